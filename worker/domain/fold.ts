/** Lower case, with nothing but letters, digits and single spaces. */
export function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

/** {@link letters} without diacritics, so that "Lulea", "LULEÅ" and "luleå" are one name. */
export function fold(text: string): string {
  return text.length > LONGEST ? normalised(text) : (foldUnits(text) ?? normalised(text))
}

/** By Unicode's own rules. Looking each letter up takes a tenth of the time: a catalogue is 3 million of them. */
function normalised(text: string): string {
  return letters(
    text
      .normalize('NFD')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, ''),
  )
}

const LONGEST = 0x10000
const SPACE = 0x20

/** What a UTF-16 unit may fold to besides an ASCII letter or digit, or a space. */
const NOT_MET = 0
const NOTHING = 0xfe
const SOMETHING_ELSE = 0xff

/** What each UTF-16 unit folds to, told by {@link normalised} the first time that one is met. */
const folded = new Uint8Array(0x10000).fill(NOT_MET)
const room = new Uint8Array(LONGEST)
const ascii = new TextDecoder()

/** Null where a letter folds to something else than ASCII: "æ", "β", or one that depends on those beside it. */
function foldUnits(text: string): string | null {
  let length = 0
  let isBetween = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const to = folded[unit] || meet(unit)
    if (to === SOMETHING_ELSE) return null
    if (to === NOTHING) continue
    if (to === SPACE) {
      isBetween = length > 0
      continue
    }
    if (isBetween) room[length++] = SPACE
    isBetween = false
    room[length++] = to
  }
  return ascii.decode(room.subarray(0, length))
}

function meet(unit: number): number {
  const to = normalised(`a${String.fromCharCode(unit)}a`).slice(1, -1)
  // Half of a letter outside of the first plane means nothing by itself.
  const isHalf = unit >= 0xd800 && unit <= 0xdfff
  const isPlain = !isHalf && to.length <= 1 && to <= '\x7f'
  const known = isPlain ? (to === '' ? NOTHING : to.charCodeAt(0)) : SOMETHING_ELSE
  folded[unit] = known
  return known
}
