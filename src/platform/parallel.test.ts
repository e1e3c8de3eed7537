import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { forEachParallel } from './parallel.ts'

describe('work on many items', () => {
  it('does each once, and no more than so many at a time', async () => {
    let running = 0
    let most = 0
    const done: number[] = []
    await forEachParallel([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++running)
      await setTimeout(1)
      running--
      done.push(item)
    })
    expect(done.sort()).toEqual([1, 2, 3, 4, 5])
    expect(most).toBe(2)
  })

  it('begins nothing new after a failure, and waits for what runs', async () => {
    const ended: number[] = []
    const work = forEachParallel([1, 2, 3, 4], 2, async (item) => {
      if (item === 1) throw new Error('broken')
      await setTimeout(5)
      ended.push(item)
    })
    await expect(work).rejects.toThrow('broken')
    expect(ended).toEqual([2])
  })
})
