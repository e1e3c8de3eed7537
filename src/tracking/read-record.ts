import { lstat, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { messageOf, UserError } from '../platform/errors.ts'
import { insideOf } from '../platform/files.ts'
import { digestOfPath } from '../platform/manifest.ts'
import { type RecordedFile, type RunRecord, runRecordSchema } from './run-record.ts'

/** A run record is some kilobytes; one that is larger than this was not written by Modelloop. */
const maxRecordBytes = 16 << 20

/** A run record with the folder that its paths are relative to. */
export interface ReadRecord {
  readonly record: RunRecord
  readonly folder: string
}

/**
 * Reads a run record from its folder or from the `run.json` in it. Its files are not looked at: see `verifyRecordFiles`.
 * @throws {UserError} with the file when it is missing, no JSON, or not what the schema asks for.
 */
export async function readRunRecord(path: string): Promise<ReadRecord> {
  const isFolder = await lstat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const file = isFolder ? join(path, 'run.json') : path
  const parsed = v.safeParse(runRecordSchema, await readJson(file))
  if (parsed.success) return { record: parsed.output, folder: dirname(file) }
  const issue = parsed.issues[0]
  const where = v.getDotPath(issue)
  throw new UserError(`This is no run record: ${where ? `"${where}": ` : ''}${issue.message}.`, {
    place: { file },
    hint: 'Give the folder or the `run.json` that train-and-log wrote.',
  })
}

/**
 * Checks that the files of a record are what it says, byte for byte. Files that it does not name are ignored; a file that
 * is reached through a symbolic link is refused, because the record came from another job.
 * @throws {UserError} that names the file, for the first one that is missing, different or outside of the folder.
 */
export async function verifyRecordFiles(record: RunRecord, folder: string): Promise<void> {
  const { model, predictions, profile, log, perturbed = {} } = record.files
  const { scoredBaseline, scoredAnchor, retrainedBaseline } = record
  const others = [scoredBaseline, scoredAnchor, retrainedBaseline].map((side) =>
    side && 'predictions' in side ? side.predictions : undefined,
  )
  const named = [model, predictions, profile, log, ...others, ...Object.values(perturbed)]
  for (const file of named) {
    if (file) await verifyFile(file, folder)
  }
}

async function verifyFile(file: RecordedFile, folder: string): Promise<void> {
  const path = insideOf(folder, file.path)
  const parts = file.path.split('/')
  for (let depth = 1; depth <= parts.length; depth++) {
    const part = parts.slice(0, depth).join('/')
    const found = await lstat(join(folder, part)).catch(() => undefined)
    if (!found) throw wrong(file, folder, 'is missing')
    if (found.isSymbolicLink()) throw wrong(file, folder, 'is reached through a symbolic link')
  }
  const actual = await digestOfPath(path)
  if (actual.kind !== file.kind) throw wrong(file, folder, `is a ${actual.kind}, not a ${file.kind}`)
  if (actual.digest !== file.digest) throw wrong(file, folder, `has the digest ${actual.digest}, not ${file.digest}`)
  if (actual.sizeBytes !== file.sizeBytes) {
    throw wrong(file, folder, `has ${actual.sizeBytes} bytes, not ${file.sizeBytes}`)
  }
}

function wrong(file: RecordedFile, folder: string, problem: string): UserError {
  return new UserError(`A file of the run record ${problem}.`, {
    place: { file: join(folder, file.path) },
    hint: 'Train again: what is judged must be what was trained.',
  })
}

async function readJson(file: string): Promise<unknown> {
  try {
    const handle = await open(file)
    try {
      const { size } = await handle.stat()
      if (size > maxRecordBytes) throw new Error(`it has ${size} bytes`)
      return JSON.parse(await handle.readFile('utf8'))
    } finally {
      await handle.close()
    }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const message = missing ? 'The run record does not exist.' : `The run record cannot be read: ${messageOf(error)}.`
    throw new UserError(message, { place: { file }, cause: error })
  }
}
