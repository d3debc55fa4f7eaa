/** What this page uses of @odoo/owl, which shows the spreadsheet: its own types are read as `any` by ours. */

/** `globalThis.owl`, as its script leaves it. */
export interface Owl {
  readonly Component: new <P, E>(props: P, env: E, node: unknown) => Component<P, E>
  xml(markup: TemplateStringsArray): string
  useRef(name: string): { readonly el: HTMLElement | null }
  useEffect(effect: () => void): void
  onMounted(callback: () => void): void
  onWillUnmount(callback: () => void): void
  mount(
    component: unknown,
    element: HTMLElement,
    options: {
      readonly props: object
      readonly env: object
      readonly templates: string
      readonly translateFn: (text: string) => string
      readonly translatableAttributes: readonly string[]
    },
  ): Promise<unknown>
}

interface Component<P, E> {
  readonly props: P
  readonly env: E
  setup(): void
}
