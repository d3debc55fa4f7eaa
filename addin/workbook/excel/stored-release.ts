import { SETTINGS } from '../setting-names.ts'
import { releaseIn } from '../stored.ts'

/**
 * The release that the open workbook was last updated with; undefined where it has none, or there is no workbook. Apart
 * from the rest of the workbook, since the functions need this and no more before they ask anything.
 */
export async function storedRelease(): Promise<number | undefined> {
  if (typeof Excel === 'undefined') return undefined
  try {
    return await Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(SETTINGS.release)
      setting.load('value')
      await context.sync()
      return setting.isNullObject ? undefined : releaseIn(setting.value)?.number
    })
  } catch (error) {
    console.warn('OJ: the release of the workbook could not be read; the newest is used.', error)
    return undefined
  }
}
