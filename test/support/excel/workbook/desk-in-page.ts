import type { Page } from 'playwright-core'
import type { Desk } from './desk.ts'

/** Everything that a {@link Desk} can do, from the test's side of the page; what it tells is a copy. */
export type DeskInPage = {
  [Name in keyof Desk]: Desk[Name] extends (...args: infer Given) => infer Told
    ? (...args: Given) => Promise<Awaited<Told>>
    : () => Promise<Desk[Name]>
}

/** The desk of the workbook that is open in a page. */
export function deskInPage(page: Page): DeskInPage {
  const ask = (name: string, args: readonly unknown[]) =>
    page.evaluate(
      ([name, args]) => {
        const { desk } = excelInPage
        if (desk === undefined) throw new Error('no workbook is open: give openExcelInChromium one')
        const member: unknown = Reflect.get(desk, name)
        return typeof member === 'function' ? member.apply(desk, args) : member
      },
      [name, args] as const,
    )
  return new Proxy({} as DeskInPage, {
    // Whoever awaits an object asks for `then`.
    get: (_, name) => (name === 'then' ? undefined : (...args: unknown[]) => ask(String(name), args)),
  })
}
