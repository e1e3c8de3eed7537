import { messageOf, UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import type { AliasMove, ModelVersion, RecordedRun } from '../tracker.ts'
import { LedgerUnreachable } from './errors.ts'
import { movesOf, readMoves } from './moves.ts'
import { isName } from './paths.ts'
import { newestRuns } from './runs.ts'
import type { Snapshot } from './snapshot.ts'
import { readVersions } from './versions.ts'

/** One model as the README of the branch shows it. */
export interface ModelOverview {
  readonly name: string
  /** Who holds each alias now, champion first. */
  readonly holders: readonly { readonly move: AliasMove; readonly version: ModelVersion }[]
  /** The newest runs of its experiment, oldest first. */
  readonly runs: readonly RecordedRun[]
}

const modelsShown = 20
const runsShown = 20

/** Reads what the README shows, as it will be once `move` is written. What somebody broke is left out with a warning. */
export async function gatherOverview(snapshot: Snapshot, move: AliasMove, log: Log): Promise<readonly ModelOverview[]> {
  const folders = (await snapshot.list('models')).filter((entry) => entry.type === 'tree' && isName(entry.name))
  const names = [...new Set([move.model, ...folders.map((entry) => entry.name)])].slice(0, modelsShown).sort()
  // All at once, so that what they read is fetched together.
  const overviews = await Promise.all(
    names.map((name) =>
      gatherModel(snapshot, name, move, log).catch((error: unknown) => {
        if (!(error instanceof UserError) || error instanceof LedgerUnreachable) throw error
        log.warning(`The ledger's README leaves out the model ${name}. ${messageOf(error)}`)
        return []
      }),
    ),
  )
  return overviews.flat()
}

async function gatherModel(snapshot: Snapshot, name: string, move: AliasMove, log: Log): Promise<ModelOverview> {
  const newest = new Map((await movesOf(snapshot, name)).map((file) => [file.alias, file]))
  const moves = new Map((await readMoves(snapshot, name, [...newest.values()])).map((held) => [held.alias, held]))
  if (move.model === name) moves.set(move.alias, move)
  const sinceThen = await Promise.all([...moves.values()].map((held) => beginning(snapshot, held)))
  const held = sinceThen.filter((held) => held.to !== null).sort((a, b) => order(a.alias, b.alias))
  const versions = await readVersions(snapshot, name, [...new Set(held.map((held) => held.to as number))])
  const holders = held.flatMap((held) => {
    const version = versions.find((found) => found.version === held.to)
    return version ? [{ move: held, version }] : []
  })
  const experiment = holders[0]?.version.experiment ?? name
  return { name, holders, runs: await newestRuns(snapshot, experiment, runsShown, log) }
}

/** Finds since when an alias is where a move confirmed it to be. */
async function beginning(snapshot: Snapshot, held: AliasMove): Promise<AliasMove> {
  if (held.from !== held.to) return held
  const moves = await readMoves(snapshot, held.model, await movesOf(snapshot, held.model, held.alias))
  return moves.findLast(({ from, to }) => from !== to) ?? held
}

const order = (a: string, b: string): number =>
  Number(b === 'champion') - Number(a === 'champion') || (a < b ? -1 : a > b ? 1 : 0)
