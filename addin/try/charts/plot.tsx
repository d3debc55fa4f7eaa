import type { ComponentChildren } from 'preact'
import type { Language } from '../../language.ts'
import { textWidth } from '../../taskpane/charts/axis.ts'
import type { ChartData } from './data.ts'

/** What all kinds of charts share. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** What each kind of chart is drawn of, in the room between title and edges. */
export interface PlotProps extends Size {
  readonly data: ChartData
  readonly language: Language
}

/** As many as try.css tells apart, by colour and by dashes. */
export const SERIES = 6

/** A text cut to fit, whole in its tooltip. */
export function shortened(text: string, width: number, size: number): ComponentChildren {
  if (textWidth(text, size) <= width) return text
  const characters = Math.max(1, Math.floor((text.length * width) / textWidth(text, size)) - 1)
  return (
    <>
      {`${text.slice(0, characters).trimEnd()}…`}
      <title>{text}</title>
    </>
  )
}
