import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action as canaryGate } from '../../src/actions/canary-gate/canary-gate.ts'
import { systemClock } from '../../src/platform/clock.ts'
import { forEachParallel } from '../../src/platform/parallel.ts'
import { run } from '../../src/platform/process.ts'
import { aRun, versionOf, type Workshop, workshop } from '../ledger/setup.ts'
import { type ModelServer, startModelServer } from '../servers/model-server.ts'
import { type Prometheus, prometheusMissing, startPrometheus } from '../servers/prometheus.ts'
import { sendTraffic, type Traffic } from '../servers/traffic.ts'
import { projectAt } from './project.ts'

const driver = join(import.meta.dirname, 'crash-driver.ts')
const inAnHour = { ...systemClock, now: () => new Date(Date.now() + 3_600_000) }

/** Counts what has reached the world, and kills the job when it is enough. The folder of the platform comes first. */
const COUNT = `count() { echo "$2" >> "$1/effects"; if [ "$(wc -l < "$1/effects")" = "$(cat "$1/kill-after" 2>/dev/null)" ]; then kill -9 "$(cat "$1/pid")"; fi; }`

/** A git that counts what it pushed. */
const git = (platform: string, real: string) => `#!/bin/bash
${COUNT}
for word in "$@"; do [ "$word" = push ] && push=1; done
"${real}" "$@"; code=$?
[ -n "$push" ] && [ $code = 0 ] && count "${platform}" push
exit $code
`

/** A platform of files: the share of the canary, and which version is in production. */
const config = (platform: string, prometheus: string) => `version: 1
model: price
deploy:
  target: command
  command:
    start: ${platform}/act start {version}
    set-weight: ${platform}/act weight {weight}
    status: cat ${platform}/weight
    promote: ${platform}/act promote {version}
  steps: [50, 100]
  look: 300ms
  min-requests: 20
  step-timeout: 15s
  metrics: { prometheus: "${prometheus}" }
  checks: { errors: { max-increase: 20pp }, slow: { over: none } }
`
const act = (platform: string) => `#!/bin/bash
${COUNT}
case "$1" in
  weight) echo "$2" > "${platform}/weight" ;;
  promote) echo "$2" > "${platform}/production"; echo 100 > "${platform}/weight" ;;
esac
count "${platform}" "$1 $2"
`

