const LONGEST = 31
const FORBIDDEN = /[:\\/?*[\]\p{C}]/gu
/** Excel keeps this name to itself. */
const RESERVED = ['history', 'historik']

/** The name for a sheet that is nearest to the one wished: what Excel takes, and no other sheet has. */
export function freeName(wished: string, taken: readonly string[]): string {
  const mended = wished
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '')
  // What a name ends with in parentheses says what the sheet is: "(värden)".
  const [, begin = mended, kind = ''] = /^(.*\S)( \([^()]{1,15}\))$/.exec(mended) ?? []
  const used = new Set([...RESERVED, ...taken.map((one) => one.toLowerCase())])
  for (let number = 1; ; number++) {
    const suffix = `${kind}${number === 1 ? '' : ` (${number})`}`
    const tried = `${cut(begin, LONGEST - suffix.length) || 'OJ'}${suffix}`
    if (!used.has(tried.toLowerCase())) return tried
  }
}

/** No half of a character is left, nor what a name may not end with. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/['\s]+$/, '')
}
