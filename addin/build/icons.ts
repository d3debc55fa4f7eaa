import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { FILES, ICON_SIZES, iconFile } from '../manifest/addin.ts'

const DRAWINGS = join(import.meta.dirname, '..', 'icons')

/** Dots an inch that draw a drawing of 32 units larger than any icon, so that each is made smaller and stays sharp. */
const DENSITY = 600

/** Draws every icon that the manifests name, into the build's folder. */
export async function drawIcons(folder: string): Promise<void> {
  const drawn = [
    ...ICON_SIZES.map((size) => ({ drawing: 'icon.svg', size, file: iconFile(size) })),
    { drawing: 'icon.svg', size: 192, file: FILES.colourIcon },
    { drawing: 'outline.svg', size: 32, file: FILES.outlineIcon },
  ]
  for (const { drawing, size, file } of drawn) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    await sharp(join(DRAWINGS, drawing), { density: DENSITY })
      .resize(size, size)
      .png()
      .toFile(join(folder, file))
  }
}
