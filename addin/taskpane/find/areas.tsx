import type { Replies } from '../api.ts'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { inOrder } from './area-order.ts'
import { STEP } from './use-steps.ts'

interface AreasProps {
  readonly reply: Replies['/v1/indicators']
  readonly choose: (id: string) => void
}

/** Somewhere to begin for who has no word to search for. */
export function Areas({ reply: { areas, count }, choose }: AreasProps) {
  const { say, language } = useSession()
  return (
    <section class="stack tight" aria-labelledby="find-areas">
      <h2 id="find-areas" class="list-head">
        {say(
          `Bläddra bland ${figureText(count, language)} indikatorer`,
          `Browse ${figureText(count, language)} indicators`,
        )}
      </h2>
      <ul class="areas">
        {inOrder(areas).map(({ id, name, count, depth }) => (
          <li key={id} style={{ paddingLeft: `${depth * 16}px` }}>
            <button type="button" class="area" {...STEP} onClick={() => choose(id)}>
              <span lang="sv">{name}</span> <span class="note">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
