import type { Config } from '../../config/config.ts'
import type { ActionContext, DeskTool } from '../../harness/action.ts'
import { choice, number, text } from '../../harness/inputs.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { temporaryFolder } from '../../platform/files.ts'
import type { Report } from '../../report/report.ts'
import type { AliasMove, RecordedRun, Tracker } from '../../tracking/tracker.ts'
import type { Gate } from '../../validation/gate.ts'
import type { Baseline } from '../../validation/input.ts'
import { type Judgement, judge } from '../../validation/judge.ts'
import { loadSettings, openTracker } from '../rooms.ts'
import { versionSide } from '../sides/baseline-sides.ts'
import { baselineSide, readingOf, readSide, type SideContext } from '../sides/sides.ts'
import { passesGates } from '../succession/promotion.ts'
import { experimentName } from '../train-and-log/plan.ts'
import { figuresOf, withFigures } from '../validate-model/run-figures.ts'
import { asAction, deskInputs } from './inputs.ts'
import { type Replayed, replayReport } from './replay-report.ts'

const inputs = {
  ...deskInputs,
  experiment: text('Name that runs are recorded under, as the input of train-and-log. Default: the name of the model.'),
  last: number('How many of the newest recorded runs are judged.', { default: '20' }),
  gates: text('The gates as a YAML list. Default: `validate.gates` of the configuration.'),
  as: choice('How it is shown.', ['text', 'comment', 'html'], { default: 'text' }),
} as const

type Context = Omit<ActionContext<typeof inputs>, 'keep'>

/** Judges runs that were recorded before by the gates of today, each against the champion of its time. Writes nothing. */
export const tool: DeskTool<typeof inputs> = {
  name: 'replay',
  description: 'Shows what these gates would have blocked, over the last recorded runs; nothing is written',
  inputs,
  run: replay,
}

async function replay(context: Context): Promise<Report> {
  const { host, clock, inputs } = context
  if (!(inputs.last >= 1)) throw new UserError(`The input "last" must be 1 or more, not ${inputs.last}.`)
  const startedAt = performance.now()
  const room = asAction(context)
  const { config, model } = await loadSettings(room, { gates: 'validate.gates' })
  const gates = replayable(config)
  await using tracker = await openTracker(room, config, { required: true })
  await using temporary = await temporaryFolder(host.temporaryFolder)
  const experiment = inputs.experiment === undefined ? model : experimentName(inputs.experiment)
  const reading = readingOf(room, config, { model, experiment, tracker, temporaryFolder: temporary.path })
  const runs = (await tracker.isEmpty()) ? [] : await trainedRuns(tracker, experiment, inputs.last)
  const past = await pastOf(tracker, model)
  const versions = versionReader(reading)
  const replayed: Replayed[] = []
  for (const run of runs) {
    const version = await tracker.versionOfRun(model, run.id)
    const crowned = version !== undefined && past.champions.some(({ to }) => to === version.version)
    const common = { run, crowned, champion: holderAt(past.champions, run.finishedAt) }
    try {
      const judgement = await judgeAgain(run, { config, gates, past, versions, reading })
      replayed.push({ ...common, judgement, letThrough: isLetThrough(judgement, config) })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      replayed.push({ ...common, reason: messageOf(error) })
    }
  }
  const leftOut = config.validate.gates!.length - gates.length
  const durationMs = performance.now() - startedAt
  return replayReport({ model, experiment, replayed, leftOut, host, now: clock.now(), durationMs })
}

/** The newest runs that trained. After a merge, most often, a run takes the results of the pull request's over. */
async function trainedRuns(tracker: Tracker, experiment: string, count: number): Promise<readonly RecordedRun[]> {
  const runs = await tracker.runs(experiment, 4 * count)
  return runs.filter(({ reusedFrom }) => reusedFrom === undefined).slice(-count)
}

/** The gates that recorded runs can answer. @throws {UserError} when there is none. */
function replayable({ validate: { gates } }: Config): readonly Gate[] {
  if (gates === undefined || gates === 'none' || gates.length === 0)
    throw new UserError('There is no gate to replay: `validate.gates` is not set, and neither is --gates.')
  const found = gates.filter(({ perturbed }) => perturbed === undefined)
  if (found.length > 0) return found
  throw new UserError('No gate can be replayed: all of them ask for predictions on changed inputs.')
}

/** Who was what, and when. */
interface Past {
  readonly champions: readonly AliasMove[]
  readonly anchors: readonly AliasMove[]
}

async function pastOf(tracker: Tracker, model: string): Promise<Past> {
  const champions = await tracker.aliasHistory(model, 'champion')
  return { champions, anchors: await tracker.aliasHistory(model, 'anchor') }
}

/** The version that held an alias at a time (ISO). */
const holderAt = (moves: readonly AliasMove[], at: string): number | undefined =>
  moves.findLast((move) => Date.parse(move.at) <= Date.parse(at))?.to ?? undefined

type VersionReader = (alias: 'champion' | 'anchor', version: number) => Promise<Baseline>

/** Reads versions as sides to judge against; one that was champion for many runs is read once. */
function versionReader(reading: ReturnType<typeof readingOf>): VersionReader {
  const { lookup } = reading
  const known = new Map<string, Promise<Baseline>>()
  const read: VersionReader = async (alias, number) => {
    const version = await lookup.tracker.version(lookup.model, number)
    if (!version) return { kind: 'not-comparable', reason: `There is no record of v${number}, the ${alias}.` }
    const found = await versionSide(lookup, version, alias)
    return withFigures(await baselineSide(found, reading), found, lookup)
  }
  return (alias, version) => {
    const key = `${alias} v${version}`
    const side = known.get(key) ?? read(alias, version)
    known.set(key, side)
    return side
  }
}

interface Replaying {
  readonly config: Config
  readonly gates: readonly Gate[]
  readonly past: Past
  readonly versions: VersionReader
  readonly reading: SideContext
}

async function judgeAgain(run: RecordedRun, { config, gates, past, versions, reading }: Replaying): Promise<Judgement> {
  const candidate = await readSide({ kind: 'run', id: run.id }, `run ${run.id}`, reading)
  const champion = holderAt(past.champions, run.finishedAt)
  const anchor = holderAt(past.anchors, run.finishedAt)
  const isOther = champion !== undefined && anchor !== undefined && anchor !== champion
  return judge({
    task: config.task,
    positive: config.columns.positive,
    alpha: config.validate.alpha,
    gates,
    candidate: { ...candidate, run: figuresOf(run) },
    baseline: champion === undefined ? { kind: 'none' } : await versions('champion', champion),
    ...(isOther && { anchor: await versions('anchor', anchor) }),
    latency: config.columns.latency,
    leakage: run.leakage,
    privacy: config.privacy,
  })
}

/** Whether the model could have shipped; `undefined` where it could not be compared. */
function isLetThrough({ verdict, facts }: Judgement, config: Config): boolean | undefined {
  if (verdict === 'not-comparable') return undefined
  const promoteOn = config.validate['promote-on']
  return passesGates({ verdict, absoluteGatesPassed: facts.absolutePassed, promoteOn })
}
