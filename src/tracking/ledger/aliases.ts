import type { Clock } from '../../platform/clock.ts'
import { UserError } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { type AliasMove, StaleAlias, type Tracker } from '../tracker.ts'
import { encodeFact, factSchemas } from './facts.ts'
import { currentMove, movesOf, moveWithKey, readMoves } from './moves.ts'
import { gatherOverview } from './overview.ts'
import { movePath } from './paths.ts'
import { renderReadme } from './readme.ts'
import type { Snapshot } from './snapshot.ts'
import { readVersions } from './versions.ts'
import type { Writer } from './write.ts'

/** The aliases of the ledger's models. */
export function ledgerAliases(
  writer: Writer,
  clock: Clock,
  log: Log,
): Pick<Tracker, 'alias' | 'aliasHistory' | 'moveAlias'> {
  return {
    alias: async (model, alias) => currentMove(await writer.snapshot(), model, alias),
    aliasHistory: async (model, alias) => {
      const snapshot = await writer.snapshot()
      return readMoves(snapshot, model, await movesOf(snapshot, model, alias))
    },
    moveAlias: (given, key) =>
      writer.write(async (snapshot) => {
        const arrived = await moveWithKey(snapshot, given.model, given.alias, key)
        if (arrived) return { done: arrived }
        const actual = (await currentMove(snapshot, given.model, given.alias))?.to ?? null
        if (actual !== given.from) throw new StaleAlias(given.alias, given.from, actual)
        await checkTarget(snapshot, given.model, given.to)

        const last = (await movesOf(snapshot, given.model)).at(-1)?.n ?? 0
        const move: AliasMove = { ...given, n: last + 1, at: clock.now().toISOString() }
        const path = movePath(move.model, move.n, move.alias)
        const files = new Map([
          [path, encodeFact(factSchemas.move, move, key, path)],
          ['README.md', renderReadme(await gatherOverview(snapshot, move, log))],
        ])
        const target = move.to === null ? 'nothing' : `v${move.to}`
        return { files, message: `Move ${move.alias} of ${move.model} to ${target}\n`, result: move }
      }),
  }
}

async function checkTarget(snapshot: Snapshot, model: string, to: number | null): Promise<void> {
  if (to === null || (await readVersions(snapshot, model, [to])).length > 0) return
  throw new UserError(`The model ${model} has no version ${to}, so no alias can point at it.`)
}
