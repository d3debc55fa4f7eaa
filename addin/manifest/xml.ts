import { type Addin, RIBBON_ICONS, type Words } from './addin.ts'
import { element, render, type XmlElement } from './element.ts'

/**
 * The add-in only manifest (manifest.xml), which every Excel reads: Windows (perpetual too), Mac and the web.
 * The schema wants its elements in exactly this order.
 */

const ENGLISH = 'en-US'

/** The shared runtime loads only where Runtime, Page, FunctionFile and the pane name one and the same resource. */
const PAGE = 'Taskpane.Url'

export function addinOnlyManifest(addin: Addin): string {
  const { text } = addin
  const root = element(
    'OfficeApp',
    {
      xmlns: 'http://schemas.microsoft.com/office/appforoffice/1.1',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:bt': 'http://schemas.microsoft.com/office/officeappbasictypes/1.0',
      'xsi:type': 'TaskPaneApp',
    },
    [
      element('Id', {}, addin.id),
      element('Version', {}, addin.version),
      element('ProviderName', {}, addin.provider),
      element('DefaultLocale', {}, 'sv-SE'),
      localised('DisplayName', text.name),
      localised('Description', text.description),
      element('IconUrl', { DefaultValue: addin.icon(32) }),
      element('HighResolutionIconUrl', { DefaultValue: addin.icon(64) }),
      element('SupportUrl', { DefaultValue: addin.support }),
      element('Hosts', {}, [element('Host', { Name: 'Workbook' })]),
      element('Requirements', {}, [
        element(
          'Sets',
          { DefaultMinVersion: '1.1' },
          addin.requirements.map(({ name, version }) => element('Set', { Name: name, MinVersion: version })),
        ),
      ]),
      element('DefaultSettings', {}, [element('SourceLocation', { DefaultValue: addin.page })]),
      element('Permissions', {}, 'ReadWriteDocument'),
      overrides(addin),
    ],
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(root)}`
}

/** What an Excel that knows ribbon buttons and functions reads on top of the rest. */
function overrides(addin: Addin): XmlElement {
  const workbook = element('Host', { 'xsi:type': 'Workbook' }, [
    element('Runtimes', {}, [element('Runtime', { resid: PAGE, lifetime: 'long' })]),
    element('AllFormFactors', {}, [functions()]),
    element('DesktopFormFactor', {}, [
      element('GetStarted', {}, [
        element('Title', { resid: 'GetStarted.Title' }),
        element('Description', { resid: 'GetStarted.Description' }),
        element('LearnMoreUrl', { resid: 'GetStarted.LearnMoreUrl' }),
      ]),
      element('FunctionFile', { resid: PAGE }),
      element('ExtensionPoint', { 'xsi:type': 'PrimaryCommandSurface' }, [
        element('OfficeTab', { id: 'TabHome' }, [ribbonGroup()]),
      ]),
    ]),
  ])
  return element(
    'VersionOverrides',
    {
      xmlns: 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
      'xsi:type': 'VersionOverridesV1_0',
    },
    [element('Hosts', {}, [workbook]), resources(addin)],
  )
}

function functions(): XmlElement {
  const location = (resid: string) => [element('SourceLocation', { resid })]
  return element('ExtensionPoint', { 'xsi:type': 'CustomFunctions' }, [
    element('Script', {}, location('Functions.Script.Url')),
    element('Page', {}, location(PAGE)),
    element('Metadata', {}, location('Functions.Metadata.Url')),
    element('Namespace', { resid: 'Functions.Namespace' }),
  ])
}

function ribbonGroup(): XmlElement {
  const icon = element(
    'Icon',
    {},
    RIBBON_ICONS.map((size) => element('bt:Image', { size: String(size), resid: `Icon.${size}` })),
  )
  return element('Group', { id: 'OJ.Group' }, [
    element('Label', { resid: 'Group.Label' }),
    icon,
    element('Control', { 'xsi:type': 'Button', id: 'OJ.OpenPane' }, [
      element('Label', { resid: 'Button.Label' }),
      element('Supertip', {}, [
        element('Title', { resid: 'Button.Label' }),
        element('Description', { resid: 'Button.Tooltip' }),
      ]),
      icon,
      element('Action', { 'xsi:type': 'ShowTaskpane' }, [
        element('TaskpaneId', {}, 'OJ.Pane'),
        element('SourceLocation', { resid: PAGE }),
      ]),
    ]),
  ])
}

/** What the ids above stand for. */
function resources({ text, namespace, page, script, metadata, support, icon }: Addin): XmlElement {
  const string = (id: string, words: Words) => localised('bt:String', words, id)
  const same = (value: string): Words => ({ sv: value, en: value })
  return element('Resources', {}, [
    element(
      'bt:Images',
      {},
      RIBBON_ICONS.map((size) => localised('bt:Image', same(icon(size)), `Icon.${size}`)),
    ),
    element('bt:Urls', {}, [
      localised('bt:Url', same(page), PAGE),
      localised('bt:Url', same(script), 'Functions.Script.Url'),
      localised('bt:Url', metadata, 'Functions.Metadata.Url'),
      localised('bt:Url', same(support), 'GetStarted.LearnMoreUrl'),
    ]),
    element('bt:ShortStrings', {}, [
      string('Functions.Namespace', same(namespace)),
      string('GetStarted.Title', text.startTitle),
      string('Group.Label', same(namespace)),
      string('Button.Label', text.button),
    ]),
    element('bt:LongStrings', {}, [
      string('GetStarted.Description', text.start),
      string('Button.Tooltip', text.tooltip),
    ]),
  ])
}

/** A setting in Swedish with its English; inside VersionOverrides it has an id, and Override a prefix of its own. */
function localised(name: string, { sv, en }: Words, id?: string): XmlElement {
  const override = name.startsWith('bt:') ? 'bt:Override' : 'Override'
  return element(
    name,
    id === undefined ? { DefaultValue: sv } : { id, DefaultValue: sv },
    sv === en ? [] : [element(override, { Locale: ENGLISH, Value: en })],
  )
}
