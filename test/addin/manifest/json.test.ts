import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportMetadataPackage, validateManifest } from 'office-addin-manifest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, built } from '../build/built.ts'

const HOST = 'https://oj.example.se'

describe('manifest.json', () => {
  let addin: Built
  beforeAll(async () => {
    addin = await built(HOST)
  })
  afterAll(() => addin.remove())

  const errors = async (file: string) => {
    const { report } = await validateManifest(join(addin.folder, file))
    return (report?.errors ?? []).map(({ content }) => content)
  }

  it('is what Microsoft’s own schema wants', async () => {
    expect(await errors('manifest.json')).toEqual([])
  })

  it('would be refused by it with a function whose id is too short', async () => {
    const manifest = addin.json('manifest.json')
    manifest.extensions[0].runtimes[0].customFunctions.functions[0].id = 'OJ'
    writeFileSync(join(addin.folder, 'short.json'), JSON.stringify(manifest))
    expect((await errors('short.json')).join()).toContain('fewer than 3 characters')
  })

  it('agrees with manifest.xml', () => {
    const json = addin.json('manifest.json')
    const xml = addin.xml('manifest.xml')
    const text = (selector: string) => xml.querySelector(selector)?.textContent
    const value = (selector: string) => xml.querySelector(selector)?.getAttribute('DefaultValue')
    const [{ requirements, runtimes }] = json.extensions
    expect({
      id: text('OfficeApp > Id'),
      version: text('OfficeApp > Version'),
      provider: text('ProviderName'),
      name: value('DisplayName'),
      description: value('OfficeApp > Description'),
      page: value('DefaultSettings > SourceLocation'),
      language: text('DefaultLocale')?.toLowerCase(),
      requirements: [...xml.querySelectorAll('Requirements Set')].map((set) => ({
        name: set.getAttribute('Name'),
        minVersion: set.getAttribute('MinVersion'),
      })),
    }).toEqual({
      id: json.id,
      version: json.version,
      provider: json.developer.name,
      name: json.name.full,
      description: json.description.full,
      page: runtimes[0].code.page,
      language: json.localizationInfo.defaultLanguageTag,
      requirements: requirements.capabilities,
    })
  })

  it('runs pane and functions in one runtime, which stays', () => {
    const [{ requirements, runtimes, ribbons }] = addin.json('manifest.json').extensions
    expect(requirements.scopes).toEqual(['workbook'])
    expect(runtimes).toHaveLength(1)
    expect(runtimes[0].lifetime).toBe('long')
    const [button] = ribbons[0].tabs[0].groups[0].controls
    expect(runtimes[0].actions.map(({ id, type }: { id: string; type: string }) => [id, type])).toEqual([
      [button.actionId, 'openPage'],
    ])
  })

  it('describes the same functions as functions.json', () => {
    const { namespace, functions, metadataUrl } =
      addin.json('manifest.json').extensions[0].runtimes[0].customFunctions
    expect(namespace).toEqual({ id: 'OJ', name: 'OJ' })
    expect(metadataUrl).toBe(`${HOST}/functions.json`)
    const { functions: described } = addin.json('functions.json')
    expect(functions).toHaveLength(11)
    for (const [i, { options, ...rest }] of described.entries())
      expect(functions[i]).toEqual({ ...rest, ...options })
  })

  it('leads to https at its host alone, and to files that are in the build', () => {
    const manifest = addin.text('manifest.json')
    expect(addin.json('manifest.json').validDomains).toEqual(['oj.example.se'])
    const addresses = (manifest.match(/"https?:[^"]*"/g) ?? [])
      .map((quoted) => quoted.slice(1, -1))
      .filter((address) => !address.startsWith('https://developer.microsoft.com/json-schemas/'))
    expect(addresses.length).toBeGreaterThanOrEqual(10)
    for (const address of addresses) {
      expect(address.startsWith(`${HOST}/`)).toBe(true)
      const path = new URL(address).pathname
      expect([path, path === '/guide' || existsSync(join(addin.folder, path))]).toEqual([path, true])
    }
  })

  it('has its English in a file beside it, every word over a Swedish one that is there', () => {
    const manifest = addin.json('manifest.json')
    expect(manifest.localizationInfo.additionalLanguages).toEqual([
      { languageTag: 'en-us', file: 'manifest.en.json' },
    ])
    const { $schema, ...words } = addin.json('manifest.en.json')
    for (const [path, english] of Object.entries(words)) {
      const swedish = path
        .split(/[.[\]]+/)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], manifest)
      expect([path, typeof swedish]).toEqual([path, 'string'])
      expect([path, swedish === english]).toEqual([path, false])
    }
    expect(words['name.short'].length).toBeLessThanOrEqual(30)
    expect(words['description.short'].length).toBeLessThanOrEqual(80)
  })

  it('makes a package with everything that it names', async () => {
    const file = join(addin.folder, 'oj.zip')
    await exportMetadataPackage(file, join(addin.folder, 'manifest.json'))
    // A zip ends with the names of what is in it, as they are.
    const zip = readFileSync(file, 'latin1')
    for (const name of ['manifest.json', 'manifest.en.json', 'icons/color.png', 'icons/outline.png']) {
      expect([name, zip.slice(zip.indexOf('PK\x01\x02')).includes(name)]).toEqual([name, true])
    }
  })
})
