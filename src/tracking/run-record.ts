import * as v from 'valibot'
import { isDigest } from '../platform/digest.ts'
import { oneLine } from '../platform/format.ts'

/**
 * The run record: what `train-and-log` leaves for `validate-model`, as `run.json` in a folder with the files that it
 * names. It crosses a job boundary as an artifact, so its reader checks the schema and every digest (design §1.5).
 */

/** A digest, as it stands in a file from outside. */
export const digestSchema = v.pipe(
  v.string(),
  v.check(isDigest, 'must be sha256:<64 hex>'),
  v.transform((text) => text as `sha256:${string}`),
)
/** A path inside the record's folder, with `/`. */
const innerPath = v.pipe(v.string(), v.regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\0\\]+$/, 'must stay inside the folder'))
const rowCount = v.pipe(v.number(), v.integer(), v.minValue(0))
const scalar = v.union([v.string(), v.number(), v.boolean(), v.null()])
/** Keys come from users' files: `__proto__` and its like have no business in them. */
const key = v.pipe(v.string(), v.notValues(['__proto__', 'constructor', 'prototype']))

const dataVersion = v.object({
  /** DVC's id: 32 hexadecimal digits, with `.dir` for a folder. */
  md5: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}(\.dir)?$/)),
  size: v.exactOptional(v.number()),
  nfiles: v.exactOptional(v.number()),
})

const recordedFile = v.object({
  path: innerPath,
  /** Of the file, or of the manifest of the folder. */
  digest: digestSchema,
  kind: v.picklist(['file', 'folder']),
  sizeBytes: v.number(),
  /** The name it had in the user's tree. */
  name: v.string(),
})

const scoredModel = v.object({
  version: v.number(),
  modelDigest: digestSchema,
  predictions: v.optional(recordedFile),
  error: v.optional(v.string()),
})

/** A commit of git. */
const commitId = v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/))

const code = v.object({
  repository: v.optional(v.string()),
  commit: v.optional(v.string()),
  /** git's tree id of the commit: equal trees are equal code. */
  tree: v.optional(v.string()),
  ref: v.optional(v.string()),
  pullRequest: v.optional(v.number()),
  /** True when the working tree held changes that no commit has. */
  dirty: v.boolean(),
})
/** Flattened: keys joined by `.`. */
const params = v.record(key, scalar)
const metrics = v.record(key, v.number())
const data = v.record(key, dataVersion)
/** Name → version of what the training ran with, as far as it could be read. */
const packages = v.record(key, v.string())

/** Makes one line of why something failed, short enough to be told by every gate. */
export const reasonLine = (text: string): string => oneLine(text, 500)

/** The merge base, trained beside the candidate; `durationMs` is of all of it. Where that did not work: why, in a sentence. */
const retrainedModel = v.union([
  v.object({
    commit: commitId,
    durationMs: v.number(),
    error: v.pipe(v.string(), v.transform(reasonLine)),
    /** True when there was nothing to train: no settings, or none that name a training. */
    hasNoTraining: v.optional(v.boolean()),
  }),
  v.object({
    commit: commitId,
    durationMs: v.number(),
    lineage: v.object({ code, data, params, packages, metrics }),
    /** Of the training alone, as they are of the candidate. */
    trainingMs: v.number(),
    /** When it was there; the candidate was there before. */
    finishedAt: v.pipe(v.string(), v.isoTimestamp()),
    peakMemoryBytes: v.optional(v.number()),
    modelBytes: v.optional(v.number()),
    /** A recorded run with equal inputs, whose results were taken over. */
    reusedFrom: v.optional(v.string()),
    predictions: v.optional(recordedFile),
    /** True when the predictions are the model's answers on today's test rows, made by `train.score`. */
    scored: v.optional(v.boolean()),
  }),
])

export const runRecordSchema = v.object({
  schema: v.literal('modelloop.run/v1'),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{3,63}$/)),
  model: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  experiment: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/)),
  status: v.picklist(['finished', 'failed', 'killed']),
  /** ISO 8601, UTC. */
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  finishedAt: v.pipe(v.string(), v.isoTimestamp()),
  durationMs: v.number(),
  peakMemoryBytes: v.optional(v.number()),
  params,
  metrics,
  tags: v.record(key, v.string()),
  code,
  data,
  packages,
  environment: v.object({ os: v.string(), arch: v.string(), runner: v.optional(v.string()) }),
  /** Equal keys mean equal inputs: code, data, params, commands, backend, experiment, OS and architecture (§1.2). */
  reuseKey: digestSchema,
  /** The run whose results were taken over, when nothing was trained. */
  reusedFrom: v.optional(v.string()),
  files: v.object({
    model: v.optional(recordedFile),
    predictions: v.optional(recordedFile),
    profile: v.optional(recordedFile),
    /** The model's predictions on changed inputs, by the name that gates have for them. */
    perturbed: v.optional(v.record(key, recordedFile)),
    log: v.optional(recordedFile),
  }),
  /** The champion, scored on today's test rows by `train.score`; and the anchor where it is another version. */
  scoredBaseline: v.optional(scoredModel),
  scoredAnchor: v.optional(scoredModel),
  retrainedBaseline: v.optional(retrainedModel),
  /** How many test rows stand in the training as well, where a gate asks for it; `why` tells what is not known of it. */
  leakage: v.optional(v.object({ rows: rowCount, of: rowCount, why: v.optional(v.string()) })),
  /** Why the run failed, in the user's words: exit code, time-out, the last lines. */
  failure: v.optional(v.string()),
})

export type RunRecord = v.InferOutput<typeof runRecordSchema>
export type RetrainedModel = v.InferOutput<typeof retrainedModel>
export type RecordedFile = v.InferOutput<typeof recordedFile>
export type DataVersion = v.InferOutput<typeof dataVersion>
