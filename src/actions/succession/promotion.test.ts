import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRun, git, versionOf, type Workshop, workshop } from '../../../test/ledger/setup.ts'
import { systemClock } from '../../platform/clock.ts'
import type { Ledger } from '../../tracking/ledger/ledger.ts'
import { followChampion } from './anchoring.ts'
import { pointAlias } from './promotion.ts'

const model = 'ames-price'
let shop: Workshop
let ledger: Ledger
let project: string
let now: string

beforeEach(async () => {
  now = '2026-11-19T10:00:00.000Z'
  shop = workshop()
  project = shop.clone('project')
  ledger = await shop.open(project, { clock: { ...systemClock, now: () => new Date(now) } })
  for (const n of [1, 2]) await ledger.registerVersion(versionOf(aRun(`run-${n}`, n)), `version/${n}`)
})
afterEach(() => shop.end())

async function crown(number: number, run: number, day: number) {
  now = `2026-11-${day}T10:00:00.000Z`
  const version = (await ledger.version(model, number))!
  const words = { why: `of run ${run}`, by: 'ada', key: `run/${run}` }
  const moved = await pointAlias(ledger, 'champion', version, { ...words, run })
  if (moved !== 'outdated') await followChampion(ledger, version, words)
  return moved
}

describe('a revert', () => {
  it('whose model is the champion already stays before a slower run of the code that it took back', async () => {
    expect(await crown(1, 80, 20)).toBe('moved')
    expect(await crown(1, 82, 22)).toBe('unchanged')
    expect(await crown(2, 81, 23)).toBe('outdated')
    expect(await ledger.alias(model, 'champion')).toMatchObject({ to: 1, run: 82 })
  })

  it('is written down once, and changes neither the anchor nor since when the champion is one', async () => {
    await crown(1, 80, 20)
    await crown(1, 82, 22)
    await crown(1, 82, 23)
    expect(await ledger.aliasHistory(model, 'champion')).toHaveLength(2)
    expect(await ledger.aliasHistory(model, 'anchor')).toHaveLength(1)
    const readme = git(project, 'show', 'modelloop/ledger:README.md')
    expect(readme).toContain('**Champion: v1**, since 2026-11-20')
  })

  it('lets a champion that is proven better only now become the anchor', async () => {
    await crown(1, 80, 20)
    await crown(2, 81, 21)
    await ledger.recordImprovement({ model, version: 2, than: 1, why: 'RMSE lower', rows: 400, at: now }, 'better')
    await crown(2, 82, 22)
    expect((await ledger.alias(model, 'anchor'))?.to).toBe(2)
  })
})
