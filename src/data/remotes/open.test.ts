import { describe, expect, it } from 'vitest'
import { StoreUnreachable } from '../../store/store.ts'
import { whenUsed } from './open.ts'
import type { DataRemote } from './remote.ts'

const VERSION = { id: '0'.repeat(32), hash: 'md5' } as const

/** A remote that fails each time it is asked, and how often it was. */
function failing(error: Error) {
  const asked = { times: 0 }
  const ask = async (): Promise<never> => {
    asked.times++
    throw error
  }
  const remote: DataRemote = { label: 'the remote', push: ask, fetch: ask, readManifest: ask }
  return { asked, remote: whenUsed('the remote', async () => remote) }
}

describe('a remote', () => {
  it('that nothing answers for is tried once, not again for every path', async () => {
    const error = new StoreUnreachable('S3 could not be reached.')
    const { asked, remote } = failing(error)
    await expect(remote.readManifest(VERSION)).rejects.toBe(error)
    await expect(remote.fetch(VERSION, [])).rejects.toBe(error)
    expect(asked.times).toBe(1)
  })

  it('that failed otherwise is asked again for the next path', async () => {
    const { asked, remote } = failing(new Error('503'))
    for (let path = 0; path < 2; path++) await expect(remote.readManifest(VERSION)).rejects.toThrow('503')
    expect(asked.times).toBe(2)
  })
})
