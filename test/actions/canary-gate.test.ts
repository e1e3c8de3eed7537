import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { action as canaryGate } from '../../src/actions/canary-gate/canary-gate.ts'
import { type Stage, setStage } from '../rollout/stage.ts'
import { haproxyMissing } from '../servers/haproxy.ts'
import { prometheusMissing } from '../servers/prometheus.ts'
import { newTeam, REPOSITORY, shownStatuses, type Team, TOKEN } from './deploying.ts'
import type { Kept } from './project.ts'

const missing = haproxyMissing || prometheusMissing
const why = missing ? ' (left out: haproxy or prometheus is missing)' : ''

/** Limits so wide that a step is decided within seconds. */
const config = ({ proxy, prometheus }: Stage, more = '') => `version: 1
model: price
deploy:
  target: haproxy
  haproxy: { socket: "${proxy.runtime}", backend: model, wait: 10s }
  look: 500ms
  min-requests: 50
  step-timeout: 10s
  metrics: { prometheus: "${prometheus.url}" }
  checks: { errors: { max-increase: 15pp }, slow: { over: 50ms, max-increase: 15pp } }
${more}`

describe.skipIf(missing)(`canary-gate on HAProxy and Prometheus${why}`, { timeout: 90_000 }, () => {
  let stage: Stage
  let team: Team
  beforeAll(async () => {
    stage = await setStage()
  })
  afterAll(() => stage?.stop())
  beforeEach(async () => {
    await stage.reset()
    team = await newTeam(config(stage))
  })
  afterEach(async () => {
    expect(team.github.violations).toEqual([])
    await team.stop()
  })
  const run = (inputs: Record<string, string> = {}, kept: Kept = new Map()) =>
    team.project.run(canaryGate, { 'github-token': TOKEN, ...inputs }, team.job(), { kept })
  const weightOf = async (server: string) => Number.parseInt(await stage.proxy.ask(`get weight model/${server}`), 10)

  it('promotes a version that is as good, and says so everywhere', async () => {
    const seeded = team.github.seedJobDeployment(REPOSITORY, {
      sha: team.commit,
      environment: 'production',
      runId: '77',
      jobId: 5,
    })
    const { report, outputs, failed, printed } = await run()
    expect(report.headline).toBe('v4 promoted: not worse at 10 and 50 %')
    expect(failed).toBe(false)
    expect(outputs).toMatchObject({ verdict: 'promoted', outcome: 'pass', model: 'price', weight: '100' })
    expect(outputs['model-version']).toBe('4')
    expect(printed).toMatch(/At 10 % of \d+ requests\/s and 0 % errors .* an equal version passes in about \d+ s\./)
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    expect(await team.champion()).toBe(4)
    // Nobody proved that it is better than version 3.
    expect((await team.inLedger((ledger) => ledger.alias('price', 'anchor')))?.to).toBe(3)
    expect(await team.latest()).toMatchObject({ state: 'promoted', place: 'canary', githubDeployment: seeded.id })
    const [shown] = shownStatuses(team)
    expect([...new Set(shown?.map((line) => line.replace(/ %.*| %, and.*/, ' %')))]).toEqual([
      'in_progress',
      'in_progress price v4: 10 %',
      'in_progress price v4: 50 %',
      'in_progress price v4: 100 %',
      'success price v4: Every step was passed.',
    ])
    const page = await readFile(outputs['html'] as string, 'utf8')
    expect(page).toContain('Traffic of v4')

    // A job that is run again finds its work done.
    const again = await run()
    expect(again.report.headline).toBe('v4 is in production already')
    expect((await team.latest())?.n).toBe(1)

    const back = await run({ mode: 'rollback', reason: 'it is rude <img src=x> [in](https://x.example) | there' })
    expect(back).toMatchObject({ failed: false, outputs: { verdict: 'rolled-back', outcome: 'pass', weight: '0' } })
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([256, 0])
    expect(await team.champion()).toBe(3)
    expect(await team.latest()).toMatchObject({ n: 2, state: 'promoted', rollbackOf: 1, release: { version: 3 } })
    expect(shownStatuses(team)[0]?.at(-1)).toBe('inactive price v4: not in production any more')
    const [issue] = team.github.repository(REPOSITORY).issues
    expect(issue).toMatchObject({ title: 'price: v4 rolled back in production', state: 'open' })
    expect(issue?.body).toMatch(
      /deployment 1 began \(v4\)[\s\S]*promoted[\s\S]*deployment 2 began \(v3\)[\s\S]*it is rude/,
    )
    expect(issue?.body).not.toMatch(/<img|\]\(https:\/\/x|[^\\]\| there/)
    expect(back.outputs['issue-url']).toContain(`/issues/${issue?.number}`)

    await expect(run({ mode: 'rollback' })).rejects.toThrow('was a rollback itself')
    const forth = await run({ mode: 'rollback', 'model-version': '4' })
    expect(forth.outputs['model-version']).toBe('4')
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    expect(await team.champion()).toBe(4)
  })

  it('takes back a version that fails, and leaves the champion where it is', async () => {
    stage.canary.behaviour.errorRate = 0.5
    const { report, outputs, failed } = await run()
    expect(report.headline).toBe('v4 rolled back at 10 %: more errors')
    expect(report.summary).toMatch(/^The new version is worse\. errors: \d+ of \d+ requests failed/)
    expect(report.checks[0]).toMatchObject({ id: 'rollout:10:errors', verdict: 'fail', direction: 'lower' })
    expect([failed, outputs['verdict'], outputs['weight']]).toEqual([true, 'rolled-back', '0'])
    expect(Number(outputs['decided-after'])).toBeGreaterThan(0)
    expect(await weightOf('canary')).toBe(0)
    expect(await team.champion()).toBe(3)
    expect(shownStatuses(team)[0]?.at(-1)).toMatch(/^failure price v4: The new version is worse/)
  })

  it('holds when the data cannot tell, until a person decides', async () => {
    // Exactly at both limits: no number of requests would tell.
    stage.stable.behaviour.errorRate = 0.2
    stage.canary.behaviour.errorRate = 0.3
    const held = await run({
      steps: '50\n100',
      checks: '{ errors: { max-increase: 10pp }, slow: { over: none } }',
      alpha: '0.0001',
      beta: '0.0001',
      'timeout-minutes': '0.1',
    })
    expect(held.report.headline).toBe('v4 held at 50 %: the data cannot tell')
    expect(held).toMatchObject({ failed: true, outputs: { verdict: 'held', weight: '50' } })
    await expect(run()).rejects.toThrow(/Deployment 1 \(v4 in the place of v3\) .* is held until .*: end it by mode/)
    expect((await run({ mode: 'reconcile' })).report.summary).toContain('is held until')
    const judged = await run({ mode: 'judge' })
    expect(judged).toMatchObject({ outputs: { verdict: expect.stringMatching(/pass|inconclusive/), weight: '50' } })
    expect(judged.report.headline).toContain('v4 at 50 %')
    const promoted = await run({ mode: 'promote', reason: 'we know it' })
    expect(promoted.outputs).toMatchObject({ verdict: 'promoted', weight: '100' })
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    expect(await team.champion()).toBe(4)
    await expect(run({ mode: 'promote' })).rejects.toThrow('no rollout of price to production that waits')
  })

  it('gives the traffic back within two seconds when the job is cancelled', async () => {
    const controller = new AbortController()
    const kept: Kept = new Map()
    const inputs = { 'github-token': TOKEN }
    const running = team.project.run(canaryGate, inputs, team.job(), { signal: controller.signal, kept })
    await expect.poll(() => weightOf('canary'), { timeout: 20_000 }).toBeGreaterThan(0)
    const cancelledAt = performance.now()
    controller.abort(new Error('The job was cancelled (SIGINT).'))
    await expect.poll(() => weightOf('canary'), { interval: 20 }).toBe(0)
    expect(performance.now() - cancelledAt).toBeLessThan(2000)
    const { report, outputs } = await running
    expect(report.summary).toContain('The job was cancelled')
    expect(outputs['verdict']).toBe('rolled-back')
    expect((await team.latest())?.state).toBe('rolled-back')
    // The end of the job finds that everything is in order.
    expect(await team.project.post(canaryGate, inputs, team.job(), kept)).toBe('')
  })

  it('shows a plan, and touches nothing', async () => {
    const { report, outputs } = await run({ mode: 'plan' })
    expect(outputs).toMatchObject({ verdict: 'pass', model: 'price', 'model-version': '4', environment: 'production' })
    expect(report.summary).toBe('v4 would take the place of v3 in steps of 10, 50, 100 %. Nothing was touched.')
    expect(report.notes.map((note) => note.text).join()).toMatch(/At 10 % of \d+ requests\/s/)
    expect(await team.latest()).toBeUndefined()
    const blind = await run({ mode: 'plan', metrics: 'http://127.0.0.1:1' })
    expect(blind.outputs['verdict']).toBe('pass')
    expect(blind.report.notes[0]).toMatchObject({ level: 'warning', text: expect.stringContaining('127.0.0.1:1') })
  })

  it('finds that HAProxy was started anew, and puts the traffic back only when it is told to', async () => {
    await run({ steps: '50\n100' })
    await stage.proxy.ask('set server model/stable weight 100; set server model/canary weight 0')
    const told = await run({ mode: 'reconcile' })
    expect(told).toMatchObject({ failed: true, outputs: { verdict: 'unknown' } })
    expect(told.report.summary).toContain('By the ledger v4 on canary has 100 % of the traffic; by haproxy it has 0 %')
    expect(await weightOf('canary')).toBe(0)
    expect(await run({ mode: 'reconcile', repair: 'true' })).toMatchObject({
      failed: false,
      outputs: { verdict: 'pass' },
    })
    expect([await weightOf('stable'), await weightOf('canary')]).toEqual([0, 256])
    expect((await run({ mode: 'reconcile' })).report.summary).toBe(
      'Deployment 1 ended: v4 was promoted. Nothing to do.',
    )
  })
})

describe.skipIf(missing)(`the first version in production${why}`, { timeout: 60_000 }, () => {
  it('gets all traffic, and the report says that there was nothing to compare it with', async () => {
    const stage = await setStage()
    const team = await newTeam(config(stage), { champion: false })
    try {
      const { report, printed } = await team.project.run(canaryGate, { 'github-token': TOKEN }, team.job())
      expect(report.headline).toBe('v4 promoted: the first version, nothing to compare with')
      expect(report.howJudged?.[0]).toContain('Nothing was judged')
      expect(printed).toContain('Nothing was in production before: v4 gets all traffic')
      expect(await team.champion()).toBe(4)
      const back = team.project.run(canaryGate, { 'github-token': TOKEN, mode: 'rollback' }, team.job())
      await expect(back).rejects.toThrow('v4 is the first version in production: there is nothing to go back to.')
    } finally {
      await team.stop()
      await stage.stop()
    }
  })
})
