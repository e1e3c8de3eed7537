import { basename, dirname } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { notFinite, readNestedFile } from './nested-file.ts'

/** The metrics of a training, and what in their file was none. */
export interface Metrics {
  readonly values: Readonly<Record<string, number>>
  /** Keys whose value is no number (a text, a list, nothing), which are left out. */
  readonly leftOut: readonly string[]
}

const NOT_FINITE_TEXT = /^[+-]?(nan|inf|infinity)$/i

/**
 * Reads a metrics file: nested JSON (or YAML), keys joined by `.`. What DVCLive writes is read too; its `step` is no
 * metric. `file` is the name for messages.
 * @throws {UserError} with file and line for NaN and infinity, however they are written, and for a file without numbers.
 */
export async function readMetrics(path: string, file: string): Promise<Metrics> {
  const { leaves, placeOf } = await readNestedFile(path, file)
  const isDvcLive = basename(dirname(file)) === 'dvclive'
  const values: Record<string, number> = {}
  const leftOut: string[] = []
  for (const { key, path: at, leaf } of leaves) {
    if (isDvcLive && key === 'step') continue
    if (typeof leaf === 'string' && NOT_FINITE_TEXT.test(leaf.trim())) throw notFinite(leaf, placeOf(at), key)
    const number = typeof leaf === 'bigint' ? Number(leaf) : leaf
    if (typeof number !== 'number') leftOut.push(key)
    else if (!Number.isFinite(number)) throw notFinite(String(number), placeOf(at), key)
    else if (Object.hasOwn(values, key)) {
      throw new UserError(`The name "${key}" stands twice once nested names are joined by ".".`, { place: placeOf(at) })
    } else values[key] = number
  }
  if (Object.keys(values).length === 0) {
    throw new UserError('The file holds no number.', { place: { file }, hint: 'Write for example {"rmse": 23020.5}.' })
  }
  return { values, leftOut }
}
