import { existsSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { nearest } from '../../platform/nearest.ts'

/**
 * What a user can name as a side of a comparison: a run record (its folder), bare files of a team that keeps none, or
 * the id of a recorded run. Paths are absolute.
 */
export type NamedSide =
  | { readonly kind: 'record'; readonly path: string }
  | { readonly kind: 'files'; readonly predictions?: string; readonly metrics?: string }
  | { readonly kind: 'run'; readonly id: string }

/** Where training writes, relative to the working directory. */
export interface SidePlaces {
  readonly directory: string
  readonly predictions: string
  readonly metrics: string
}

/** The folder that `train-and-log` leaves its run record in, relative to the working directory. */
export const RUN_RECORD_FOLDER = join('.modelloop', 'run')

/**
 * Finds what the input `candidate` names. Without it: the record that `train-and-log` left, else the files that the
 * training writes.
 * @throws {UserError} when there is nothing to judge.
 */
export function findCandidate(input: string | undefined, places: SidePlaces): NamedSide {
  if (input !== undefined && input !== 'run-record') return findSide('candidate', input, places)
  const record = join(places.directory, RUN_RECORD_FOLDER)
  if (existsSync(join(record, 'run.json'))) return { kind: 'record', path: record }
  if (input === 'run-record') {
    throw new UserError(`There is no run record in ${RUN_RECORD_FOLDER}.`, {
      hint: 'Run train-and-log first, or give its output `run-record` as `candidate`.',
    })
  }
  const found = filesIn(places.directory, places)
  if (found) return found
  throw new UserError(`There is nothing to judge: neither ${places.metrics} nor ${places.predictions} exists.`, {
    hint: 'Train first (`modelloop train`), and let the training write one of them; or name the files as `candidate`.',
  })
}

/** The baselines that are words. */
const BASELINES = ['champion', 'merge-base']

/** Finds what a text names: a path to a run record, predictions, metrics or a folder with these; else a run id. */
export function findSide(what: 'candidate' | 'baseline', input: string, places: SidePlaces): NamedSide {
  const path = resolve(places.directory, input)
  if (!existsSync(path)) {
    const near = what === 'baseline' ? nearest(input, BASELINES) : undefined
    if (near) throw new UserError(`There is no baseline "${input}".`, { hint: `Did you mean "${near}"?` })
    if (/^[a-z0-9][a-z0-9-]{3,63}$/.test(input)) return { kind: 'run', id: input }
    throw new UserError(`The ${what} "${input}" does not exist.`, {
      hint: `Give ${what === 'baseline' ? `${BASELINES.join(', ')}, ` : ''}a run record, a file of predictions or metrics, a folder that holds them, or a run id.`,
    })
  }
  if (!statSync(path).isDirectory()) {
    if (basename(path) === 'run.json') return { kind: 'record', path: join(path, '..') }
    return path.endsWith('.json') ? { kind: 'files', metrics: path } : { kind: 'files', predictions: path }
  }
  if (existsSync(join(path, 'run.json'))) return { kind: 'record', path }
  const [predictions, metrics] = [basename(places.predictions), basename(places.metrics)]
  const inside = filesIn(path, { predictions, metrics })
  if (inside) return inside
  throw new UserError(`The folder "${input}" holds neither run.json, ${metrics} nor ${predictions}.`)
}

function filesIn(folder: string, names: Omit<SidePlaces, 'directory'>): NamedSide | undefined {
  const [predictions, metrics] = [join(folder, names.predictions), join(folder, names.metrics)]
  const found = { ...(existsSync(predictions) && { predictions }), ...(existsSync(metrics) && { metrics }) }
  return Object.keys(found).length > 0 ? { kind: 'files', ...found } : undefined
}
