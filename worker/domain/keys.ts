/** A key of access: `oj_`, a public part by which it is found and spoken of, and a secret that is stored nowhere. */
export interface KeyParts {
  id: string
  secret: string
}

const KEY = /^oj_([a-z2-7]{10})_([a-z2-7]{52})$/

/** The parts of a key; null for what is none. */
export function readKey(text: string): KeyParts | null {
  const [, id, secret] = KEY.exec(text) ?? []
  return id === undefined || secret === undefined ? null : { id, secret }
}

/** 256 bits of secret, so that nobody needs to slow down guessing. */
export function newKey(): KeyParts {
  return {
    id: base32(crypto.getRandomValues(new Uint8Array(7))).slice(0, 10),
    secret: base32(crypto.getRandomValues(new Uint8Array(32))),
  }
}

export function writeKey({ id, secret }: KeyParts): string {
  return `oj_${id}_${secret}`
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 without padding, in small letters: survives e-mail and dictation. */
function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    for (; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + LETTERS[(held << (5 - bits)) & 31] : text
}

/** Whether two hashes are the same, in a time that does not tell where they differ. */
export function sameHash(one: string, other: string): boolean {
  let difference = one.length ^ other.length
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at)
  return difference === 0
}
