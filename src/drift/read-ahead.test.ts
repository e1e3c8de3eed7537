import { getEventListeners } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageOf, UserError } from '../platform/errors.ts'
import { readAhead } from './read-ahead.ts'
import { readReference } from './reference.ts'

let directory: string
let large: string
const rows = 300_000
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'ahead-'))
  large = join(directory, 'large.csv')
  const lines = Array.from(
    { length: rows },
    (_, i) => `${i},${((i * 7919) % 10_007) / 7 - 400},k${i % 12},${i % 5 ? i % 9 : ''}`,
  )
  writeFileSync(large, `id,x,kind,holes\n${lines.join('\n')}\n`)
})
afterAll(() => rmSync(directory, { recursive: true }))

const isAlone = availableParallelism() < 2

describe.skipIf(isAlone)('a large reference (needs two cores)', () => {
  it('is read in a thread as it is read here', async () => {
    await using ahead = await readAhead({ path: large, name: 'large.csv' })
    const here = await readReference(large, { name: 'large.csv', columns: [] })
    expect(await ahead!.sample).toEqual(here)
    expect(here.rows).toBe(rows)
  })

  it('that is broken says where, in the same words', async () => {
    const broken = join(directory, 'broken.csv')
    writeFileSync(broken, `a,b\n${'1,2\n'.repeat(3_000_000)}1,2,3\n`)
    await using ahead = await readAhead({ path: broken, name: 'train.csv' })
    const error = await ahead!.sample.catch((error: unknown) => error)
    const here = await readReference(broken, { name: 'train.csv', columns: [] }).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(UserError)
    expect(messageOf(error)).toBe(messageOf(here))
    expect(messageOf(error)).toBe('train.csv line 3000002: expected 2 columns, found 3.')
  })

  it('that nobody asks for any more ends with its thread, and says nothing', async () => {
    const ahead = await readAhead({ path: large, name: 'large.csv' })
    await ahead![Symbol.asyncDispose]()
    await expect(ahead!.sample).rejects.toThrow('ended')
  })

  it('is not read on when the job is cancelled', async () => {
    const job = new AbortController()
    await using ahead = await readAhead({ path: large, name: 'large.csv' }, job.signal)
    job.abort(new Error('cancelled'))
    await expect(ahead!.sample).rejects.toThrow('cancelled')
  })

  it('leaves nothing behind that listens to the job', async () => {
    const job = new AbortController()
    const ahead = await readAhead({ path: large, name: 'large.csv' }, job.signal)
    await ahead!.sample
    await ahead![Symbol.asyncDispose]()
    expect(getEventListeners(job.signal, 'abort')).toEqual([])
  })
})

describe('a reference', () => {
  it('that is small or a profile starts no thread', async () => {
    const small = join(directory, 'small.csv')
    writeFileSync(small, 'a\n1\n')
    expect(await readAhead({ path: small, name: 'small.csv' })).toBeUndefined()
    expect(await readAhead({ path: join(directory, 'profile.json'), name: 'profile.json' })).toBeUndefined()
  })
})
