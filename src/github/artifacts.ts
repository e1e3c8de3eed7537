import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDuration, systemClock } from '../platform/clock.ts'
import { messageOf } from '../platform/errors.ts'
import { temporaryFolder } from '../platform/files.ts'

/** Which run the artifact belongs to; the harness's `Host` is one. */
export interface RunHost {
  readonly runUrl: string | undefined
  readonly temporaryFolder: string
}

export type UploadResult =
  | { readonly uploaded: true; readonly url: string; readonly id: number }
  | { readonly uploaded: false; readonly reason: string }

/** The client tries on for a quarter of an hour; a page is not worth holding up a job for so long. */
const longestUploadMs = 45_000

/**
 * Uploads one file as an artifact, not zipped, so that a browser opens it by its URL. Its name must be the only one of the
 * run. Never throws for GitHub: a report that could not be uploaded is a note, not a verdict.
 */
export async function uploadReport(request: {
  readonly file: string
  /** The name of the artifact, with its ending, such as `ames-price-report.html`. */
  readonly name: string
  readonly host: RunHost
  /** When it is given up; tests shorten it. */
  readonly longestMs?: number
}): Promise<UploadResult> {
  const { file, name, host, longestMs = longestUploadMs } = request
  if (!host.runUrl) return { uploaded: false, reason: 'This is not a run on GitHub.' }
  await using temporary = await temporaryFolder(host.temporaryFolder)
  try {
    // An artifact that is not zipped is named after its file.
    const copy = join(temporary.path, name)
    await copyFile(file, copy)
    const { DefaultArtifactClient } = await import('@actions/artifact')
    const upload = new DefaultArtifactClient().uploadArtifact(name, [copy], temporary.path, { skipArchive: true })
    const { id } = await within(longestMs, upload)
    if (id === undefined) return { uploaded: false, reason: 'GitHub gave no artifact back.' }
    return { uploaded: true, id, url: `${host.runUrl}/artifacts/${id}` }
  } catch (error) {
    return { uploaded: false, reason: (messageOf(error).split('\n')[0] ?? '').slice(0, 300) }
  }
}

/** Gives work up that takes too long. It cannot be stopped: it ends with the process. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const givenUp = systemClock.sleep(ms, done.signal).then(() => {
    throw new Error(`it was given up after ${formatDuration(ms)}.`)
  })
  try {
    return await Promise.race([work, givenUp])
  } finally {
    done.abort()
  }
}
