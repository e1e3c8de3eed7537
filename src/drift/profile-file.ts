import * as v from 'valibot'
import { UserError } from '../platform/errors.ts'
import { formatNumber } from '../platform/format.ts'
import { COLUMN_TYPES, type ColumnProfile, PROFILES_SCHEMA, type Profile } from '../tables/profile.ts'
import type { ProfileSample } from './sample.ts'

const rows = v.pipe(v.number('is no number of rows'), v.integer('is no number of rows'), v.minValue(0, 'is below 0'))
const finite = v.pipe(v.number('is no number'), v.finite('is no finite number'))
const ascending = v.pipe(
  v.array(finite, 'is no list of numbers'),
  v.check((edges) => edges.every((edge, index) => index === 0 || edge > edges[index - 1]!), 'is not ascending'),
)
const cuts = v.pipe(
  v.looseObject({ edges: ascending, at: v.array(rows), between: v.array(rows) }, 'is no distribution'),
  v.check(
    ({ edges, at, between }) => at.length === edges.length && between.length === edges.length + 1,
    'has not one count for each edge and one more between them',
  ),
)
const histogram = v.pipe(
  v.looseObject({ edges: ascending, counts: v.array(rows) }, 'is no histogram'),
  v.check(({ edges, counts }) => edges.length === counts.length + 1, 'has not one edge more than counts'),
)
const column = v.pipe(
  v.looseObject(
    {
      type: v.picklist(COLUMN_TYPES, 'is no type of a column'),
      count: rows,
      nulls: rows,
      distinct: rows,
      distinctExact: v.boolean('is neither true nor false'),
      distinctError: v.optional(finite),
      min: v.optional(finite),
      max: v.optional(finite),
      quantiles: v.optional(v.record(v.string(), finite)),
      histogram: v.optional(histogram),
      cuts: v.optional(cuts),
      sampled: v.optional(rows),
      top: v.optional(v.array(v.looseObject({ value: v.string('is no text'), count: rows }), 'is no list of values')),
    },
    'is no column',
  ),
  v.check(({ min, max }) => min === undefined || max === undefined || min <= max, 'has a min above its max'),
)
const profiles = v.looseObject(
  {
    schema: v.literal(PROFILES_SCHEMA),
    tables: v.record(
      v.string(),
      v.looseObject({ rows, columns: v.record(v.string(), column, 'are no columns') }, 'is no table'),
      'are no tables',
    ),
  },
  'is no profile',
)

/**
 * Takes the table of a `modelloop.profiles/v1` text that has most of today's columns; of several the one with most rows.
 * @throws {UserError} for another text, for one without a table, and for what is broken in it, with its path.
 */
export function parseProfiles(
  text: string,
  { name, columns }: { name: string; columns: readonly string[] },
): ProfileSample {
  const tables = Object.entries(readTables(text, name))
  const shared = (table: { columns: object }) => columns.filter((column) => Object.hasOwn(table.columns, column)).length
  const [best] = tables.toSorted(([, a], [, b]) => shared(b) - shared(a) || b.rows - a.rows)
  if (best === undefined) throw new UserError('the profile holds no table.', { place: { file: name } })
  const [table, profile] = best
  const which = tables.length > 1 ? ` (${table}, ${formatNumber(profile.rows)} rows)` : ''
  return {
    kind: 'profile',
    name: `${name}${which}`,
    rows: profile.rows,
    columns: profile.columns as Readonly<Record<string, ColumnProfile>>,
  }
}

/**
 * Reads the tables of a `modelloop.profiles/v1` text.
 * @throws {UserError} as `parseProfiles` does.
 */
export const readProfiles = (text: string, name: string): ReadonlyMap<string, Profile> =>
  new Map(Object.entries(readTables(text, name) as Record<string, Profile>))

function readTables(text: string, name: string) {
  const parsed = v.safeParse(profiles, json(text), { abortEarly: true })
  if (parsed.success) return parsed.output.tables
  const [issue] = parsed.issues
  const path = v.getDotPath(issue) ?? ''
  if (path === '' || path === 'schema')
    throw new UserError(`this is no profile of training data (${PROFILES_SCHEMA}).`, {
      place: { file: name },
      hint: 'Give a file that version-data or train-and-log wrote, or a table.',
    })
  throw new UserError(`the profile is broken: \`${path}\` ${issue.message}.`, {
    place: { file: name },
    hint: 'Have it written again, or give a table.',
  })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
