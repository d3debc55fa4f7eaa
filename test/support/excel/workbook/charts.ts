import type { Area } from '../../../../addin/workbook/formulas/address.ts'
import { refuseToWrite } from './book.ts'
import type { Kind } from './proxies.ts'
import type { RangeModel } from './ranges.ts'
import type { ChartModel, SheetModel } from './sheet.ts'

export const CHARTS: Kind<{ sheet: SheetModel }> = {
  call: {
    add: {
      kind: () => CHART,
      do: ({ sheet }, type: string, source: RangeModel) => {
        refuseToWrite(sheet, source.area)
        const chart: ChartModel = {
          type,
          source: source.area,
          labels: Array(source.area.columns).fill(null),
          set: {},
        }
        sheet.charts.push(chart)
        return chart
      },
    },
  },
}

const CHART: Kind<ChartModel> = {
  of: {
    title: setting('title', ['text']),
    legend: setting('legend', ['visible', 'position']),
    series: { kind: () => SERIES, of: (chart) => chart },
    axes: { kind: () => AXES, of: (chart) => chart },
  },
  call: {
    setPosition: {
      do: (chart, first: RangeModel, last: RangeModel) => {
        chart.set.position = [first.area, last.area]
      },
    },
  },
}

/** Each column of what it is drawn from is a series. */
const SERIES: Kind<ChartModel> = {
  get: { count: ({ source }) => source.columns },
  call: {
    getItemAt: {
      kind: () => ({
        call: {
          setXAxisValues: {
            do: ({ labels, index }: { labels: (Area | null)[]; index: number }, range: RangeModel) => {
              labels[index] = range.area
            },
          },
        },
      }),
      do: ({ labels }, index: number) => ({ labels, index }),
    },
  },
}

const AXES: Kind<ChartModel> = {
  of: { categoryAxis: axis('categoryAxis'), valueAxis: axis('valueAxis') },
}

function axis(name: string) {
  const kind: Kind<ChartModel> = {
    set: { reversePlotOrder: keep(`${name}.reversePlotOrder`) },
    of: { title: setting(`${name}.title`, ['text']) },
  }
  return { kind: () => kind, of: (chart: ChartModel) => chart }
}

function setting(name: string, properties: readonly string[]) {
  const kind: Kind<ChartModel> = {
    set: Object.fromEntries(properties.map((property) => [property, keep(`${name}.${property}`)])),
  }
  return { kind: () => kind, of: (chart: ChartModel) => chart }
}

function keep(name: string) {
  return (chart: ChartModel, value: unknown) => {
    chart.set[name] = value
  }
}
