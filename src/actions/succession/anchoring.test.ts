import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRun, versionOf, type Workshop, workshop } from '../../../test/ledger/setup.ts'
import type { Ledger } from '../../tracking/ledger/ledger.ts'
import { followChampion } from './anchoring.ts'
import { pointAlias } from './promotion.ts'

const model = 'ames-price'
let shop: Workshop
let ledger: Ledger
let step = 0

beforeEach(async () => {
  shop = workshop()
  ledger = await shop.open(shop.clone('project'))
  for (const n of [1, 2, 3, 4]) await ledger.registerVersion(versionOf(aRun(`run-${n}`, n)), `version/${n}`)
})
afterEach(() => shop.end())

/** Makes a version the champion, as a promotion or a rollback does. */
async function crown(number: number): Promise<void> {
  const version = await ledger.version(model, number)
  const words = { why: 'a test', by: 'ada', key: `crown/${step++}` }
  await pointAlias(ledger, 'champion', version!, words)
  await followChampion(ledger, version!, words)
}

const prove = (version: number, than: number) =>
  ledger.recordImprovement(
    { model, version, than, why: 'RMSE 9 % lower', rows: 400, at: '2026-11-22T10:00:00.000Z' },
    `better/${version}`,
  )
const anchor = async () => (await ledger.alias(model, 'anchor'))?.to

describe('the anchor', () => {
  it('is the first champion, and stays where nothing better is proven', async () => {
    await crown(1)
    expect(await anchor()).toBe(1)
    await crown(2)
    await crown(3)
    expect(await anchor()).toBe(1)
    expect(await ledger.aliasHistory(model, 'anchor')).toHaveLength(1)
  })

  it('is left to the champion of now by a job that comes late', async () => {
    await crown(1)
    await pointAlias(ledger, 'champion', (await ledger.version(model, 2))!, { why: 'a', by: 'ada', key: 'late' })
    await prove(3, 1)
    await crown(3)
    await followChampion(ledger, (await ledger.version(model, 2))!, { by: 'ada', key: 'late' })
    expect(await anchor()).toBe(3)
  })

  it('moves to a champion that is proven better than it, and not for a proof against another', async () => {
    await crown(1)
    await crown(2)
    await prove(3, 2)
    await crown(3)
    expect(await anchor()).toBe(1)
    await prove(4, 1)
    await crown(4)
    expect(await ledger.alias(model, 'anchor')).toMatchObject({ to: 4, from: 1, why: 'better than v1: RMSE 9 % lower' })
  })

  it('goes back with a rollback to what it was in the time of the old champion, and forward again', async () => {
    await crown(1)
    await prove(2, 1)
    await crown(2)
    await crown(3)
    expect(await anchor()).toBe(2)
    await crown(1)
    expect(await anchor()).toBe(1)
    await crown(3)
    expect(await anchor()).toBe(2)
  })

  it('of a ledger from before there were anchors is the champion of then', async () => {
    for (const number of [1, 2]) {
      const version = await ledger.version(model, number)
      await pointAlias(ledger, 'champion', version!, { why: 'long ago', by: 'ada', key: `old/${number}` })
    }
    await crown(3)
    expect(await anchor()).toBe(2)
  })

  it('is not moved twice when a job is run again', async () => {
    await crown(1)
    await prove(2, 1)
    await crown(2)
    await crown(2)
    expect(await ledger.aliasHistory(model, 'anchor')).toHaveLength(2)
  })
})
