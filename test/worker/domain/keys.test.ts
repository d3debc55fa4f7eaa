import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../worker/domain/hash.ts'
import { newKey, readKey, sameHash, writeKey } from '../../../worker/domain/keys.ts'

describe('a key', () => {
  it('is read back as it was made, and no two are alike', () => {
    const made = Array.from({ length: 500 }, newKey)
    for (const parts of made) expect(readKey(writeKey(parts))).toEqual(parts)
    expect(new Set(made.map(({ id }) => id)).size).toBe(500)
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(500)
  })

  it('uses every letter, evenly enough to be by chance', () => {
    const count = new Map<string, number>()
    for (const letter of Array.from({ length: 500 }, () => newKey().secret.slice(0, 51)).join('')) {
      count.set(letter, (count.get(letter) ?? 0) + 1)
    }
    // 25,500 letters of 32: 797 each, with a standard deviation of 28.
    expect([...count.keys()].sort().join('')).toBe('234567abcdefghijklmnopqrstuvwxyz')
    expect(Math.min(...count.values())).toBeGreaterThan(797 - 6 * 28)
    expect(Math.max(...count.values())).toBeLessThan(797 + 6 * 28)
  })

  const written = `oj_abcdefgh23_${'a'.repeat(52)}`

  it('has a public part and a secret one', () => {
    expect(readKey(written)).toEqual({ id: 'abcdefgh23', secret: 'a'.repeat(52) })
  })

  it.each([
    '',
    'oj_',
    'abcdefgh23',
    written.slice(0, -1),
    `${written}a`,
    written.toUpperCase(),
    written.replace('oj_', 'ok_'),
    written.replace('23_', '01_'),
    ` ${written}`,
    `${written}\n`,
  ])('is not %j', (text) => {
    expect(readKey(text)).toBeNull()
  })
})

describe('two hashes', () => {
  it('are the same where every character is, and only then', () => {
    const hash = fc.string({ unit: fc.constantFrom('0', '1', 'f'), maxLength: 6 })
    fc.assert(fc.property(hash, hash, (one, other) => sameHash(one, other) === (one === other)))
    fc.assert(fc.property(fc.string(), (one) => sameHash(one, one)))
  })

  it('are what SHA-256 is everywhere', async () => {
    expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(await sha256(new TextEncoder().encode('abc'))).toBe(await sha256('abc'))
  })
})
