import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, built } from '../build/built.ts'

/** Microsoft's own validation of this manifest is a service on the net; these are its rules as the schema has them. */

const HOST = 'https://oj.example.se'

/** The children that an element may have, in the order that the schema wants. */
const ORDER: Record<string, string[]> = {
  OfficeApp: [
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl',
    'SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides',
  ],
  VersionOverrides: ['Description Requirements Hosts Resources WebApplicationInfo EquivalentAddins'],
  'VersionOverrides Host': ['Runtimes AllFormFactors DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted FunctionFile ExtensionPoint'],
  GetStarted: ['Title Description LearnMoreUrl'],
  'AllFormFactors ExtensionPoint': ['Script Page Metadata Namespace'],
  Group: ['Label Icon Control'],
  Control: ['Label Supertip Icon Action'],
  Supertip: ['Title Description'],
  Action: ['TaskpaneId SourceLocation Title'],
  Resources: ['bt:Images bt:Urls bt:ShortStrings bt:LongStrings'],
}

describe('manifest.xml', () => {
  let addin: Built
  let manifest: XMLDocument
  beforeAll(async () => {
    addin = await built(HOST)
    manifest = addin.xml('manifest.xml')
  })
  afterAll(() => addin.remove())

  const all = (selector: string) => [...manifest.querySelectorAll(selector)]
  const text = (selector: string) => manifest.querySelector(selector)?.textContent
  const named = (name: string) => [...manifest.getElementsByTagName(name)]
  const resources = () => all('Resources [id]')
  /** The value of a setting in every language. */
  const values = (setting: Element) => [
    setting.getAttribute('DefaultValue') ?? '',
    ...[...setting.children].map((override) => override.getAttribute('Value') ?? ''),
  ]
  const resource = (id: string) => resources().find((one) => one.getAttribute('id') === id)

  it('is a task pane add-in for Excel alone, known by its GUID', () => {
    expect(manifest.documentElement.getAttribute('xsi:type')).toBe('TaskPaneApp')
    expect(text('OfficeApp > Id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(text('OfficeApp > Version')).toMatch(/^\d{1,5}(\.\d{1,5}){1,3}$/)
    expect(all('OfficeApp > Hosts > Host').map((host) => host.getAttribute('Name'))).toEqual(['Workbook'])
  })

  it('asks for an Excel that has what the functions need', () => {
    expect(
      all('Requirements Set').map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`),
    ).toEqual(['SharedRuntime 1.1', 'CustomFunctionsRuntime 1.2'])
  })

  it('runs the pane and the functions in one runtime, which stays', () => {
    const runtime = manifest.querySelector('Runtimes > Runtime')
    expect(runtime?.getAttribute('lifetime')).toBe('long')
    for (const place of [
      'Runtimes > Runtime',
      'Page > SourceLocation',
      'FunctionFile',
      'Action > SourceLocation',
    ]) {
      expect([place, manifest.querySelector(place)?.getAttribute('resid')]).toEqual([place, 'Taskpane.Url'])
    }
  })

  it('names the functions OJ., in every language', () => {
    const namespace = manifest.querySelector('Namespace')?.getAttribute('resid') ?? ''
    expect(values(resource(namespace) ?? manifest.documentElement)).toEqual(['OJ'])
  })

  it('is Swedish, with an English override wherever there are words', () => {
    expect(text('DefaultLocale')).toBe('sv-SE')
    for (const setting of [...all('DisplayName'), ...all('OfficeApp > Description'), ...named('bt:String')]) {
      const locales = [...setting.children].map((override) => override.getAttribute('Locale'))
      const [swedish] = values(setting)
      expect([swedish, locales]).toEqual([swedish, swedish === 'OJ' ? [] : ['en-US']])
    }
    expect(values(resource('Functions.Metadata.Url') ?? manifest.documentElement)).toEqual([
      `${HOST}/functions.json`,
      `${HOST}/functions.en.json`,
    ])
  })

  it('resolves every resource that it names, and names every one that it has', () => {
    const ids = resources().map((one) => one.getAttribute('id') ?? '')
    expect(new Set(ids).size).toBe(ids.length)
    const used = all('[resid]').map((one) => one.getAttribute('resid') ?? '')
    expect(new Set(used)).toEqual(new Set(ids))
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32)
  })

  it('keeps to the schema’s lengths', () => {
    const within = (limit: number, settings: Element[]) => {
      expect(settings.length).toBeGreaterThan(0)
      for (const value of settings.flatMap(values)) {
        expect(value.length).toBeGreaterThan(0)
        expect([value, value.length <= limit]).toEqual([value, true])
      }
    }
    within(125, all('DisplayName'))
    within(250, all('OfficeApp > Description'))
    within(
      125,
      named('bt:ShortStrings').flatMap((list) => [...list.children]),
    )
    within(
      250,
      named('bt:LongStrings').flatMap((list) => [...list.children]),
    )
  })

  it.each(Object.entries(ORDER))('has the children of %s in the schema’s order', (selector, order) => {
    const allowed = order.join(' ').split(' ')
    const parents = all(selector)
    expect(parents.length).toBeGreaterThan(0)
    for (const parent of parents) {
      const places = [...parent.children].map((child) => allowed.indexOf(child.tagName))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })

  it('has the icons that a ribbon button must have', () => {
    for (const icon of all('Icon')) {
      expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80'])
    }
  })

  it('leads to https at its host alone, and to files that are in the build', () => {
    const addresses = addin.text('manifest.xml').match(/"https?:[^"]*"/g) ?? []
    const ours = addresses
      .map((quoted) => quoted.slice(1, -1))
      .filter((address) => !/^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(address))
    expect(ours.length).toBeGreaterThanOrEqual(10)
    for (const address of ours) {
      expect(address.startsWith(`${HOST}/`)).toBe(true)
      const path = new URL(address).pathname
      expect([path, path === '/guide' || existsSync(join(addin.folder, path))]).toEqual([path, true])
    }
  })
})
