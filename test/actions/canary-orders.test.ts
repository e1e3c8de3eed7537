import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { action as canaryGate } from '../../src/actions/canary-gate/canary-gate.ts'
import type { Host } from '../../src/harness/host.ts'
import { MODEL, newTeam, REPOSITORY, shownStatuses, type Team, TOKEN } from './deploying.ts'

const config = 'version: 1\nmodel: price\ndeploy: { target: none }\n'
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

let team: Team
beforeEach(async () => {
  team = await newTeam(config)
})
afterEach(async () => {
  expect(team.github.violations).toEqual([])
  await team.stop()
})
const run = (inputs: Record<string, string> = {}, over: Partial<Host> = {}) =>
  team.project.run(canaryGate, { 'github-token': TOKEN, ...inputs }, team.job(over))
const another = (leaseUntil: string) =>
  team.inLedger((ledger) =>
    ledger.deployments.start(
      {
        model: MODEL,
        environment: 'production',
        owner: '66/1/deploy/x',
        by: 'bob',
        why: 'v2 in the place of v3',
        release: { version: 2 },
        previous: { version: 3 },
        leaseUntil,
      },
      'bob',
    ),
  )

describe('canary-gate without a platform', () => {
  it('promotes by the ledger alone, goes back once, and says each time what is in production', async () => {
    const { report, outputs } = await run()
    expect(report.headline).toBe('v4 promoted without a rollout')
    expect(outputs).toMatchObject({ verdict: 'promoted', environment: 'production', weight: '100' })
    expect(outputs['deployment-url']).toMatch(/\/octo\/models\/deployments\/production$/)
    expect(await team.champion()).toBe(4)
    await run({ mode: 'rollback' })
    expect(await team.champion()).toBe(3)
    await expect(run({ mode: 'rollback' })).rejects.toThrow('deployment 2 (v3 in the place of v4)')
  })

  it('leaves the champion of production alone in a staging environment', async () => {
    await run({ environment: 'staging', 'move-champion': 'false' })
    expect(await team.champion()).toBe(3)
    expect(await team.latest()).toBeUndefined()
  })

  it('remembers that, when it is reconciled, taken back, or brought to its end by jobs that were not told', async () => {
    await run({ environment: 'staging', 'model-version': '2', 'move-champion': 'false' })
    await run({ environment: 'staging', 'move-champion': 'false' })
    await run({ environment: 'staging', mode: 'reconcile' })
    expect(await team.champion()).toBe(3)
    const { report } = await run({ environment: 'staging', mode: 'rollback' })
    expect(report.headline).toBe('v4 rolled back')
    await run({ environment: 'staging', mode: 'reconcile' })
    expect(await team.champion()).toBe(3)
    await run()
    expect(await team.champion()).toBe(4)
  })

  it('leaves nothing behind when the settings of the target are missing', async () => {
    await expect(run({ target: 'haproxy' })).rejects.toThrow('there are no settings "deploy.haproxy"')
    expect(await team.latest()).toBeUndefined()
  })

  it('refuses in one line while another job shifts, and ends what that job left when its lease is over', async () => {
    await another(inMinutes(5))
    await expect(run()).rejects.toThrow(
      /^Deployment 1 \(v2 in the place of v3\) of price to production is under way, by bob \(66\/1\/deploy\/x\), until 20/,
    )
    expect((await run({ mode: 'reconcile' })).report.summary).toContain('is under way, by bob')
    await expect(run({ mode: 'promote' })).rejects.toThrow('no rollout of price to production that waits')
    const { report, failed } = await run({ mode: 'rollback', reason: 'stop it' })
    expect([report.headline, failed]).toEqual(['v2 rolled back', false])
    expect(await team.latest()).toMatchObject({ n: 1, state: 'rolled-back', weight: 0 })
    expect(await team.champion()).toBe(3)
  })

  it('ends what a lost runner left before it rolls out, and by its schedule', async () => {
    await another(inMinutes(-1))
    const { report } = await run()
    expect(report.notes[0]?.text).toMatch(
      /^v2 was rolled back: the job of deployment 1 .* was lost. v3 has all traffic\.$/,
    )
    expect(await team.latest()).toMatchObject({ n: 2, state: 'promoted', release: { version: 4 } })
    expect((await run({ mode: 'reconcile' })).report.headline).toBe('nothing to do')
  })

  it('moves the champion by its schedule when the job was lost before it could, unless somebody moved it since', async () => {
    const { n, owner } = await another(inMinutes(5))
    const event = { model: MODEL, environment: 'production', n, owner, by: 'bob', weight: 100, why: 'good' } as const
    await team.inLedger((ledger) => ledger.deployments.append({ ...event, event: 'promoted' }, 'promoted'))
    expect((await run({ mode: 'reconcile' })).failed).toBe(false)
    expect(await team.champion()).toBe(2)
    const move = { model: MODEL, alias: 'champion', from: 2, to: 1, by: 'ada', why: 'I know better' }
    await team.inLedger((ledger) => ledger.moveAlias(move, 'ada'))
    const { report } = await run({ mode: 'reconcile' })
    expect(report.notes[0]?.text).toContain('stays: it was moved to v1')
    expect(await team.champion()).toBe(1)
  })

  it('changes production from the default branch alone', async () => {
    const elsewhere = { ref: 'refs/heads/feature', onDefaultBranch: false }
    for (const mode of ['rollout', 'promote', 'rollback', 'reconcile']) {
      await expect(run({ mode }, elsewhere)).rejects.toThrow(`The mode "${mode}" changes production`)
    }
    expect((await run({ mode: 'plan' }, elsewhere)).outputs['verdict']).toBe('pass')
    expect(await team.latest()).toBeUndefined()
  })

  it('says what there is to do when there is nothing to roll out', async () => {
    await expect(run({ 'model-version': '9' })).rejects.toThrow('There is no version 9 of price')
    await expect(run({ name: 'other' })).rejects.toThrow('There is nothing to roll out: other has no challenger')
    await expect(run({ mode: 'rollback' })).rejects.toThrow('Nothing was ever deployed to production')
  })

  it('goes on without GitHub: what it does not take is a warning', async () => {
    team.github.grant(TOKEN, { contents: 'write' })
    const { printed, outputs } = await run()
    expect(outputs['verdict']).toBe('promoted')
    expect(printed).toContain('the job\'s token lacks "deployments: write"')
    const back = await run({ mode: 'rollback' })
    expect(back.printed).toContain('issues: write')
    expect(back.outputs['issue-url']).toBeUndefined()
    expect(await team.champion()).toBe(3)
    expect(shownStatuses(team)).toEqual([])
    expect(team.github.repository(REPOSITORY).issues).toEqual([])
  })
})
