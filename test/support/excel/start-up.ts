/** Which Excel it is. */
export interface ExcelKind {
  /** The language of its menus. */
  displayLanguage?: string | undefined
  /** The newest requirement set CustomFunctionsRuntime that it has; 1.4 brought cards. */
  customFunctionsRuntime?: '1.3' | '1.5' | undefined
  /** The newest requirement set ExcelApi; without a workbook (workbook/) it is only said to be there. */
  excelApi?: string | undefined
}

/** The names that Office.js keeps on its window while it starts. */
declare const OSF: { InitializationHelper: { prototype: Record<string, unknown> } }
declare const OfficeExt: { MsAjaxError?: object }
declare const Office: { HostType: { Excel: string }; PlatformType: { OfficeOnline: string } }

/**
 * Stands for Excel's own part of Office.js (`excel-web-16.00-core.js`), which would talk to the page around the add-in.
 * It lets Office.onReady say that this is Excel, upon which the runtime starts, and has as much of Office.context as
 * functions and the pane ask for. The workbook (Excel.run) is not in it: see workbook/. Sent to the window as text, so it uses nothing from here.
 */
export function startUp({ displayLanguage, customFunctionsRuntime, excelApi }: Required<ExcelKind>): void {
  // Otherwise Office.js waits for an old library of Microsoft's.
  OfficeExt.MsAjaxError = {}
  Object.assign(OSF.InitializationHelper.prototype, {
    getAppContext(_window: unknown, got: (context: object) => void) {
      got({ get_appName: () => 1 })
    },
    loadAppSpecificScriptAndCreateOM(_context: unknown, created: () => void) {
      created()
    },
    prepareApiSurface() {
      let behavior = 'None'
      Object.assign(Office, {
        StartupBehavior: { none: 'None', load: 'Load' },
        addin: {
          getStartupBehavior: async () => behavior,
          setStartupBehavior: async (wished: string) => {
            behavior = wished
          },
        },
        context: {
          displayLanguage,
          host: Office.HostType.Excel,
          platform: Office.PlatformType.OfficeOnline,
          requirements: {
            isSetSupported: (name: string, version: string | number = '1.1') => {
              const newest = { CustomFunctionsRuntime: customFunctionsRuntime, ExcelApi: excelApi }[name]
              const part = (of: string | number, at: number) => Number(String(of).split('.')[at] ?? 0)
              if (newest === undefined || part(newest, 0) > part(version, 0)) return true
              return part(newest, 0) === part(version, 0) && part(newest, 1) >= part(version, 1)
            },
          },
        },
      })
    },
  })
}
