import { readCertainYear, readGroup, readKommun, readText } from './arguments.ts'
import { notAvailable } from './errors.ts'
import { withReply } from './replies.ts'
import { say } from './words.ts'

/**
 * Listar de kommuner som en kommun jämförs med: nätverket som gäller, annars liknande kommuner, annars länet. Exempel: =OJ.PEERS("Luleå";"Måttbandet";2010)
 * @customfunction PEERS
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param [grupp] Gruppens namn, "liknande", "lan", "skr", "alla" eller ett område med kommuner.
 * @param [år] Året som medlemskapet gäller; utelämnat ger datautgåvans år.
 * @param [område] Verksamhetsområde, till exempel "lss" eller "äldreomsorg".
 * @returns Kommunernas namn, utan kommunen själv.
 */
export async function peers(
  kommun: unknown,
  grupp?: unknown,
  år?: unknown,
  område?: unknown,
): Promise<unknown[][]> {
  const chosen = readGroup(grupp)
  return withReply(
    '/v1/peers',
    { kommun: readKommun(kommun), peers: chosen, year: readCertainYear(år), area: readText(område) },
    (reply) => {
      const group =
        chosen === undefined ? reply.groups.find(({ id }) => id === reply.default) : reply.groups[0]
      const others = group?.members.filter(({ code }) => code !== reply.kommun.code) ?? []
      if (others.length > 0) return others.map(({ name }) => [name])
      throw notAvailable(
        reply.reason ??
          say(
            `${reply.kommun.name} har inga att jämföra med där.`,
            `${reply.kommun.name} has nobody to compare with there.`,
          ),
      )
    },
  )
}
