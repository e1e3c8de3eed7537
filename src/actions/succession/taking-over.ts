import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { Host } from '../../harness/host.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Digest } from '../../platform/digest.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { git } from '../../platform/git.ts'
import type { Log } from '../../platform/log.ts'
import type { Note } from '../../report/report.ts'
import type { Store } from '../../store/store.ts'
import { readPredictions } from '../../tables/read-predictions.ts'
import { testSetDigest } from '../../tables/test-set.ts'
import { LedgerRefused } from '../../tracking/ledger/errors.ts'
import type { RunRecord } from '../../tracking/run-record.ts'
import type { ModelVersion, Tracker } from '../../tracking/tracker.ts'
import { codeOf, runNumber } from '../made-here.ts'
import { predictionReading } from '../sides/prediction-reading.ts'
import type { Side } from '../sides/sides.ts'
import { isHome, pointAlias } from './promotion.ts'
import { modelDigest, recordReuse, recordRun } from './recording.ts'

/** What became of writing a run down. `error` is what makes the job red although the judgement stands. */
export interface TakenOver {
  readonly version?: ModelVersion
  /** True where a newer run of the default branch is recorded already: this model is of older code. */
  readonly isOutdated?: boolean
  readonly notes: readonly Note[]
  readonly error?: UserError
}

/** What a judged run record is taken over with. */
export interface TakingOver {
  readonly candidate: Pick<Side, 'record' | 'predictions'>
  /** `false` records the run without giving its model a version. */
  readonly register?: boolean
  /** A folder of the checkout. */
  readonly directory: string
  readonly config: Config
  readonly tracker: Tracker
  readonly openStore: () => Promise<Store>
  readonly host: Host
  readonly clock: Clock
  readonly log: Log
  readonly key: string
}

/**
 * Writes a judged run down: run, bytes, version, and on the default branch the alias `challenger`. Pull requests of forks
 * and of Dependabot are judged, never recorded (design §1.5); elsewhere a refusal is an error, after everything else
 * was done, so that nothing is lost.
 */
export async function takeOver(request: TakingOver): Promise<TakenOver> {
  const { candidate, host, log } = request
  if (!candidate.record) return { notes: [] }
  const judgedOnly = judgedOnlyBecause(host)
  if (judgedOnly !== undefined) return { notes: [notRecorded(`${judgedOnly} are judged, never recorded`)] }
  try {
    return { notes: [], ...(await writeDown(request)) }
  } catch (error) {
    const refused = error instanceof LedgerRefused && error.reason === 'permission'
    log.warning(`The run could not be recorded: ${messageOf(error)}`)
    return {
      notes: [notRecorded(messageOf(error))],
      error: new UserError(`What was found stands, but the run could not be recorded. ${messageOf(error)}`, {
        cause: error,
        ...(refused && { hint: 'Give the job that judges the permissions `contents: write` and `packages: write`.' }),
      }),
    }
  }
}

async function writeDown(request: TakingOver): Promise<Pick<TakenOver, 'version' | 'isOutdated'>> {
  const { candidate, register = true, tracker, openStore, host, clock, log, key } = request
  const { folder } = candidate.record!
  const run = await confirmed(candidate.record!.run, request)
  const known = await tracker.versionOfRun(run.model, run.reusedFrom ?? run.id)
  if (known) requireSameBytes(run, known)
  const facts = { record: run, tracker, key, testSet: await testSetOf(request) }
  if (known && run.reusedFrom !== undefined) await recordReuse(facts, known)
  const version = known ?? (await recordRun({ ...facts, folder, store: await openStore(), register, clock, log }))
  if (!version || !host.github || !isHome(host)) return version ? { version } : {}
  const why = `newest run of the default branch (${run.code.commit?.slice(0, 7) ?? run.id})`
  const words = { why, by: host.actor ?? 'modelloop', run: runNumber(host), key }
  return { version, isOutdated: (await pointAlias(tracker, 'challenger', version, words)) === 'outdated' }
}

/**
 * Writes into the record of a job off the default branch which code it is of, as far as this job knows it too: code that nobody
 * reviewed wrote that record. Where another tree is checked out here, none is recorded; nor is a commit that is not this job's.
 */
async function confirmed(run: RunRecord, { host, directory }: TakingOver): Promise<RunRecord> {
  if (!host.github || isHome(host)) return run
  const { tree, commit: claimed, ref: _, pullRequest: __, ...others } = run.code
  const { commit, ...known } = codeOf(host)
  // A pull request is named by its head, whatever is checked out.
  const isOther = !host.pullRequest && claimed !== undefined && claimed !== commit
  const here = await git(['rev-parse', '--verify', '-q', 'HEAD^{tree}'], { cwd: directory })
  const isBase = host.eventName === 'pull_request_target'
  const isHere = !isBase && tree !== undefined && here.stdout.toString().trim() === tree
  return { ...run, code: { ...others, ...known, ...(commit && !isOther && { commit }), ...(isHere && { tree }) } }
}

/**
 * Makes sure that what was judged is what the ledger has: its bytes may be promoted.
 * @throws {UserError} for a record that only bears the name of the recorded run.
 */
function requireSameBytes(run: RunRecord, known: ModelVersion): void {
  const hasSameRows = run.files.predictions?.digest === known.contents.predictions?.digest
  if (modelDigest(run) === known.digest && hasSameRows) return
  throw new UserError(`The run ${known.run} is in the ledger with other bytes, as v${known.version}.`, {
    hint: 'Two trainings of one job with equal code, data, params and commands have the same id: give each a job or params of its own.',
  })
}

/** Which test rows a run is judged on; unknown where it left none that can be read. */
async function testSetOf({ candidate, config }: TakingOver): Promise<Digest | undefined> {
  const { run, folder } = candidate.record!
  const { predictions } = run.files
  if (!predictions || run.status !== 'finished') return undefined
  return testSetDigest(
    candidate.predictions ?? (await readPredictions(join(folder, predictions.path), predictionReading(config))),
  )
}

/** Names the runs of which this is one, where they are not recorded. */
function judgedOnlyBecause(host: Host): string | undefined {
  const { pullRequest, actor, eventName } = host
  // A fork's token reads only, and Dependabot's counts as one.
  if (pullRequest && (pullRequest.fromFork || actor === 'dependabot[bot]'))
    return 'pull requests of forks and of Dependabot'
  // This job's branch and commit are not those of what it judges.
  if (eventName === 'workflow_run' && !isHome(host))
    return 'runs of pull requests and other branches, in a job that follows them (workflow_run),'
  return undefined
}

const notRecorded = (why: string): Note => ({
  level: 'info',
  text: `This run was not recorded: ${why}.`.replace(/\.\.$/, '.'),
})
