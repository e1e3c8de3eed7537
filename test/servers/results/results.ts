import { join } from 'node:path'
import { type Faults, strike } from '../github/faults.ts'
import type { ArtifactSource } from '../github/github.ts'
import { answerJson, readBody, type Served, serve } from '../serve.ts'
import { artifactService, blobOf, dispositionOf, type StoredArtifact } from './artifacts.ts'
import { openBlobs } from './blobs.ts'
import { cacheService } from './caches.ts'
import { openState } from './state.ts'
import { type Fields, readFields, runtimeToken, type Scope, scopeOf, TwirpError } from './twirp.ts'

/** A running results service. */
export interface TestResults extends Served, ArtifactSource {
  /** The variables that a job of a run needs to reach it. The run is the number that GitHub's REST API knows. */
  environment(run: string | number, job?: string): Record<string, string>
  /** The file that holds an artifact's bytes: a zip, or the file itself when it was uploaded as it is. */
  fileOf(artifact: StoredArtifact): string
}

/**
 * Starts the service behind `@actions/artifact` 6 and `@actions/cache` 6: artifacts (protocol v4), caches (v2) and the
 * blobs of both. All state lies in `folder`, so that several runs, and a later server, share it.
 */
export async function startResults(options: {
  folder: string
  port?: number
  /** By `<service>/<method>`, or `PUT blob`. */
  faults?: Faults
}): Promise<TestResults> {
  const { state, save } = openState(options.folder)
  const blobs = openBlobs(join(options.folder, 'blobs'))
  const answerOf = async (service: string, method: string, fields: Fields, scope: Scope): Promise<unknown> => {
    const store = { state, blobs, url: served.url }
    if (service === 'ArtifactService') return artifactService(method, fields, scope, store)
    if (service === 'CacheService') return cacheService(method, fields, store)
    throw new TwirpError(404, 'bad_route', service)
  }
  const served = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', served.url)
    const isBlob = url.pathname.startsWith('/blob/')
    const operation = isBlob ? `${request.method} blob` : url.pathname.split('.').at(-1)!.replace(/^v1\./, '')
    if (await strike(options.faults?.take(operation), request, response)) return
    if (isBlob) return blobs.handle(request, response, url)
    const [, service = '', method = ''] =
      /^\/twirp\/github\.actions\.results\.api\.v1\.(\w+)\/(\w+)$/.exec(url.pathname) ?? []
    try {
      const fields = readFields((await readBody(request)).toString())
      const scope = scopeOf(request.headers.authorization)
      const answer = await answerOf(service, method, fields, scope)
      save()
      answerJson(response, 200, answer)
    } catch (error) {
      if (!(error instanceof TwirpError)) throw error
      answerJson(response, error.status, { code: error.code, msg: error.message })
    }
  }, options.port)
  return {
    ...served,
    artifacts: () => state.artifacts.filter((item) => item.final),
    signedUrl: (artifact) => served.url + blobs.sign(blobOf(artifact), dispositionOf(artifact)),
    fileOf: (artifact) => blobs.fileOf(blobOf(artifact)),
    environment: (run, job = 'job') => ({
      ACTIONS_RESULTS_URL: `${served.url}/`,
      ACTIONS_RUNTIME_TOKEN: runtimeToken(String(run), job),
      ACTIONS_CACHE_SERVICE_V2: 'true',
    }),
  }
}
