import { describe, expect, it } from 'vitest'
import { checkedHost } from '../../../addin/build/host.ts'

describe('the host that the add-in is built for', () => {
  it.each(['https://oj.example.se', 'https://localhost:8787', 'http://localhost:8787'])(
    'may be %s',
    (host) => {
      expect(checkedHost(host)).toBe(host)
    },
  )

  it.each([
    ['http://oj.example.se', 'must be https'],
    ['http://127.0.0.1:8787', 'must be https'],
    ['ftp://localhost', 'must be https'],
    ['https://oj.example.se/', 'without a path'],
    ['https://oj.example.se/addin', 'without a path'],
    ['https://user@oj.example.se', 'without a path'],
    ['oj.example.se', 'without a path'],
    ['', 'without a path'],
  ])('is refused in words when it is "%s"', (host, why) => {
    expect(() => checkedHost(host)).toThrow(why)
    expect(() => checkedHost(host)).toThrow(`not "${host}"`)
  })
})
