/**
 * Plays the loop: `scripts/loop` starts it with everything brought. Exits with 0 when every stage ended as honest statistics
 * say, with 1 when not, and with 130 after Ctrl-C; it leaves no process behind.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pLimit from 'p-limit'
import { formatDuration, systemClock } from '../../src/platform/clock.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { openLedger } from '../../src/tracking/ledger/ledger.ts'
import { type LocalGitHub, startLocalGitHub } from '../runner/local-github.ts'
import { runnerMachine } from '../runner/machine.ts'
import { exportSuite } from '../runner/suite.ts'
import { bareRepository } from '../servers/bare-repository.ts'
import { registryMissing } from '../store/registry.ts'
import { openDesk } from './desk.ts'
import { type Played, writePages } from './page.ts'
import { fork, type Scene, type Stage, stages, team } from './stages.ts'

const folder = join(import.meta.dirname, '../../.cache/loop')
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
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort(new Error(signal)))

const startedAt = performance.now()
let local: LocalGitHub | undefined
try {
  const scene = await setUp(interruption.signal)
  local = scene.local
  const played = await playAll(scene)
  const index = await writePages(join(folder, 'pages'), played, scene)
  summarize(played, index)
  process.exitCode = played.every(({ outcome }) => outcome.problems.length === 0) ? 0 : 1
} catch (error) {
  if (!interruption.signal.aborted) throw error
  say('Stopped.')
  process.exitCode = 130
} finally {
  await local?.stop()
}

/** Starts the servers and lays down the team's repository, its fork and the desk. */
async function setUp(signal: AbortSignal): Promise<Scene & { readonly local: LocalGitHub }> {
  await rm(state, { recursive: true, force: true })
  await mkdir(state, { recursive: true })
  const bare = await bareRepository({ path: join(state, 'ames-prices.git') })
  const forked = await bareRepository({ path: join(state, 'fork.git') })
  const started = await startLocalGitHub({
    folder: state,
    repositories: { [team]: { path: bare.path }, [fork]: { path: forked.path, fork: true } },
    suite: await exportSuite(join(state, 'suite')),
    machine: await runnerMachine(join(state, 'machine'), { offline: true }),
    signal,
    onJob: (job, result, durationMs) => say(`    ${job}: ${result}, ${formatDuration(durationMs)}`),
  })
  // From here on the servers must be stopped whatever happens.
  local = started
  const storeUrl = started.storeUrl(team)
  say(`GitHub: ${started.api.url}   git: ${started.git.url}   store: ${storeUrl}`)
  if (registryMissing) say('NOTE: docker-registry is not installed: a folder stands for the registry.')
  const desk = await openDesk({
    folder: join(state, 'desk'),
    repositoryPath: bare.path,
    remoteFolder: join(state, 'dvc-remote'),
    storeUrl,
    signal,
  })
  const readLedger: Scene['readLedger'] = async (read) => {
    const author = { name: 'Ada', email: 'ada@example.com' }
    const options = { directory: desk.folder, author, log: recordingLog(), clock: systemClock }
    await using ledger = await openLedger(options)
    return await read(ledger)
  }
  return { local: started, desk, forkPath: forked.path, readLedger }
}

/** Plays the first stages one after the other, and those that need nothing of each other two at a time. */
async function playAll(scene: Scene): Promise<Played[]> {
  const [chain, leaves] = [needed.filter(isNeeded), needed.filter((stage) => !isNeeded(stage))]
  const played: Played[] = []
  for (const stage of chain) played.push(await play(stage, scene, await stage.prepare(scene)))
  const prepared: { stage: Stage; pullRequest: number | undefined }[] = []
  for (const stage of leaves) prepared.push({ stage, pullRequest: await stage.prepare(scene) })
  const limit = pLimit(2)
  const rest = prepared.map(({ stage, pullRequest }) => limit(() => play(stage, scene, pullRequest)))
  return [...played, ...(await Promise.all(rest))]
}

function isNeeded({ name }: Stage): boolean {
  return needed.some(({ needs }) => needs.includes(name))
}

async function play(stage: Stage, scene: Scene, pullRequest: number | undefined): Promise<Played> {
  const number = pullRequest === undefined ? '' : ` (#${pullRequest})`
  say(`▸ ${stage.name}${number}: ${stage.title}`)
  const begun = performance.now()
  const outcome = await stage.play(scene, pullRequest)
  const durationMs = performance.now() - begun
  const judged = outcome.problems.length === 0 ? 'as expected' : `NOT as expected: ${outcome.problems.join('; ')}`
  say(`  ${stage.name}: ${outcome.verdict}, ${judged}, ${formatDuration(durationMs)}`)
  return { stage, outcome, durationMs }
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
