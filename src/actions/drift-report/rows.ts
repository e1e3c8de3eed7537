import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { type DriftJudgement, nothingJudged } from '../../drift/drift.ts'
import { type RowsAhead, readAhead } from '../../drift/read-ahead.ts'
import { readReference } from '../../drift/reference.ts'
import { currentFiles, readCurrent } from '../../drift/request-log.ts'
import type { Reference, RowSample } from '../../drift/sample.ts'
import { profileOfSample } from '../../drift/sample-profile.ts'
import { UserError } from '../../platform/errors.ts'
import { ownFolder, temporaryFolder, writeWhole } from '../../platform/files.ts'
import type { Note } from '../../report/report.ts'
import { profilesText, profileTable } from '../../tables/profile.ts'
import type { MonitorFact } from '../../tracking/monitor.ts'
import type { Tracker } from '../../tracking/tracker.ts'
import { leastShared } from '../privacy.ts'
import { openModelStore } from '../rooms.ts'
import type { DriftContext } from './inputs.ts'
import { type FoundReference, productionReference, versionInProduction } from './reference.ts'
import type { Watch } from './watch.ts'

/** The rows that are judged, and the span of time that they stand for. */
export interface DriftRows {
  readonly sample: RowSample
  /** ISO: after `from`, up to `to`, by the time of the requests; without times it is that of the judgements. */
  readonly from: string
  readonly to: string
  /** False when all rows are judged, whatever their time. */
  readonly timed: boolean
  /** Rows since the last judgement; all of them when there was none. */
  readonly fresh: number
  readonly notes: readonly Note[]
}

/** What the two sides are looked up with. */
interface SidesRequest {
  readonly model: string
  readonly tracker: Tracker
  readonly watch: Watch | undefined
  /** The reference, when it is a file. */
  readonly local: FoundReference | undefined
}

/** What is compared. */
export interface DriftSides {
  readonly rows: DriftRows
  readonly found: FoundReference
  readonly reference: Reference
}

/**
 * Reads both sides: today's rows, and `local`, a reference that is a file, else the training profile of the champion.
 * @throws {UserError} when one of them is missing or broken.
 */
export async function readSides(
  context: DriftContext,
  config: Config,
  { model, tracker, watch, local }: SidesRequest,
): Promise<DriftSides> {
  await using temporary = await temporaryFolder(context.host.temporaryFolder)
  await using ahead = local && (await readReferenceAhead(local, config, context.signal))
  // Who only compares two files looks at all rows, and asks no ledger.
  const champion = local && !watch ? undefined : await versionInProduction(tracker, model)
  const rows = await readRows(context, config, watch, champion)
  const openStore = (url: string) => openModelStore(context, config, url)
  const found =
    local ?? (await productionReference({ model, tracker, champion, openStore, temporaryFolder: temporary.path }))
  const reference = (await ahead?.sample) ?? (await readReferenceFor(found, rows, config))
  return { rows, found, reference }
}

/**
 * Reads the logged traffic: for the watch that since the last judged moment, else all of it.
 * @param version whose requests are read, where the log says versions; absent: those of all
 * @throws {UserError} when nothing says where it is, or it cannot be read.
 */
async function readRows(
  { directory, clock, signal }: DriftContext,
  config: Config,
  watch: Watch | undefined,
  version: number | undefined,
): Promise<DriftRows> {
  const { monitor, columns } = config
  const nowMs = clock.now().getTime()
  const sinceMs = watch?.judged && Date.parse(watch.judged.to)
  // Who only looks, looks at all that the files hold.
  const windowMs = watch ? monitor.window.ms : nowMs
  const { sample, window, notes } = await readCurrent({
    directory,
    patterns: patternsOf(monitor.current),
    map: monitor.map,
    prediction: columns.prediction,
    time: columns.time,
    version,
    window: { nowMs, sinceMs, windowMs, minRows: monitor['min-rows'] },
    signal,
  })
  const fromMs = window?.fromMs ?? sinceMs ?? nowMs - windowMs
  const toMs = window?.newestMs ?? window?.toMs ?? nowMs
  return {
    sample,
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    timed: watch !== undefined && window !== undefined,
    fresh: window && sinceMs !== undefined ? window.freshRows : sample.rows,
    notes: watch && !window ? [...notes, NO_TIME] : notes,
  }
}

const NO_TIME: Note = {
  level: 'info',
  text: 'The rows have no time, so all of them are judged each time. Name the column as `columns.time`, or in `monitor.map`.',
}

/** Looks whether there is anything to judge, before anything else is touched. @throws {UserError} when there is not. */
export async function checkRows(directory: string, { monitor }: Config): Promise<void> {
  await currentFiles({ directory, patterns: patternsOf(monitor.current) })
}

function patternsOf(current: readonly string[] | undefined): readonly string[] {
  if (current && current.length > 0) return current
  throw new UserError(
    'Nothing says where the logged traffic is: `monitor.current` is not set, and neither is the input `current`.',
    { hint: 'Write for example `monitor: { current: logs/*.jsonl }` into modelloop.yml.' },
  )
}

/** Begins to read a reference that is a file of rows beside today's rows; `undefined` where that gains nothing. */
const readReferenceAhead = (
  { name, file }: FoundReference,
  { monitor, columns }: Config,
  signal: AbortSignal,
): Promise<RowsAhead | undefined> =>
  readAhead({ path: file, name, map: monitor.map, prediction: columns.prediction }, signal)

/**
 * Reads what today's rows are compared with; of a champion also what it said on its test rows, so that its predictions are
 * judged too. @throws {UserError} when it is broken
 */
async function readReferenceFor(found: FoundReference, rows: DriftRows, config: Config): Promise<Reference> {
  const names = [...rows.sample.columns.keys()]
  const { prediction } = config.columns
  const reference = await readReference(found.file, {
    name: found.name,
    columns: names,
    map: config.monitor.map,
    prediction,
  })
  if (!found.predictionsFile || reference.kind === 'rows' || !names.includes(prediction)) return reference
  const { columns } = await profileTable(found.predictionsFile, { displayPath: `predictions of ${found.name}` })
  const said = columns[prediction]
  return said ? { ...reference, columns: { ...reference.columns, [prediction]: said } } : reference
}

/** The judgement of rows that were all judged before: there is nothing to say. */
export const nothingNew = (last: MonitorFact | undefined): DriftJudgement =>
  nothingJudged(
    'nothing new to judge',
    last
      ? `No request to judge is newer than the last judged moment, ${last.to}, when the verdict was ${last.verdict}.`
      : 'No request lies in the window.',
  )

/** Writes the profile of the judged rows, which can be a reference later. @returns the path, absolute */
export async function writeProfile(directory: string, { sample }: DriftRows, config: Config): Promise<string> {
  const path = join(await ownFolder(directory), 'profiles', 'current.json')
  const profile = profileOfSample(sample, leastShared(config))
  await writeWhole(path, profilesText(new Map([[sample.name, profile]])))
  return path
}
