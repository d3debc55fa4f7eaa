import type { ICustomFunctionsMetadata, IFunction } from 'custom-functions-metadata'
import { type Addin, FILES, RIBBON_ICONS } from './addin.ts'

/**
 * The unified manifest (manifest.json), which Microsoft 365 reads instead on Windows, Mac and the web. The schema is
 * stricter than the other's: every address must be https, so one for http://localhost is refused.
 */

const SCHEMA = 'https://developer.microsoft.com/json-schemas/teams/v1.30'
const OPEN_PANE = 'OpenPane'

export function unifiedManifest(addin: Addin, metadata: ICustomFunctionsMetadata) {
  const { text } = addin
  const icons = RIBBON_ICONS.map((size) => ({ size, url: addin.icon(size) }))
  const capabilities = addin.requirements.map(({ name, version }) => ({ name, minVersion: version }))
  return {
    $schema: `${SCHEMA}/MicrosoftTeams.schema.json`,
    manifestVersion: '1.30',
    version: addin.version,
    id: addin.id,
    localizationInfo: {
      defaultLanguageTag: 'sv-se',
      additionalLanguages: [{ languageTag: 'en-us', file: FILES.unifiedWords }],
    },
    developer: {
      name: addin.provider,
      websiteUrl: addin.support,
      privacyUrl: `${addin.about}#privacy`,
      termsOfUseUrl: `${addin.about}#terms`,
    },
    name: { short: text.name.sv, full: text.name.sv },
    description: { short: text.short.sv, full: text.description.sv },
    icons: { color: FILES.colourIcon, outline: FILES.outlineIcon },
    accentColor: addin.accent,
    validDomains: [new URL(addin.host).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities },
        runtimes: [
          {
            id: 'SharedRuntime',
            type: 'general',
            code: { page: addin.page },
            lifetime: 'long',
            actions: [{ id: OPEN_PANE, type: 'openPage', displayName: text.button.sv }],
            customFunctions: {
              namespace: { id: addin.namespace, name: addin.namespace },
              allowCustomDataForDataTypeAny: true,
              metadataUrl: addin.metadata.sv,
              functions: metadata.functions.map(flattened),
            },
          },
        ],
        ribbons: [
          {
            tabs: [
              {
                builtInTabId: 'TabHome',
                groups: [
                  {
                    id: 'OJGroup',
                    label: addin.namespace,
                    icons,
                    controls: [
                      {
                        id: 'OJOpenPane',
                        type: 'button',
                        label: text.button.sv,
                        icons,
                        supertip: { title: text.button.sv, description: text.tooltip.sv },
                        actionId: OPEN_PANE,
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  }
}

/**
 * The English words over the Swedish ones. The functions' own come with their metadata's address: the schema has room
 * for the words of the first ten functions only.
 */
export function unifiedEnglish({ text, metadata }: Addin): Record<string, string> {
  const runtime = 'extensions[0].runtimes[0]'
  const button = 'extensions[0].ribbons[0].tabs[0].groups[0].controls[0]'
  return {
    $schema: `${SCHEMA}/MicrosoftTeams.Localization.schema.json`,
    'name.short': text.name.en,
    'name.full': text.name.en,
    'description.short': text.short.en,
    'description.full': text.description.en,
    [`${runtime}.actions[0].displayName`]: text.button.en,
    [`${runtime}.customFunctions.metadataUrl`]: metadata.en,
    [`${button}.label`]: text.button.en,
    [`${button}.supertip.title`]: text.button.en,
    [`${button}.supertip.description`]: text.tooltip.en,
  }
}

/** Here a function's options stand beside its name; in functions.json they have a field of their own. */
function flattened({ options, ...described }: IFunction) {
  return { ...described, ...options }
}
