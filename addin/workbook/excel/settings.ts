import { run } from './run.ts'

/** What is saved with the workbook under a name; undefined where nothing is. */
export function readSetting(name: string): Promise<unknown> {
  return run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(name)
    setting.load('value')
    await context.sync()
    return setting.isNullObject ? undefined : setting.value
  })
}

/** Saves with the workbook; null takes the setting away. */
export function writeSetting(name: string, value: unknown): Promise<void> {
  return run(async (context) => {
    const { settings } = context.workbook
    if (value !== null) settings.add(name, value)
    else {
      const setting = settings.getItemOrNullObject(name)
      await context.sync()
      if (!setting.isNullObject) setting.delete()
    }
    await context.sync()
  })
}
