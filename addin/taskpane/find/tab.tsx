import { useRef } from 'preact/hooks'
import { KommunPicker } from '../mine/kommun-picker.tsx'
import { Asking } from '../parts/asking.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { useSession } from '../session.ts'
import { Areas } from './areas.tsx'
import { Filters } from './filters.tsx'
import { Found } from './found.tsx'
import { KeptIndicators } from './kept.tsx'
import { SearchField } from './search-field.tsx'
import { useReturn } from './use-return.ts'
import { useSearch } from './use-search.ts'
import { useSteps } from './use-steps.ts'

/** Finds an indicator: by words and filters, or among those that the user has been at. */
export function FindTab() {
  const { say, choices, chooseKommun } = useSession()
  const root = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const search = useSearch()
  const { wanted, asked, isIdle, isOfAll, change } = search
  useFocusKept(root)
  useReturn(root)
  useSteps(root, field, () => change({ text: '' }))
  return (
    <div class="find stack" ref={root} tabIndex={-1}>
      <SearchField field={field} text={wanted.text} onText={(text) => change({ text })} />
      {choices.kommun === null && (
        <section class="card stack" aria-label={say('Välj din kommun', 'Choose your kommun')}>
          <KommunPicker
            label={say('Vilken är din kommun?', 'Which is your kommun?')}
            onChoose={chooseKommun}
          />
          <p class="note">
            {say(
              'Då visas dess värden vid varje indikator. Söka går också utan.',
              'Then its values are shown with every indicator. You can search without it too.',
            )}
          </p>
        </section>
      )}
      <Filters search={search} />
      {asked.state === 'failed' && <FailedReply error={asked.error} retry={asked.retry} />}
      {asked.state === 'asking' && asked.reply === undefined && <Asking />}
      {(isIdle || (isOfAll && asked.reply !== undefined)) && (
        <>
          <KeptIndicators title={say('Favoriter', 'Favourites')} ids={choices.favourites} />
          <KeptIndicators title={say('Senast öppnade', 'Recently opened')} ids={choices.recent} />
          {isOfAll && asked.reply !== undefined && (
            <Areas reply={asked.reply} choose={(area) => change({ area })} />
          )}
        </>
      )}
      {!isIdle && !isOfAll && asked.reply !== undefined && <Found search={search} reply={asked.reply} />}
    </div>
  )
}
