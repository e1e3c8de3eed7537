import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { StaleAlias } from '../../src/tracking/tracker.ts'
import { aRun, git, versionOf, type Workshop, workshop } from './setup.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.end())

describe.each(['with a remote', 'without a remote'])('a ledger %s', (kind) => {
  const project = () => shop.clone('project', kind === 'with a remote' ? shop.bare() : undefined)

  it('is empty until something is recorded, and answers undefined for what is not there', async () => {
    const ledger = await shop.open(project())
    expect(await ledger.isEmpty()).toBe(true)
    expect(await ledger.alias('ames-price', 'champion')).toBeUndefined()
    expect(await ledger.version('ames-price', 1)).toBeUndefined()
    expect(await ledger.runs('ames-price', 5)).toEqual([])
    await ledger.recordRun(aRun('run-a'), 'key-1')
    expect(await ledger.isEmpty()).toBe(false)
  })

  it('gives a run, its version, the champion and its history back to another job', async () => {
    const directory = project()
    const writer = await shop.open(directory)
    const [first, second] = [aRun('run-a', 1), aRun('run-b', 2)]
    for (const run of [first, second]) {
      await writer.recordRun(run, `run/${run.id}`)
      await writer.registerVersion(versionOf(run), `version/${run.id}`)
    }
    const who = { model: 'ames-price', alias: 'champion', by: 'octocat', why: 'better' }
    await writer.moveAlias({ ...who, from: null, to: 1 }, 'move-1')
    const moved = await writer.moveAlias({ ...who, from: 1, to: 2 }, 'move-2')

    const reader = await shop.open(directory)
    expect(await reader.run('ames-price', 'run-a')).toEqual(first)
    expect(await reader.runs('ames-price', 10)).toEqual([first, second])
    expect(await reader.runs('ames-price', 1)).toEqual([second])
    expect(await reader.runByReuseKey('ames-price', first.reuseKey)).toEqual(first)
    expect(await reader.versionOfRun('ames-price', 'run-b')).toEqual({ ...versionOf(second), version: 2 })
    expect(await reader.alias('ames-price', 'champion')).toEqual(moved)
    expect((await reader.aliasHistory('ames-price', 'champion')).map((move) => move.to)).toEqual([1, 2])
    expect(moved).toMatchObject({ n: 2, from: 1, to: 2 })
  })

  it('adds nothing when the same fact is written again', async () => {
    const directory = project()
    const ledger = await shop.open(directory)
    const run = aRun('run-a')
    const write = async (tracker: typeof ledger) => {
      await tracker.recordRun(run, 'run')
      const version = await tracker.registerVersion(versionOf(run), 'version')
      const move = { model: 'ames-price', alias: 'champion', from: null, to: 1, by: 'a', why: 'b' }
      return [version, await tracker.moveAlias(move, 'move')]
    }
    const answer = await write(ledger)
    const tip = () =>
      git(shop.root + (kind === 'with a remote' ? '/server.git' : '/project'), 'rev-parse', 'modelloop/ledger')
    const before = tip()
    expect(await write(await shop.open(directory))).toEqual(answer)
    expect(await write(ledger)).toEqual(answer)
    expect(tip()).toBe(before)
  })

  it('moves no alias that is elsewhere, and none to a version that does not exist', async () => {
    const ledger = await shop.open(project())
    const run = aRun('run-a')
    await ledger.registerVersion(versionOf(run), 'version')
    const move = { model: 'ames-price', alias: 'champion', by: 'a', why: 'b' }
    await expect(ledger.moveAlias({ ...move, from: 3, to: 1 }, 'k')).rejects.toThrow(StaleAlias)
    await expect(ledger.moveAlias({ ...move, from: null, to: 9 }, 'k')).rejects.toThrow('no version 9')
    expect(await ledger.alias('ames-price', 'champion')).toBeUndefined()
  })

  it('keeps acceptances by digest', async () => {
    const directory = project()
    const ledger = await shop.open(directory)
    const { digest } = versionOf(aRun('run-a'))
    const acceptance = {
      model: 'ames-price',
      digest,
      by: 'octocat',
      why: 'known',
      pullRequest: 3,
      at: '2026-11-22T10:00:00.000Z',
    }
    expect(await ledger.acceptance('ames-price', digest)).toBeUndefined()
    await ledger.recordAcceptance(acceptance, 'k')
    expect(await (await shop.open(directory)).acceptance('ames-price', digest)).toEqual(acceptance)
  })
})
