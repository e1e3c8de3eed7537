import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { digestOfFile } from '../../../src/platform/digest.ts'
import type { Blobs } from './blobs.ts'
import type { ResultsState } from './state.ts'
import { type Fields, type Scope, TwirpError } from './twirp.ts'

/** One artifact of a run. */
export interface StoredArtifact {
  readonly id: number
  readonly run: string
  readonly job: string
  readonly name: string
  /** The content type that the client gave: `application/zip` unless the file was uploaded as it is. */
  readonly type: string
  readonly createdAt: string
  readonly expiresAt: string
  size: number
  digest: string
  /** False while it is being uploaded: nobody sees it. */
  final: boolean
}

export const blobOf = (artifact: StoredArtifact): string => `artifact-${artifact.id}`

/** How a browser and the client name the file: a zipped artifact is a zip, another keeps its name. */
export const dispositionOf = ({ name, type }: StoredArtifact): string =>
  `attachment; filename="${type === 'application/zip' ? `${name}.zip` : name}"`

/** Answers the artifact half of the results service, version 4 of the protocol. */
export async function artifactService(
  method: string,
  fields: Fields,
  scope: Scope,
  store: { state: ResultsState; blobs: Blobs; url: string },
): Promise<unknown> {
  const { state, blobs, url } = store
  const run = String(fields['workflowRunBackendId'])
  if (run !== scope.run) throw new TwirpError(403, 'permission_denied', `The token is not of run ${run}.`)
  const ofRun = state.artifacts.filter((item) => item.run === run)
  const finished = ofRun.filter((item) => item.final)
  const named = (list: StoredArtifact[]) => {
    const item = list.find((candidate) => candidate.name === fields['name'])
    if (!item) throw new TwirpError(404, 'not_found', `The run has no artifact ${String(fields['name'])}.`)
    return item
  }
  switch (method) {
    case 'CreateArtifact': {
      const item = create(state, ofRun, fields, scope)
      return { ok: true, signed_upload_url: url + blobs.sign(blobOf(item)) }
    }
    case 'FinalizeArtifact': {
      const item = named(ofRun)
      await finish(item, blobs.fileOf(blobOf(item)), fields)
      return { ok: true, artifact_id: String(item.id) }
    }
    case 'ListArtifacts': {
      const { nameFilter, idFilter } = fields
      const chosen = finished
        .filter((item) => nameFilter === undefined || item.name === nameFilter)
        .filter((item) => idFilter === undefined || String(item.id) === String(idFilter))
      return { artifacts: chosen.map(listed) }
    }
    case 'GetSignedArtifactURL': {
      const item = named(finished)
      return { signed_url: url + blobs.sign(blobOf(item), dispositionOf(item)) }
    }
    case 'DeleteArtifact': {
      const item = named(finished)
      state.artifacts.splice(state.artifacts.indexOf(item), 1)
      return { ok: true, artifact_id: String(item.id) }
    }
    default:
      throw new TwirpError(404, 'bad_route', method)
  }
}

function create(state: ResultsState, ofRun: StoredArtifact[], fields: Fields, scope: Scope): StoredArtifact {
  if (ofRun.some((item) => item.name === fields['name'])) {
    throw new TwirpError(409, 'already_exists', 'an artifact with this name already exists on the workflow run')
  }
  const seconds = (date: Date) => `${date.toISOString().slice(0, 19)}Z`
  const item: StoredArtifact = {
    id: state.nextId++,
    run: scope.run,
    job: scope.job,
    name: String(fields['name']),
    type: String(fields['mimeType'] ?? 'application/zip'),
    createdAt: seconds(new Date()),
    expiresAt: String(fields['expiresAt'] ?? seconds(new Date(Date.now() + 90 * 86_400_000))),
    size: 0,
    digest: '',
    final: false,
  }
  state.artifacts.push(item)
  return item
}

async function finish(item: StoredArtifact, file: string, fields: Fields): Promise<void> {
  if (!existsSync(file)) throw new TwirpError(400, 'invalid_argument', 'Nothing was uploaded.')
  const [{ size }, digest] = [await stat(file), await digestOfFile(file)]
  if (size !== Number(fields['size'])) {
    throw new TwirpError(400, 'invalid_argument', `The size is ${size}, not ${String(fields['size'])}.`)
  }
  if (fields['hash'] !== undefined && fields['hash'] !== digest) {
    throw new TwirpError(400, 'invalid_argument', `The hash is ${digest}, not ${String(fields['hash'])}.`)
  }
  Object.assign(item, { size, digest, final: true })
}

const listed = (item: StoredArtifact) => ({
  workflow_run_backend_id: item.run,
  workflow_job_run_backend_id: item.job,
  database_id: String(item.id),
  name: item.name,
  size: String(item.size),
  created_at: item.createdAt,
  digest: item.digest,
})
