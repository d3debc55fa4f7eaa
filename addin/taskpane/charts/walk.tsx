import type { ComponentChildren } from 'preact'
import { useWidth } from './use-width.ts'

interface WalkProps {
  /** What is walked along, to a screen reader. */
  readonly label: string
  readonly count: number
  readonly at: number
  /** What stands at the place, in full. */
  readonly says: string
  /** The place that is nearest to a point of the chart as it is at a width, in pixels from its upper left. */
  readonly nearest: (point: { left: number; top: number }, width: number) => number
  /** To a place; null where the pointer has left. */
  readonly move: (at: number | null) => void
  /** The chart, at a width. */
  readonly children: (width: number) => ComponentChildren
}

/**
 * A chart to walk along, place by place: with the pointer, or with the arrow keys, read out as one goes. The keys are
 * those of the browser's own range, unseen over the chart, so that it works with whatever the user steers with.
 */
export function Walk({ label, count, at, says, nearest, move, children }: WalkProps) {
  const [box, width] = useWidth<HTMLDivElement>()
  const point = ({ clientX, clientY }: PointerEvent) => {
    const corner = box.current?.getBoundingClientRect()
    if (corner !== undefined) move(nearest({ left: clientX - corner.left, top: clientY - corner.top }, width))
  }
  return (
    <div
      class="chart-box"
      ref={box}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={({ pointerType }) => {
        // A finger that is lifted has not gone elsewhere.
        if (pointerType !== 'touch') move(null)
      }}
    >
      {count > 1 && (
        <input
          type="range"
          class="walk"
          aria-label={label}
          aria-valuetext={says}
          min={0}
          max={count - 1}
          step={1}
          value={at}
          onInput={({ currentTarget }) => move(Number(currentTarget.value))}
        />
      )}
      {children(width)}
    </div>
  )
}
