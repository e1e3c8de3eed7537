import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import { canonicalJson } from '../../platform/json.ts'
import type { DataRecord } from '../data-versions.ts'
import { DEPLOYMENT_EVENTS, type DeploymentEvent } from '../deployments.ts'
import type { MonitorFact, Retraining } from '../monitor.ts'
import { digestSchema as digest, runRecordSchema } from '../run-record.ts'
import type { Acceptance, AliasMove, Improvement, ModelVersion, RecordedRun } from '../tracker.ts'
import { isDataVersion, isName } from './paths.ts'

/** The facts as they lie on the branch: JSON for people to read, each with the key under which it was written. */

type Schema<T> = v.GenericSchema<unknown, T>

const name = v.pipe(v.string(), v.check(isName, 'must be a name of a-z, 0-9, `-`, `_` and `.`'))
const instant = v.pipe(v.string(), v.isoTimestamp())
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const content = v.object({
  digest,
  kind: v.picklist(['file', 'folder']),
  name: v.string(),
  sizeBytes: v.pipe(v.number(), v.minValue(0)),
})
const contents = v.object({
  model: v.exactOptional(content),
  predictions: v.exactOptional(content),
  perturbed: v.exactOptional(v.record(name, content)),
  profile: v.exactOptional(content),
})

const { files: _files, ...recorded } = runRecordSchema.entries
const run = v.object({ ...recorded, contents, store: v.exactOptional(v.string()), testSet: v.exactOptional(digest) })

/** What was known of a run when it began. */
const startedKeys = ['schema', 'id', 'model', 'experiment', 'startedAt', 'params', 'code', 'data', 'reuseKey'] as const
const started = v.pick(run, startedKeys)

const version = v.object({
  model: name,
  version: number,
  run: name,
  experiment: name,
  digest,
  createdAt: instant,
  store: v.string(),
  contents,
  lineage: v.pick(run, ['code', 'data', 'params', 'packages', 'metrics']),
})

const move = v.object({
  model: name,
  alias: name,
  n: number,
  from: v.nullable(number),
  to: v.nullable(number),
  why: v.string(),
  by: v.string(),
  run: v.optional(number),
  at: instant,
})

const acceptance = v.object({
  model: name,
  digest,
  by: v.string(),
  why: v.string(),
  pullRequest: v.exactOptional(v.number()),
  at: instant,
})

const improvement = v.object({
  model: name,
  version: number,
  than: number,
  why: v.string(),
  rows: v.pipe(v.number(), v.minValue(0)),
  at: instant,
})

const release = v.object({
  version: v.nullable(number),
  image: v.exactOptional(v.string()),
})

const deployment = v.object({
  model: name,
  environment: v.pipe(v.string(), v.nonEmpty()),
  n: number,
  seq: number,
  event: v.picklist(DEPLOYMENT_EVENTS),
  owner: v.string(),
  by: v.string(),
  at: instant,
  weight: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  why: v.string(),
  leaseUntil: v.exactOptional(instant),
  holdUntil: v.exactOptional(instant),
  runUrl: v.exactOptional(v.string()),
  release: v.exactOptional(release),
  previous: v.exactOptional(release),
  place: v.exactOptional(v.string()),
  rollbackOf: v.exactOptional(number),
  movesChampion: v.exactOptional(v.boolean()),
  githubDeployment: v.exactOptional(number),
})

const judgement = v.object({
  model: name,
  n: number,
  at: instant,
  verdict: v.picklist(['stable', 'drift', 'inconclusive', 'insufficient']),
  from: instant,
  to: instant,
  rows: v.pipe(v.number(), v.minValue(0)),
  version: v.nullable(number),
  drifted: v.pipe(v.array(v.string()), v.readonly()),
  alphaSpent: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  issue: v.exactOptional(v.number()),
  runUrl: v.exactOptional(v.string()),
})
const retraining = v.object({ workflow: v.string(), dataVersion: v.string(), at: instant })

const md5 = v.pipe(v.string(), v.check(isDataVersion, 'must be an MD5'))
const dataRecord = v.object({
  version: md5,
  paths: v.record(v.string(), v.object({ md5, size: v.number(), nfiles: v.exactOptional(v.number()), content })),
  store: v.string(),
  at: instant,
  runUrl: v.exactOptional(v.string()),
})

/** The kinds of facts and how each is checked. */
export const factSchemas = {
  started: started satisfies Schema<Pick<RecordedRun, (typeof startedKeys)[number]>>,
  run: run satisfies Schema<RecordedRun>,
  version: version satisfies Schema<ModelVersion>,
  move: move satisfies Schema<AliasMove>,
  acceptance: acceptance satisfies Schema<Acceptance>,
  improvement: improvement satisfies Schema<Improvement>,
  judgement: judgement satisfies Schema<Omit<MonitorFact, 'retraining'>>,
  retraining: retraining satisfies Schema<Retraining>,
  dataRecord: dataRecord satisfies Schema<DataRecord>,
  deployment: deployment satisfies Schema<DeploymentEvent>,
}

/**
 * Writes a fact for the branch. It is read back first, so that nothing gets there that could not be read again.
 * @throws {UserError} when the value does not fit (an infinite metric, say).
 */
export function encodeFact<T>(schema: Schema<T>, fact: T & object, key: string, path: string): string {
  const text = `${canonicalJson({ ...fact, key }, 2)}\n`
  const problem = problemOf(schema, JSON.parse(text))
  if (problem) throw new UserError(`This cannot be recorded: ${problem}.`, { place: { file: path } })
  return text
}

/** Reads a fact from the branch. @throws {UserError} that names the path, when somebody broke it. */
export function decodeFact<T>(schema: Schema<T>, text: string, path: string): T {
  const value = jsonOf(text, path)
  const problem = problemOf(schema, value)
  if (problem) throw brokenFact(path, problem)
  return v.parse(schema, value)
}

/** Reads the key under which a fact was written; a broken fact has none. */
export function keyOf(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'key' in value ? String(value.key) : undefined
  } catch {
    return undefined
  }
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw brokenFact(path, (error as Error).message)
  }
}

function problemOf(schema: Schema<unknown>, value: unknown): string | undefined {
  const { issues } = v.safeParse(schema, value)
  if (!issues) return undefined
  const where = v.getDotPath(issues[0])
  return `${where ? `"${where}": ` : ''}${issues[0].message}`
}

/** Says that somebody changed a fact so that it cannot be read any more. */
export function brokenFact(path: string, problem: string): UserError {
  return new UserError(`This fact of the ledger is broken: ${problem}.`, {
    place: { file: path },
    hint: 'Facts are never edited: bring the file back from the history of the branch.',
  })
}