describe.skipIf(prometheusMissing)(
  `a rollout whose runner is killed with -9${prometheusMissing ? ' (left out: prometheus is missing)' : ''}`,
  { timeout: 300_000 },
  () => {
    let shop: Workshop
    let servers: ModelServer[]
    let traffic: Traffic[]
    let prometheus: Prometheus
    beforeAll(async () => {
      shop = workshop()
      servers = [await startModelServer('3'), await startModelServer('4')]
      prometheus = await startPrometheus({ targets: servers, scrapeMs: 300 })
      traffic = servers.map(({ url }) => sendTraffic(`${url}/predict`, 100))
    })
    afterAll(async () => {
      await Promise.all(traffic.map((each) => each.stop()))
      await prometheus.stop()
      await Promise.all(servers.map((each) => each.close()))
      await shop.end()
    })

    /** A project with its ledger and its platform, all in one folder that can be copied. */
    async function newWorld(name: string) {
      const root = shop.path(name)
      const platform = join(root, 'platform')
      mkdirSync(join(root, 'bin'), { recursive: true })
      mkdirSync(platform)
      const server = shop.bare(`${name}/server.git`)
      const directory = shop.clone(`${name}/project`, server)
      layOut(root)
      writeFileSync(join(platform, 'weight'), '0\n')
      writeFileSync(join(platform, 'production'), '3\n')
      const ledger = await shop.open(directory)
      for (const n of [1, 2, 3, 4]) {
        const made = aRun(`run-${n}`, n, { model: 'price', experiment: 'price' })
        await ledger.recordRun(made, made.id)
        await ledger.registerVersion(versionOf(made), made.id)
      }
      const move = { model: 'price', from: null, by: 'ada', why: 'the test begins' }
      await ledger.moveAlias({ ...move, alias: 'champion', to: 3 }, 'champion')
      await ledger.moveAlias({ ...move, alias: 'challenger', to: 4 }, 'challenger')
      return root
    }

    /** Writes what holds paths of the folder. */
    function layOut(root: string) {
      const platform = join(root, 'platform')
      writeFileSync(join(root, 'project/modelloop.yml'), config(platform, prometheus.url))
      writeFileSync(join(platform, 'act'), act(platform))
      chmodSync(join(platform, 'act'), 0o755)
      const real =
        process.env['PATH']
          ?.split(':')
          .map((folder) => join(folder, 'git'))
          .find(existsSync) ?? 'git'
      writeFileSync(join(root, 'bin/git'), git(platform, real))
      chmodSync(join(root, 'bin/git'), 0o755)
    }

    /** Runs a step that is killed when so many effects have reached the world. Returns what was kept for `post`. */
    async function crash(root: string, effects: number, mode = 'rollout') {
      const platform = join(root, 'platform')
      const kept = join(root, 'kept')
      writeFileSync(kept, '')
      rmSync(join(platform, 'effects'), { force: true })
      writeFileSync(join(platform, 'kill-after'), String(effects))
      const env = { ...process.env, PATH: `${root}/bin:${process.env['PATH']}`, GITHUB_ACTIONS: 'false' }
      const result = await run('node', [driver, join(root, 'project'), kept, mode], {
        env,
        onStart: (pid) => writeFileSync(join(platform, 'pid'), String(pid)),
      })
      rmSync(join(platform, 'kill-after'))
      const lines = readFileSync(kept, 'utf8').split('\n').filter(Boolean)
      return { result, kept: new Map(lines.map((line) => JSON.parse(line) as [string, string])) }
    }

    async function stateOf(root: string) {
      const read = (name: string) => readFileSync(join(root, 'platform', name), 'utf8').trim()
      const ledger = await shop.open(join(root, 'project'))
      const deployment = await ledger.deployments.latest('price', 'production')
      const champion = (await ledger.alias('price', 'champion'))?.to
      return { weight: read('weight'), production: read('production'), champion, state: deployment?.state }
    }

    /** Copies a world, so that two things can happen to it. */
    async function copy(root: string, name: string): Promise<string> {
      const other = shop.path(name)
      cpSync(root, other, { recursive: true })
      layOut(other)
      await projectAt(join(other, 'project')).git('remote', 'set-url', 'origin', join(other, 'server.git'))
      return other
    }

    /** Runs `reconcile` an hour later on a copy, and the end of the job at once; returns how both leave the world. */
    async function mend(root: string, kept: ReadonlyMap<string, string>) {
      const before = await (await shop.open(join(root, 'project'))).deployments.latest('price', 'production')
      const reconciled = await copy(root, `${basename(root)}-reconciled`)
      await projectAt(join(reconciled, 'project')).run(canaryGate, { mode: 'reconcile' }, {}, { clock: inAnHour })
      await projectAt(join(root, 'project')).post(canaryGate, {}, {}, new Map(kept))
      return { before, states: [await stateOf(reconciled), await stateOf(root)] }
    }

    const OLD = { weight: '0', production: '3', champion: 3 }
    const NEW = { weight: '100', production: '4', champion: 4, state: 'promoted' }

    it('has gone back whole, or on whole, whichever effect was its last', async () => {
      const whole = await newWorld('whole')
      expect((await crash(whole, 0)).result.stdout.toString()).toBe('promoted')
      const effects = effectsOf(whole)
      expect(effects).toContain('weight 50')
      expect(effects.filter((effect) => effect === 'push').length).toBeGreaterThan(6)
      expect(await stateOf(whole)).toEqual(NEW)

      const seen = new Set<string>()
      await forEachParallel(numbersBelow(effects.length), 4, async (last) => {
        const root = await newWorld(`after-${last}`)
        const { result, kept } = await crash(root, last)
        expect(result.signal, `effect ${last}: ${effects[last - 1]}`).toBe('SIGKILL')
        const { before, states } = await mend(root, kept)
        const newest = before?.events.findLast(({ event }) => event !== 'renewed')
        const decided = newest?.event === 'promoted' || (newest?.event === 'step' && newest.weight === 100)
        const wanted = decided ? NEW : { ...OLD, state: before && 'rolled-back' }
        for (const state of states) expect(state, `effect ${last}: ${effects[last - 1]}`).toEqual(wanted)
        seen.add(wanted.state ?? 'untouched')
      })
      expect(seen).toContain('rolled-back')
      expect(seen).toContain('promoted')
    })

    it('while it took a promotion back, has taken it back whole, or has not begun', async () => {
      const promoted = await newWorld('promoted')
      await crash(promoted, 0)
      const whole = await copy(promoted, 'taken-back')
      expect((await crash(whole, 0, 'rollback')).result.stdout.toString()).toBe('rolled-back')
      const effects = effectsOf(whole)
      const taken = { weight: '100', production: '3', champion: 3, state: 'promoted' }
      expect(await stateOf(whole)).toEqual(taken)

      await forEachParallel(numbersBelow(effects.length), 4, async (last) => {
        const root = await copy(promoted, `taken-back-after-${last}`)
        const { result, kept } = await crash(root, last, 'rollback')
        expect(result.signal, `effect ${last}: ${effects[last - 1]}`).toBe('SIGKILL')
        const { before, states } = await mend(root, kept)
        const wanted = before?.rollbackOf === undefined ? NEW : taken
        for (const state of states) expect(state, `effect ${last}: ${effects[last - 1]}`).toEqual(wanted)
      })
    })

    const effectsOf = (root: string) => readFileSync(join(root, 'platform/effects'), 'utf8').trim().split('\n')
    const numbersBelow = (end: number) => Array.from({ length: end - 1 }, (_, index) => index + 1)
  },
)
