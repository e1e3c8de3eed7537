import { UserError } from '../platform/errors.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'
import { list } from './words.ts'

/** Where a line of a request log keeps what, as JSON paths: `$.features`. */
export interface LogMap {
  readonly features: string
  readonly prediction: string
  readonly time: string
  readonly version: string
}

export const DEFAULT_MAP: LogMap = {
  features: '$.features',
  prediction: '$.prediction',
  time: '$.ts',
  version: '$.model_version',
}

/** How the columns of a request log or of a table are called. */
export interface Naming {
  /** Of JSONL lines. A line without an object at `features` is taken as a row of its own. */
  readonly map?: LogMap | undefined
  /** The name that the prediction gets; of tables its column. Default `prediction`. */
  readonly prediction?: string | undefined
  /** The column of the time in tables. */
  readonly time?: string | undefined
}

/** Columns by what they are. */
export interface NamedColumns {
  readonly features: ReadonlyMap<string, ColumnBuffer>
  readonly time: ColumnBuffer | undefined
  readonly version: ColumnBuffer | undefined
}

/** Gives the columns of a log or of a table, named by the JSONL reader as `features.area`, the names that the other side has. */
export function nameColumns(
  columns: ReadonlyMap<string, ColumnBuffer>,
  { map = DEFAULT_MAP, prediction = 'prediction', time }: Naming,
): NamedColumns {
  const keys = keysOf(map)
  const prefix = prefixOf(keys.features)
  // A table has its columns bare; a request log has them below the path of the features.
  const isLog = prefix !== '' && [...columns.keys()].some((key) => key.startsWith(prefix))
  const features = new Map<string, ColumnBuffer>()
  for (const [key, buffer] of columns) {
    if (isLog && key === keys.prediction) features.set(prediction, buffer)
    else if (!isLog) features.set(key, buffer)
    else if (key.startsWith(prefix)) features.set(key.slice(prefix.length), buffer)
  }
  if (isLog) return { features, time: columns.get(keys.time), version: columns.get(keys.version) }
  const timeKey = time && features.has(time) ? time : keys.time
  return { features, time: features.get(timeKey), version: features.get(keys.version) }
}

/**
 * Refuses a path that the user gave and that no line of the log has: what is not found there would look like a column that
 * vanished. @param logs the names of the files, for people
 * @throws {UserError}
 */
export function checkMap(columns: ReadonlyMap<string, unknown>, map: LogMap | undefined, logs: string): void {
  if (!map || columns.size === 0) return
  const keys = keysOf(map)
  const names = [...columns.keys()]
  for (const what of ['features', 'prediction', 'time'] as const) {
    if (map[what] === DEFAULT_MAP[what] || keys[what] === '') continue
    const isThere =
      what === 'features' ? names.some((name) => name.startsWith(prefixOf(keys[what]))) : columns.has(keys[what])
    if (isThere) continue
    throw new UserError(`monitor.map.${what} is "${map[what]}", and no line of ${logs} has that.`, {
      hint: `The lines have ${list(
        names.map((name) => `$.${name}`),
        8,
      )}.`,
    })
  }
}

const prefixOf = (features: string): string => (features === '' ? '' : `${features}.`)

const keysOf = (map: LogMap): LogMap => ({
  features: keyOf(map.features, 'features'),
  prediction: keyOf(map.prediction, 'prediction'),
  time: keyOf(map.time, 'time'),
  version: keyOf(map.version, 'version'),
})

/** Reads a path such as `$.features` or `$` as the name that the JSONL reader gives: keys joined by a point. */
function keyOf(path: string, what: string): string {
  const match = /^\$(?:\.(.+))?$/.exec(path)
  if (match && !/[[\]*]|\.\./.test(path)) return match[1] ?? ''
  throw new UserError(`monitor.map.${what} is "${path}".`, {
    hint: 'Only keys can be followed: $.features or $.request.features.',
  })
}
