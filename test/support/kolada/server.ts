import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KoladaData } from './data.ts'
import { type ReplyOptions, replyTo } from './replies.ts'
import { answer, type Rudeness } from './rudeness.ts'

/** A question that was asked: its path with query, and when. */
interface KoladaRequest {
  path: string
  time: number
}

export interface RunningKolada {
  address: string
  /** All that has been asked, in order. */
  requests: KoladaRequest[]
  /** Treats questions badly, by their numbers counted from 1; what was said last is what holds. */
  rude(which: number | ((request: number) => boolean), rudeness: Rudeness): void
  /** Is rude no longer. */
  kind(): void
  stop(): Promise<void>
}

/**
 * A Kolada of our own: a real server that answers as API v3 is documented to over some data, since no test may ask the
 * real one, and that can be as rude as a server on the internet is.
 */
export async function startKolada(
  data: KoladaData,
  { perPage = 5000, shuffled = true }: Partial<ReplyOptions> = {},
): Promise<RunningKolada> {
  const requests: KoladaRequest[] = []
  const rudenesses: { is: (request: number) => boolean; rudeness: Rudeness }[] = []
  let address = ''

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/'
    const number = requests.push({ path, time: Date.now() })
    const reply = replyTo(data, new URL(path, address), { perPage, shuffled })
    if (typeof reply === 'number') {
      response.writeHead(reply)
      response.end('{"detail":"no"}')
      return
    }
    const rude = rudenesses.findLast(({ is }) => is(number))
    await (rude?.rudeness ?? answer)(response, reply)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  address = `http://127.0.0.1:${port}`

  return {
    address,
    requests,
    rude: (which, rudeness) => {
      rudenesses.push({ is: typeof which === 'number' ? (request) => request === which : which, rudeness })
    },
    kind: () => {
      rudenesses.length = 0
    },
    async stop() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
