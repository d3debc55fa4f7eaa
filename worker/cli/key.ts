import { parseArgs } from 'node:util'
import type { Area, Catalogue } from '../domain/catalogue.ts'
import { sha256 } from '../domain/hash.ts'
import { newKey, writeKey } from '../domain/keys.ts'
import { say } from '../domain/text.ts'
import { newest } from '../imports/bring.ts'
import { openStore } from '../store/index.ts'
import { addKey, type Holder, type ListedKey, listKeys, revokeKey } from '../store/keys.ts'
import { command, DEPLOYED, ENGLISH } from './command.ts'

/** `npm run key`: makes, lists and revokes the keys to what networks keep to themselves. A key is shown once, when it is made. */

const { values } = parseArgs({
  options: {
    kommun: { type: 'string' },
    network: { type: 'string' },
    imports: { type: 'boolean', default: false },
    holder: { type: 'string' },
    list: { type: 'boolean', default: false },
    revoke: { type: 'string' },
    ...ENGLISH,
    ...DEPLOYED,
  },
})

const HELP = say(
  `Gör en nyckel:    npm run key -- --kommun Luleå            läser det som Luleås nätverk delar inom sig
                  npm run key -- --network mattbandet       för nätverkets samordnare
                  … --imports                               får också ta in uppgifter (POST /v1/imports)
                  … --holder "Anna, ekonomi"                vems den är
Se nycklarna:     npm run key -- --list
Återkalla en:     npm run key -- --revoke ID`,
  `Make a key:       npm run key -- --kommun Luleå            reads what Luleå's networks keep to themselves
                  npm run key -- --network mattbandet       for the network's coordinator
                  … --imports                               may also bring figures in (POST /v1/imports)
                  … --holder "Anna, finance"                whose it is
See the keys:     npm run key -- --list
Revoke one:       npm run key -- --revoke ID`,
)

await command(values, async (db, language) => {
  if (values.list) return list(await listKeys(db), await areas(db))
  if (values.revoke !== undefined) {
    if (!(await revokeKey(db, values.revoke))) {
      throw new Error(
        say(
          `Ingen giltig nyckel har id ${values.revoke}. Se dem med npm run key -- --list.`,
          `No key in force has the id ${values.revoke}. See them with npm run key -- --list.`,
        )[language],
      )
    }
    console.log(
      say(
        `Nyckeln ${values.revoke} är återkallad. Den slutar gälla inom några sekunder.`,
        `The key ${values.revoke} is revoked. It ends within seconds.`,
      )[language],
    )
    return
  }
  if (values.kommun === undefined && values.network === undefined && !values.imports) {
    console.log(HELP[language])
    return
  }
  const key = newKey()
  const written = writeKey(key)
  const whose = await holderOf(db)
  await addKey(db, { ...whose, id: key.id, hash: await sha256(written) })
  console.log(
    say(
      `Nyckel för ${whose.holder}. Den visas bara nu; skicka den inte i en adress eller en arbetsbok.\n\n  ${written}\n\nid: ${key.id}`,
      `A key for ${whose.holder}. It is shown only now; send it in no address and no workbook.\n\n  ${written}\n\nid: ${key.id}`,
    )[language],
  )
})

async function holderOf(db: D1Database): Promise<Omit<Holder, 'id'>> {
  const { catalogue, groups } = await names(db)
  const kommun = values.kommun === undefined ? null : catalogue.area(values.kommun)
  const network = groups.find(({ kind, id, name }) => {
    return kind === 'network' && (id === values.network || name === values.network)
  })
  if (values.network !== undefined && network === undefined) {
    const known = groups.filter(({ kind }) => kind === 'network').map(({ id }) => id)
    throw new Error(`Inget nätverk heter ${values.network}. De som finns: ${known.join(', ')}.`)
  }
  const holder = values.holder ?? [kommun?.name, network?.name].filter(Boolean).join(', ')
  return {
    holder: holder === '' ? 'import' : holder,
    kommun: kommun?.position ?? null,
    network: network?.id ?? null,
    imports: values.imports,
  }
}

async function names(db: D1Database) {
  const store = openStore(db)
  const release = await newest(store)
  if (release === null)
    throw new Error('Databasen är tom: fyll den först, med npm start eller npm run import.')
  const catalogue: Catalogue = await store.catalogues.asOf(release)
  return { catalogue, groups: await store.catalogues.groups(release) }
}

async function areas(db: D1Database): Promise<readonly Area[]> {
  return (await names(db)).catalogue.areas
}

function list(keys: readonly ListedKey[], places: readonly Area[]): void {
  for (const { id, holder, kommun, network, imports, createdOn, revokedOn } of keys) {
    const opens = [kommun === null ? null : places[kommun]?.name, network, imports ? 'imports' : null]
    const state = revokedOn === null ? '' : `  revoked ${revokedOn.slice(0, 10)}`
    console.log(`${id}  ${createdOn.slice(0, 10)}  ${holder}  (${opens.filter(Boolean).join(', ')})${state}`)
  }
}
