import type { Page } from 'playwright-core'

/** A user whose kommun is Luleå. */
export const LULEA = { kommun: { code: '2580', name: 'Luleå' } }

/** The search, as a person sees it. */
export class Search {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  field() {
    return this.page.getByRole('searchbox')
  }

  says(text: string) {
    return this.page.getByText(text).first().waitFor()
  }

  head(name: string) {
    return this.page.getByRole('heading', { name, exact: true }).waitFor()
  }

  result(title: string) {
    return this.page.locator('.result').filter({ hasText: title })
  }

  titles() {
    return this.page.locator('.result-open').allTextContents()
  }
}

/** An indicator that is open, as a person sees it. */
export class Understood {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  section(name: string) {
    return this.page.getByRole('region', { name })
  }

  /** The own kommun's figure, and how it stands. */
  own() {
    return this.page.locator('.own-figure')
  }

  /** What is written there, line by line. */
  async card(): Promise<string[]> {
    return plain(await this.own().innerText()).split(/\s*\n\s*/)
  }

  year() {
    return this.page.locator('.choices').getByLabel('År', { exact: true })
  }

  /** The rows of a chart's table, once it is opened. */
  async table(name: string): Promise<string[][]> {
    await this.section(name).getByText('Visa som tabell').click()
    const rows = await this.section(name)
      .locator('tbody tr')
      .evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
      )
    return rows.map((row) => row.map((text) => plain(text).replace('\n', ' ')))
  }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
