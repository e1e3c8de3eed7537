import { UserError } from '../platform/errors.ts'
import { http } from '../platform/http.ts'
import { artifactsAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import { failureOf, failureWords } from './failure.ts'

/** Names an artifact of another run. */
export interface RunArtifact {
  readonly runId: number
  readonly name: string
  /** What it may weigh, packed. */
  readonly maxBytes: number
}

/**
 * Reads the archive of another run's artifact into memory, the newest where there are several of the name; `undefined` when
 * there is none (any more). Its size is looked at before the download, and again while it comes.
 * @throws {UserError} when it is larger than `maxBytes`, or GitHub does not give it.
 */
export async function readRunArtifact(github: GitHub, wanted: RunArtifact): Promise<Buffer | undefined> {
  const { runId, name, maxBytes } = wanted
  try {
    const request = { ...github.here, run_id: runId, name, per_page: 100 }
    const { artifacts } = readAnswer(artifactsAnswer, await github.rest.actions.listWorkflowRunArtifacts(request))
    const [newest] = artifacts.filter(({ expired }) => !expired).sort((a, b) => b.id - a.id)
    if (!newest) return undefined
    if (newest.size_in_bytes > maxBytes) throw tooLarge(wanted, newest.size_in_bytes)
    const { headers } = await github.rest.actions.downloadArtifact({
      ...github.here,
      artifact_id: newest.id,
      archive_format: 'zip',
      request: { redirect: 'manual' },
    })
    if (!headers.location) throw new UserError(`GitHub gave no address for the artifact ${name}.`)
    return await download(headers.location, wanted)
  } catch (error) {
    if (error instanceof UserError) throw error
    const attempt = { what: `give the artifact ${name} of the run ${runId}`, permissions: { actions: 'read' } } as const
    throw new UserError(failureWords(failureOf(error, attempt)), { cause: error })
  }
}

async function download(url: string, wanted: RunArtifact): Promise<Buffer> {
  const failed = (why: string, cause?: unknown) =>
    new UserError(`The artifact ${wanted.name} could not be downloaded (${why}).`, { cause })
  try {
    const response = await http.get(url)
    if (!response.ok || !response.body) throw failed(String(response.status))
    const chunks: Uint8Array[] = []
    let bytes = 0
    for await (const chunk of response.body) {
      bytes += chunk.length
      if (bytes > wanted.maxBytes) throw tooLarge(wanted, bytes)
      chunks.push(chunk)
    }
    return Buffer.concat(chunks)
  } catch (error) {
    // What the client throws names the address, which lets anybody read the artifact.
    throw error instanceof UserError ? error : failed('the connection broke', error)
  }
}

const tooLarge = ({ name, maxBytes }: RunArtifact, bytes: number) =>
  new UserError(`The artifact ${name} has ${bytes} bytes or more; none of ours has more than ${maxBytes}.`)
