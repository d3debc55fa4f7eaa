import type { AreaKind } from '../../../schema/words.ts'
import type { Area } from '../../domain/catalogue.ts'
import type { Municipality } from './shapes.ts'

const RIKET = '0000'

/** An area as Kolada lists it; the position is for the one who appends it to ours. */
export type ListedArea = Omit<Area, 'position'>

export function listedArea({ id, title, type }: Municipality): ListedArea {
  const kind: AreaKind = id === RIKET ? 'riket' : type === 'L' ? 'region' : 'kommun'
  return { code: id, name: title.trim(), kind, lan: LAN[kind](id) }
}

/** The län is the first two digits of a kommun's code, the last two of a region's. */
const LAN: Record<AreaKind, (code: string) => string | null> = {
  riket: () => null,
  region: (code) => code.slice(2),
  kommun: (code) => code.slice(0, 2),
}
