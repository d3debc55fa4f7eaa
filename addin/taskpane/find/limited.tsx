import type { Replies } from '../api.ts'
import { useSession } from '../session.ts'

/** Indicators that a network keeps to itself: nothing but their names is told, and who may read them. */
export function Limited({ limited }: Pick<Replies['/v1/indicators'], 'limited'>) {
  const { say } = useSession()
  return (
    <section class="stack tight" aria-labelledby="find-limited">
      <h2 id="find-limited" class="list-head">
        {say('Delas inom ett nätverk', 'Shared within a network')}
      </h2>
      <ul class="results">
        {limited.map(({ id, code, title, network }) => (
          <li key={id} class="result">
            <h3 lang="sv">{title}</h3>
            <p class="note">
              {id}
              {code !== id && ` · ${code}`} ·{' '}
              {say(
                `läses bara av medlemmar i ${network}, med en nyckel (under Arbetsbok)`,
                `read only by members of ${network}, with a key (under Workbook)`,
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
