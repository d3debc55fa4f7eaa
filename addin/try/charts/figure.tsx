import { render } from 'preact'
import type { Language } from '../../language.ts'
import type { Library, SheetModel } from '../o-spreadsheet.ts'
import type { Owl } from '../owl.ts'
import { chartData } from './data.ts'
import { Drawing } from './drawing.tsx'

/** The kinds of chart that are drawn here. */
const KINDS = ['line', 'bar', 'scatter']
/** What the menu of a chart offers: the rest is about another program's drawings. */
const OFFERED = ['cut', 'copy', 'delete']

/**
 * Has the spreadsheet's charts drawn by us: it would need a library of its own for that, and a chart of ours shows what a
 * formula spills as it grows, and can be read out.
 */
export function teachCharts({ registries }: Library, owl: Owl, language: Language): void {
  class OwnChart extends owl.Component<{ chartId: string }, { model: SheetModel }> {
    static template = owl.xml`<div class="sheet-chart" t-ref="chart" t-on-dblclick.stop="" />`
    static props = { chartId: String, isFullScreen: { type: Boolean, optional: true } }
    readonly #place = owl.useRef('chart')

    override setup(): void {
      const draw = () => this.#draw()
      owl.useEffect(draw)
      let observer: ResizeObserver | undefined
      owl.onMounted(() => {
        observer = new ResizeObserver(draw)
        if (this.#place.el !== null) observer.observe(this.#place.el)
      })
      owl.onWillUnmount(() => {
        observer?.disconnect()
        if (this.#place.el !== null) render(null, this.#place.el)
      })
    }

    #draw(): void {
      const { el } = this.#place
      if (el === null) return
      const size = { width: el.clientWidth, height: el.clientHeight }
      const data = chartData(this.env.model.getters, this.props.chartId)
      render(<Drawing data={data} size={size} language={language} />, el)
    }
  }
  for (const kind of KINDS) registries.chartComponentRegistry.replace(kind, OwnChart)
  const chart = registries.figureRegistry.get('chart')
  const { menuBuilder } = chart
  registries.figureRegistry.replace('chart', {
    ...chart,
    menuBuilder: (...of) => menuBuilder(...of).filter(({ id }) => OFFERED.includes(id)),
  })
}
