import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { messageOf, UserError } from '../platform/errors.ts'
import type { ColumnProfile } from '../tables/profile.ts'
import { readColumns } from '../tables/read-columns.ts'
import { type Naming, nameColumns } from './log-map.ts'
import { columnSamples } from './row-sample.ts'
import type { ProfileSample, Reference, RowSample } from './sample.ts'
import { number } from './words.ts'

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

const profiles = v.object({
  schema: v.literal('modelloop.profiles/v1'),
  tables: v.record(
    v.string(),
    v.looseObject({
      rows: v.number(),
      columns: v.record(v.string(), v.looseObject({ type: v.string(), count: v.number(), nulls: v.number() })),
    }),
  ),
})

/**
 * Takes the table of a `modelloop.profiles/v1` text that has most of today's columns; of several the one with most rows.
 * @throws {UserError} for another text, and for one without a table.
 */
export function parseProfiles(
  text: string,
  { name, columns }: { name: string; columns: readonly string[] },
): ProfileSample {
  const parsed = v.safeParse(profiles, json(text))
  if (!parsed.success)
    throw new UserError('this is no profile of training data (modelloop.profiles/v1).', {
      place: { file: name },
      hint: 'Give a file that version-data or train-and-log wrote, or a table.',
    })
  const tables = Object.entries(parsed.output.tables)
  const shared = (table: { columns: object }) => columns.filter((column) => Object.hasOwn(table.columns, column)).length
  const [best] = tables.toSorted(([, a], [, b]) => shared(b) - shared(a) || b.rows - a.rows)
  if (best === undefined) throw new UserError('the profile holds no table.', { place: { file: name } })
  const [table, profile] = best
  const which = tables.length > 1 ? ` (${table}, ${number(profile.rows)} rows)` : ''
  return {
    kind: 'profile',
    name: `${name}${which}`,
    rows: profile.rows,
    columns: profile.columns as unknown as Readonly<Record<string, ColumnProfile>>,
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
