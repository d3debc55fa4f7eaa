import type { Direction } from '../../../schema/words.ts'
import type { SparkPoint } from '../charts/spark-point.ts'
import { Sparkline } from '../charts/sparkline.tsx'
import { trendSentence } from '../charts/trend-words.ts'
import { figureText } from '../parts/numbers.ts'
import { Star } from '../parts/star.tsx'
import { DIRECTION_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'
import { STEP } from './use-steps.ts'

export interface ListedIndicator {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly unit: string
  readonly direction: Direction
  readonly latestYear: number | null
  readonly example: boolean
}

interface ResultProps {
  readonly indicator: ListedIndicator
  /** Of the user's own kommun; undefined while it is asked for. */
  readonly points: readonly SparkPoint[] | undefined
}

/** An indicator in a list: enough to tell whether it is the right one. */
export function Result({ indicator, points }: ResultProps) {
  const { say, tell, choices, openIndicator } = useSession()
  const { id, code, title, unit, direction, latestYear, example } = indicator
  return (
    <li class="result">
      <h3>
        <button type="button" class="result-open" {...STEP} onClick={() => openIndicator(id)}>
          <span lang="sv">{title}</span>
        </button>
      </h3>
      <Star id={id} title={title} />
      <p class="note result-code">
        {example && <span class="badge">{say('exempel', 'example')}</span>} {id}
        {code !== id && ` · ${code}`}
      </p>
      <div class="note">
        <p lang="sv">{unit}</p>
        <p>
          {latestYear === null
            ? say('inga värden än', 'no values yet')
            : say(`senast ${latestYear}`, `latest ${latestYear}`)}
        </p>
        <p>{tell(DIRECTION_WORDS[direction])}</p>
      </div>
      {choices.kommun !== null && <Own points={points} name={choices.kommun.name} unit={unit} />}
    </li>
  )
}

interface OwnProps {
  readonly points: readonly SparkPoint[] | undefined
  readonly name: string
  readonly unit: string
}

/** The user's own kommun at a glance; as large while it is asked for. */
function Own({ points, name, unit }: OwnProps) {
  const { say, language } = useSession()
  const last = points?.findLast(({ value }) => value !== null)
  return (
    <div class="result-own note">
      {points?.length === 0 && (
        <p>{say(`Inget värde för ${name} de senaste åren`, `No value for ${name} in recent years`)}</p>
      )}
      {points !== undefined && last?.value != null && (
        <>
          <Sparkline
            points={points}
            says={trendSentence(
              points.map((point) => ({ ...point, median: null })),
              { language, name, unit, group: null },
            )}
          />
          <p>
            <strong>{figureText(last.value, language)}</strong> ({last.year})
          </p>
        </>
      )}
    </div>
  )
}
