import { useRef, useState } from 'preact/hooks'
import { Insert } from '../insert/insert.tsx'
import { KommunPicker } from '../mine/kommun-picker.tsx'
import { useSession } from '../session.ts'
import { Facts } from './facts.tsx'
import { Heading } from './heading.tsx'
import type { Detail, Occasion } from './occasion.ts'
import { Own } from './own.tsx'

export function Understood({ detail }: { detail: Detail }) {
  const { say, choices, chooseKommun, workbook } = useSession()
  const [occasion, change] = useState<Occasion>({ gender: detail.genders[0] ?? 'T', year: null })
  const insert = useRef<HTMLDivElement>(null)
  return (
    <>
      <Heading detail={detail} />
      {detail.latestYear !== null && (
        <div>
          <button type="button" class="button primary" onClick={() => goTo(insert.current)}>
            {workbook === null ? say('Till formeln', 'To the formula') : say('Infoga …', 'Insert …')}
          </button>
        </div>
      )}
      {detail.latestYear === null && (
        <p class="message">
          {say(
            'Indikatorn har inga publicerade värden i den här datautgåvan.',
            'The indicator has no published values in this release.',
          )}
        </p>
      )}
      {detail.latestYear !== null && choices.kommun === null && (
        <section class="card stack" aria-label={say('Välj din kommun', 'Choose your kommun')}>
          <p>
            {say(
              'Välj din kommun för att se dess värden, utveckling och plats bland andra.',
              'Choose your kommun to see its values, its trend and its place among others.',
            )}
          </p>
          <KommunPicker label={say('Min kommun', 'My kommun')} onChoose={chooseKommun} />
        </section>
      )}
      {detail.latestYear !== null && choices.kommun !== null && (
        <Own
          // Another kommun has other years.
          key={choices.kommun.code}
          detail={detail}
          kommun={choices.kommun}
          occasion={occasion}
          change={change}
        />
      )}
      {detail.latestYear !== null && (
        <div ref={insert} tabIndex={-1}>
          <Insert detail={detail} year={occasion.year} gender={occasion.gender} />
        </div>
      )}
      <Facts detail={detail} />
    </>
  )
}

/** With the focus, so that reading and the keys go on there. */
function goTo(part: HTMLElement | null): void {
  part?.scrollIntoView({ block: 'start' })
  part?.focus({ preventScroll: true })
}
