import { sha256 } from '../domain/hash.ts'
import { newKey, readKey, writeKey } from '../domain/keys.ts'
import type { Group } from '../domain/membership.ts'
import { Refusal } from '../domain/refusal.ts'
import { networksOf } from '../domain/sight.ts'
import { anyOf, quote, say, type Text } from '../domain/text.ts'
import { newest } from '../imports/bring.ts'
import type { Language } from '../routes/app-env.ts'
import { openStore } from '../store/index.ts'
import { addKey, type Holder, type ListedKey, listKeys, revokeKey } from '../store/keys.ts'
import { argumentsFor, command, DEPLOYED, ENGLISH } from './command.ts'

/** `npm run key`: makes, lists and revokes the keys to what networks keep to themselves. A key is shown once, when it is made. */

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

const { values } = argumentsFor(
  {
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
  },
  HELP,
)

const makes = values.kommun !== undefined || values.network !== undefined || values.imports

if (values.list || values.revoke !== undefined || makes) await command(values, run)
else console.log(HELP[values.english ? 'en' : 'sv'])

async function run(db: D1Database, language: Language): Promise<void> {
  const told = values.list
    ? await listed(db)
    : values.revoke === undefined
      ? await made(db)
      : await revoked(db, values.revoke)
  console.log(told[language])
}

async function made(db: D1Database): Promise<Text> {
  const { holder, opens } = await holderOf(db)
  const parts = newKey()
  const key = writeKey(parts)
  await addKey(db, { ...holder, id: parts.id, hash: await sha256(key) })
  return say(
    `Nyckel för ${holder.holder}, id ${parts.id}. ${opens.sv} Den visas bara nu; skicka den inte i en adress eller en arbetsbok.\n\n  ${key}\n`,
    `A key for ${holder.holder}, id ${parts.id}. ${opens.en} It is shown only now; send it in no address and no workbook.\n\n  ${key}\n`,
  )
}

async function holderOf(db: D1Database): Promise<{ holder: Omit<Holder, 'id'>; opens: Text }> {
  const { catalogue, groups } = await names(db)
  const kommun = values.kommun === undefined ? null : catalogue.area(values.kommun)
  const network = values.network === undefined ? null : networkCalled(values.network, groups)
  const whose = { kommun: kommun?.position ?? null, network: network?.id ?? null }
  const inWords = [kommun?.name, network?.name].filter((name) => name !== undefined).join(', ')
  const opened = networksOf(whose, groups)
  return {
    holder: { ...whose, holder: values.holder ?? (inWords || 'import'), imports: values.imports },
    opens: opensText(groups.filter(({ id }) => opened.has(id)).map(({ name }) => name)),
  }
}

function networkCalled(text: string, groups: readonly Group[]): Group {
  const networks = groups.filter(({ kind }) => kind === 'network')
  const found = networks.find(({ id, name }) => id === text || name === text)
  if (found !== undefined) return found
  const ids = networks.map(({ id }) => id)
  throw new Refusal(
    'unknown_group',
    say(
      `Inget nätverk heter ${quote(text)}. De som finns är ${anyOf(ids, 'och')}.`,
      `No network is called ${quote(text)}. There are ${anyOf(ids, 'and')}.`,
    ),
  )
}

function opensText(networks: readonly string[]): Text {
  const reads =
    networks.length > 0
      ? say(
          `Den läser det som ${anyOf(networks, 'och')} delar inom sig.`,
          `It reads what ${anyOf(networks, 'and')} keep to themselves.`,
        )
      : say('Den läser inget nätverks egna uppgifter.', "It reads no network's own figures.")
  if (!values.imports) return reads
  return say(`${reads.sv} Den får ta in uppgifter.`, `${reads.en} It may bring figures in.`)
}

/** Whoever gives the whole key means its id. */
async function revoked(db: D1Database, text: string): Promise<Text> {
  const id = readKey(text)?.id ?? text
  if (await revokeKey(db, id)) {
    return say(
      `Nyckeln ${id} är återkallad. Den slutar gälla inom fem sekunder.`,
      `The key ${id} is revoked. It ends within five seconds.`,
    )
  }
  throw new Refusal(
    'invalid_key',
    say(
      `Ingen giltig nyckel har id ${quote(id)}. Se dem med npm run key -- --list.`,
      `No key in force has the id ${quote(id)}. See them with npm run key -- --list.`,
    ),
  )
}

async function listed(db: D1Database): Promise<Text> {
  const keys = await listKeys(db)
  if (keys.length === 0) return say('Det finns inga nycklar.', 'There are no keys.')
  const { catalogue } = await names(db)
  const lines = keys.map((key) => line(key, catalogue.areas[key.kommun ?? -1]?.name))
  return say(lines.map(({ sv }) => sv).join('\n'), lines.map(({ en }) => en).join('\n'))
}

function line(
  { id, holder, network, imports, createdOn, revokedOn }: ListedKey,
  kommun: string | undefined,
): Text {
  const whose = [kommun, network].filter(Boolean)
  const ended = revokedOn?.slice(0, 10)
  const told = (may: string, gone: string) =>
    `${id}  ${createdOn.slice(0, 10)}  ${holder}  (${[...whose, ...(imports ? [may] : [])].join(', ')})${
      ended === undefined ? '' : `  ${gone} ${ended}`
    }`
  return say(told('får ta in uppgifter', 'återkallad'), told('may bring figures in', 'revoked'))
}

async function names(db: D1Database) {
  const store = openStore(db)
  const release = await newest(store)
  if (release === null) {
    throw new Refusal(
      'no_data',
      say(
        'Databasen är tom: fyll den först, med npm start eller npm run import.',
        'The database is empty: fill it first, with npm start or npm run import.',
      ),
    )
  }
  return { catalogue: await store.catalogues.asOf(release), groups: await store.catalogues.groups(release) }
}
