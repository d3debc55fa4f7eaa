import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DescribedFunction } from '../guide/html.ts'
import { guidePage } from '../guide/page.ts'
import type { Language } from '../language.ts'
import { bundle } from './bundle.ts'

const GUIDE = join(import.meta.dirname, '..', 'guide')

/** The user guide's files: `/guide` and `/guide/en` are answered with them. */
const PAGES: Record<Language, string> = { sv: 'guide.html', en: 'guide.en.html' }

/** Writes the user guide into the build's folder; `metadata` is what Excel is told of the functions. */
export async function buildGuide(
  folder: string,
  metadata: Record<Language, { functions: readonly DescribedFunction[] }>,
): Promise<void> {
  for (const language of ['sv', 'en'] as const) {
    writeFileSync(join(folder, PAGES[language]), guidePage(language, metadata[language].functions))
  }
  await Promise.all([
    bundle(join(GUIDE, 'live', 'index.tsx'), join(folder, 'guide.js')),
    bundle(join(GUIDE, 'guide.css'), join(folder, 'guide.css')),
  ])
}
