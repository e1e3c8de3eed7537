/**
 * Plays the loop: `scripts/loop` starts it with everything brought. Exits with 0 when every stage ended as honest statistics
 * say, with 1 when not, and with 130 after Ctrl-C; it leaves no process behind.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { formatDuration } from '../../src/platform/clock.ts'
import { UserError } from '../../src/platform/errors.ts'
import { inLedger } from '../ledger/in-ledger.ts'
import { startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine } from '../runner/machine.ts'
import { textOf } from '../runner/run-workflow.ts'
import { exportSuite } from '../runner/suite.ts'
import { bareRepository } from '../servers/bare-repository.ts'
import { registryMissing } from '../store/registry.ts'
import { customersOf } from './customers.ts'
import { openDesk } from './desk.ts'
import type { Played } from './index-page.ts'
import { writePages } from './page.ts'
import { missingForProduction, startProduction } from './production.ts'
import { fork, type Scene, type Stage, team } from './scene.ts'
import { stages } from './stages.ts'

const cache = join(import.meta.dirname, '../../.cache')
const folder = join(cache, 'loop')
const programs = join(cache, 'programs')
const state = join(folder, 'state')
const say = (line = '') => process.stdout.write(`${line}\n`)

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const wanted = values.only === undefined ? stages : stages.filter(({ name }) => name === values.only)
if (wanted.length === 0) {
  say(`There is no stage "${values.only}"; there are ${stages.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const needed = stages.filter((stage) =>
  wanted.some(({ name, needs }) => name === stage.name || needs.includes(stage.name)),
)

const interruption = new AbortController()
// Not once: who presses Ctrl-C again must not cut short what stops the servers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interruption.abort(new Error(signal)))

const startedAt = performance.now()
const began = new Date()
/** What was started, to be stopped whatever happens; the last first. */
const started = new AsyncDisposableStack()
say('Starting the servers.')
try {
  const scene = await setUp(interruption.signal)
  const played = await playAll(scene)
  const index = await writePages(join(folder, 'pages'), played, scene, began)
  summarize(played, index)
  process.exitCode = played.every(({ outcome }) => outcome.problems.length === 0) ? 0 : 1
} catch (error) {
  if (interruption.signal.aborted) {
    say('Stopped.')
    process.exitCode = 130
  } else if (error instanceof UserError) {
    say(error.message)
    process.exitCode = 1
  } else throw error
} finally {
  await started.disposeAsync()
}

/** Starts the servers and lays down the team's repository, its fork and the desk. */
async function setUp(signal: AbortSignal): Promise<Scene> {
  await rm(state, { recursive: true, force: true })
  await rm(join(folder, 'logs'), { recursive: true, force: true })
  for (const path of [state, join(folder, 'logs')]) await mkdir(path, { recursive: true })
  const production = await openProduction(signal)
  const bare = await bareRepository({ path: join(state, 'ames-prices.git') })
  const forked = await bareRepository({ path: join(state, 'fork.git') })
  const variables: Record<string, string> = { ...production?.variables }
  const machine = await runnerMachine(join(state, 'machine'), { offline: true })
  const local = await startLocalGitHub({
    folder: state,
    repositories: { [team]: { path: bare.path }, [fork]: { path: forked.path, fork: true } },
    suite: await exportSuite(join(state, 'suite')),
    machine: { ...machine, ...production?.environment, PATH: `${machine['PATH']}:${programs}` },
    variables,
    signal,
    onJob: (job, result, durationMs) => say(`    ${job}: ${result}, ${formatDuration(durationMs)}`),
  })
  started.defer(() => local.stop())
  const storeUrl = local.storeUrl(team)
  say(`GitHub: ${local.api.url}   git: ${local.git.url}   store: ${storeUrl}`)
  if (registryMissing) say('NOTE: docker-registry is not installed: a folder stands for the registry.')
  if (production) {
    const { host } = new URL(storeUrl)
    variables['IMAGE_REPOSITORY'] = `${host}/acme/ames-price`
    await production.login(host, local.token({ packages: 'read' }))
    say(
      `model: ${production.haproxy.url}   Prometheus: ${production.prometheus.url}   Docker: ${production.docker.host}`,
    )
  }
  const desk = await openDesk({
    folder: join(state, 'desk'),
    repositoryPath: bare.path,
    remoteFolder: join(state, 'dvc-remote'),
    storeUrl,
    serving: production && (production.docker.own ? { network: 'host' } : {}),
    signal,
  })
  const readLedger: Scene['readLedger'] = (read) => inLedger({ directory: desk.folder }, read)
  return { local, desk, forkPath: forked.path, readLedger, production }
}

async function openProduction(signal: AbortSignal): Promise<Scene['production']> {
  if (registryMissing || missingForProduction.length > 0) {
    const missing = [...(registryMissing ? ['docker-registry'] : []), ...missingForProduction].join(', ')
    say(`NOTE: nothing can be served here, so the second half is left out. Missing: ${missing}.`)
    return undefined
  }
  const production = await startProduction({ folder: state, cache: join(cache, 'docker/loop'), signal })
  started.defer(() => production.stop())
  return { ...production, customers: customersOf(production.haproxy.url, startedAt) }
}

/** Plays the stages in their order; neighbours that move nothing two at a time. */
async function playAll(scene: Scene): Promise<Played[]> {
  const played: Played[] = []
  const playable = needed.filter(({ serves }) => scene.production || !serves)
  while (playable.length > 0) {
    const alone = playable.findIndex(({ beside }) => !beside)
    const group = playable.splice(0, alone === -1 ? playable.length : Math.max(alone, 1))
    const prepared: { stage: Stage; pullRequest: number | undefined }[] = []
    for (const stage of group) prepared.push({ stage, pullRequest: await stage.prepare(scene) })
    const limit = pLimit(2)
    const outcomes = prepared.map(({ stage, pullRequest }) => limit(() => play(stage, scene, pullRequest)))
    played.push(...(await Promise.all(outcomes)))
  }
  return played
}

async function play(stage: Stage, scene: Scene, pullRequest: number | undefined): Promise<Played> {
  const number = pullRequest === undefined ? '' : ` (#${pullRequest})`
  say(`▸ ${stage.name}${number}: ${stage.title}`)
  const begun = performance.now()
  const outcome = await stage.play(scene, pullRequest)
  for (const run of outcome.runs) await writeFile(join(folder, 'logs', `run-${run.id}.txt`), textOf(run))
  const durationMs = performance.now() - begun
  const judged = outcome.problems.length === 0 ? 'as expected' : `NOT as expected: ${outcome.problems.join('; ')}`
  const facts = (outcome.facts ?? []).map((fact) => `, ${fact}`).join('')
  say(`  ${stage.name}: ${outcome.verdict}${facts}, ${judged}, ${formatDuration(durationMs)}`)
  return { stage, outcome, startedMs: begun - startedAt, durationMs }
}

function summarize(played: readonly Played[], index: string): void {
  const rows = played.map(({ stage, outcome, durationMs }) => [
    stage.name,
    outcome.verdict,
    outcome.problems.length === 0 ? 'as expected' : 'NOT as expected',
    formatDuration(durationMs),
    stage.title,
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  say()
  for (const row of rows) say(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  say()
  say(`${formatDuration(performance.now() - startedAt)} in all. See ${index}`)
}
