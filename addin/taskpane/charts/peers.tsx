import { type Language, sayingIn } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { STANDING_WORDS } from '../parts/words.ts'
import { PeersBars } from './peers-bars.tsx'
import { PeersStrip } from './peers-strip.tsx'
import { PeersTable } from './peers-table.tsx'
import { type Comparison, rankedOf } from './peers-words.ts'
import { StandingMark } from './standing.tsx'

/** With more members than this, bars would be a list to scroll through: then each is a mark on one axis. */
const MOST_BARS = 24

/** A kommun among its peers, ranked: bars, or where they are many a strip; always with its table. */
export function Peers({ comparison, language }: { comparison: Comparison; language: Language }) {
  const ranked = rankedOf(comparison)
  const Chart = ranked.length > MOST_BARS ? PeersStrip : PeersBars
  if (ranked.length === 0) return null
  return (
    <div class="figure">
      <PeersLegend comparison={comparison} language={language} />
      <Chart comparison={comparison} ranked={ranked} language={language} />
      <PeersTable comparison={comparison} language={language} />
    </div>
  )
}

function PeersLegend({ comparison, language }: { comparison: Comparison; language: Language }) {
  const say = sayingIn(language)
  const { kommun, indicator, summary } = comparison
  const isColoured = indicator.direction !== 'none'
  return (
    <div class="legend">
      <ul class="keys">
        <li class="own">
          <svg class="chart" width={14} height={14} aria-hidden="true">
            <path class="own-mark" d="M7 1l6 6-6 6-6-6z" />
          </svg>
          {kommun.name}
        </li>
        {isColoured &&
          (['green', 'yellow', 'red'] as const).map((colour) => (
            <li key={colour}>
              <svg class="chart" width={14} height={14} aria-hidden="true">
                <StandingMark colour={colour} x={7} y={7} />
              </svg>
              {STANDING_WORDS[colour][language]}
            </li>
          ))}
        {summary.median !== null && (
          <li>
            <svg class="chart" width={14} height={14} aria-hidden="true">
              <path class="median-line" d="M7 0v14" />
            </svg>
            {say('median', 'median')} {figureText(summary.median, language)}
          </li>
        )}
        {summary.riket !== null && (
          <li>
            <svg class="chart" width={14} height={14} aria-hidden="true">
              <path class="riket-line" d="M7 0v14" />
            </svg>
            riket {figureText(summary.riket, language)}
          </li>
        )}
      </ul>
    </div>
  )
}
