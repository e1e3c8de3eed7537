import { readFile } from 'node:fs/promises'
import { messageOf, UserError } from '../platform/errors.ts'
import { readColumns } from '../tables/read-columns.ts'
import { type Naming, nameColumns } from './log-map.ts'
import { parseProfiles } from './profile-file.ts'
import { columnSamples } from './row-sample.ts'
import type { Reference, RowSample } from './sample.ts'

/** Where a reference is read, and how it and its columns are called. */
export interface ReferenceOptions extends Naming {
  /** Its name for people: `data/train.csv`, `the training data of v7`. Default: the path. */
  readonly name?: string
  /** The columns of today's rows: of several tables in a profile the one that has most of them is taken. */
  readonly columns: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Reads what production is compared with: the rows of a table or of a request log, or a `.json` with the profiles that training wrote.
 * @throws {UserError} when the file is missing, broken, or of another schema.
 */
export async function readReference(path: string, options: ReferenceOptions): Promise<Reference> {
  const { name = path } = options
  if (/\.json$/i.test(path)) return parseProfiles(await textOf(path, name), { ...options, name })
  return readRows(path, { ...options, name })
}

async function textOf(path: string, name: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`the reference cannot be read: ${messageOf(cause)}`, { place: { file: name }, cause })
  })
}

/** Reads a reference of rows. @throws {UserError} when the file is missing or broken. */
export async function readRows(
  path: string,
  options: Naming & { readonly name: string; readonly signal?: AbortSignal | undefined },
): Promise<RowSample> {
  const { name, signal } = options
  const { rows, columns } = await readColumns(path, { displayPath: name, signal })
  return {
    kind: 'rows',
    name,
    rows,
    columns: columnSamples(nameColumns(columns, options).features),
  }
}
