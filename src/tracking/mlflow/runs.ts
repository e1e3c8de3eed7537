import { posix } from 'node:path'
import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import { formatBytes } from '../../platform/format.ts'
import type { MlflowApi } from './api.ts'

/** Ten million rows of predictions are some 300 MB. */
const LARGEST_FILE = 1 << 30
/** A folder of artifacts is listed by pages; nobody has so many beside the predictions. */
const MOST_PAGES = 20

/** A run of MLflow, as far as a baseline needs it. */
export interface MlflowRun {
  readonly id: string
  /** The last value of each; what is no finite number is left out. */
  readonly metrics: Readonly<Record<string, number>>
  /** The commit that MLflow's client found it at. */
  readonly commit: string | undefined
  readonly artifacts: string
}

const runAnswer = v.object({
  run: v.object({
    info: v.object({ run_id: v.string(), artifact_uri: v.optional(v.string(), '') }),
    data: v.optional(
      v.object({
        // A number that JSON cannot spell comes as a text: "NaN".
        metrics: v.optional(v.array(v.object({ key: v.string(), value: v.union([v.number(), v.string()]) })), []),
        tags: v.optional(v.array(v.object({ key: v.string(), value: v.optional(v.string(), '') })), []),
      }),
      {},
    ),
  }),
})
const filesAnswer = v.object({
  files: v.optional(
    v.array(
      v.object({
        path: v.string(),
        is_dir: v.optional(v.boolean(), false),
        file_size: v.optional(v.union([v.number(), v.pipe(v.string(), v.transform(Number))])),
      }),
    ),
    [],
  ),
  next_page_token: v.optional(v.string()),
})

/** Reads a run. @throws {UserError} when MLflow does not have it, or does not answer. */
export async function readRun(api: MlflowApi, id: string): Promise<MlflowRun> {
  const { run } = await api.ask('runs/get', { run_id: id }, runAnswer)
  const { metrics = [], tags = [] } = run.data
  const commit = tags.find(({ key }) => key === 'mlflow.source.git.commit')?.value
  return {
    id,
    metrics: Object.fromEntries(
      metrics.flatMap(({ key, value }) => (typeof value === 'number' && isName(key) ? [[key, value]] : [])),
    ),
    commit: commit && /^[0-9a-f]{7,64}$/.test(commit) ? commit : undefined,
    artifacts: run.info.artifact_uri,
  }
}

const isName = (key: string) => !['__proto__', 'constructor', 'prototype'].includes(key)

/**
 * Fetches an artifact of a run that lies at `path`, or at its root under the same name. The server is asked first what there
 * is, so that a file which cannot be fetched is not taken for one that is not there.
 * @returns whether there is one
 */
export async function fetchArtifact(api: MlflowApi, run: MlflowRun, path: string, to: string): Promise<boolean> {
  const wanted = posix.normalize(path)
  for (const place of new Set([wanted, posix.basename(wanted)])) {
    const found = await findFile(api, run, place)
    if (!found) continue
    const size = found.file_size
    if (size !== undefined && size > LARGEST_FILE) {
      throw new UserError(`"${place}" of run ${run.id} in MLflow has ${formatBytes(size)}, which is too much.`)
    }
    const { from, search } = addressOf(run, place)
    await api.download(from, search, to, LARGEST_FILE)
    return true
  }
  return false
}

async function findFile(api: MlflowApi, { id }: MlflowRun, place: string) {
  const folder = posix.dirname(place)
  const inFolder = folder === '.' ? {} : { path: folder }
  let page: string | undefined
  for (let count = 0; count < MOST_PAGES; count++) {
    const search = { run_id: id, ...inFolder, ...(page && { page_token: page }) }
    const { files, next_page_token: next } = await api.ask('artifacts/list', search, filesAnswer)
    const found = files.find((file) => file.path === place && !file.is_dir)
    if (found || !next) return found
    page = next
  }
  throw new UserError(`Run ${id} in MLflow lists its artifacts without an end.`)
}

/** The server's own proxy where it serves artifacts; elsewhere it fetches them for its pages, and so for us. */
function addressOf({ id, artifacts }: MlflowRun, place: string) {
  const root = /^mlflow-artifacts:\/(?!\/)(.+?)\/*$/.exec(artifacts)?.[1]
  if (root === undefined) return { from: 'get-artifact', search: { path: place, run_uuid: id } }
  const path = `${root}/${place}`.split('/').map(encodeURIComponent).join('/')
  return { from: `api/2.0/mlflow-artifacts/artifacts/${path}`, search: {} }
}
