import { FailedReply } from '../parts/failed-reply.tsx'
import { type ListedIndicator, Result } from './result.tsx'
import { PAGE } from './use-search.ts'
import { useSparklines } from './use-sparklines.ts'

/** Indicators in a list, with the user's own kommun at a glance: asked for page by page, in one request each. */
export function Results({ indicators }: { indicators: readonly ListedIndicator[] }) {
  const pages = Array.from({ length: Math.ceil(indicators.length / PAGE) }, (_, i) =>
    indicators.slice(i * PAGE, (i + 1) * PAGE),
  )
  return (
    <ul class="results">
      {pages.map((page, i) => (
        <Page key={i} indicators={page} />
      ))}
    </ul>
  )
}

function Page({ indicators }: { indicators: readonly ListedIndicator[] }) {
  const { asked, of } = useSparklines(indicators)
  return (
    <>
      {asked.state === 'failed' && (
        <li>
          <FailedReply error={asked.error} retry={asked.retry} quiet />
        </li>
      )}
      {indicators.map((indicator) => (
        <Result key={indicator.id} indicator={indicator} points={of(indicator)} />
      ))}
    </>
  )
}
