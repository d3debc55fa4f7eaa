import { describe, expect, it } from 'vitest'
import { again } from '../../worker/imports/again.ts'

describe('what a database in passing trouble broke off', () => {
  it('is done again until it succeeds', async () => {
    let times = 0
    const work = async () => {
      times++
      if (times < 3) throw new Error('D1_ERROR: database is locked: SQLITE_BUSY')
      return 'done'
    }
    expect(await again(work)).toBe('done')
    expect(times).toBe(3)
  })

  it('is given up where the trouble is another', async () => {
    let times = 0
    const work = async () => {
      times++
      throw new Error('D1_ERROR: no such table: slice')
    }
    await expect(again(work)).rejects.toThrow('no such table')
    expect(times).toBe(1)
  })
})
