import { useState } from 'preact/hooks'
import { localFormula } from '../../workbook/formulas/local.ts'
import { copyText } from '../parts/copy.ts'
import { useSession } from '../session.ts'

/** About as many characters as a line of a narrow pane has. */
const LINE = 32
const MOST_LINES = 5

/** The formula as it is typed in the user's Excel, to copy. */
export function Formula({ formula }: { formula: string }) {
  const { say, language } = useSession()
  const [copied, setCopied] = useState<{ formula: string; well: boolean } | null>(null)
  const local = localFormula(formula, language)
  return (
    <div class="stack tight">
      <textarea
        class="formula"
        aria-label={say('Formeln', 'The formula')}
        readOnly
        rows={Math.min(MOST_LINES, Math.ceil(local.length / LINE))}
        value={local}
      />
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => setCopied({ formula: local, well: copyText(local) })}
        >
          {say('Kopiera formel', 'Copy formula')}
        </button>
        <span role="status">
          {copied?.formula === local &&
            (copied.well
              ? say('Kopierad.', 'Copied.')
              : say(
                  'Det gick inte att kopiera: markera formeln och tryck Ctrl+C.',
                  'It could not be copied: select the formula and press Ctrl+C.',
                ))}
        </span>
      </div>
    </div>
  )
}
