import { type PeerChoice, type PeerQuestion, subjectOf } from '../domain/peers.ts'
import type { AsOf } from './router.ts'

/** The peers that a parameter names, or where it is left out those that a kommun is compared with by default. */
export async function choosePeers(
  { catalogue, store, release }: AsOf,
  named: string | undefined,
  question: PeerQuestion,
): Promise<PeerChoice> {
  const subjects = new Set([question.kommun, ...subjectOf(named ?? '', catalogue)])
  const choose = await store.catalogues.peers(catalogue, release, [...subjects])
  return named === undefined ? choose.byDefault(question) : choose.named(named, question)
}
