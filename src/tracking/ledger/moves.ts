import type { AliasMove } from '../tracker.ts'
import { brokenFact, decodeFact, factSchemas, keyOf } from './facts.ts'
import { aliasFolder, moveOfFile, movePath } from './paths.ts'
import type { Snapshot } from './snapshot.ts'

/** A move as its file's name tells it. */
export interface MoveFile {
  readonly n: number
  readonly alias: string
}

/** Lists the moves of a model's aliases by number, from the names of the files alone. */
export async function movesOf(snapshot: Snapshot, model: string, alias?: string): Promise<readonly MoveFile[]> {
  const files = (await snapshot.list(aliasFolder(model))).flatMap((entry) => moveOfFile(entry.name) ?? [])
  return files.filter((file) => alias === undefined || file.alias === alias).sort((a, b) => a.n - b.n)
}

/** Reads moves with one request. @throws {UserError} when one of them is broken. */
export async function readMoves(
  snapshot: Snapshot,
  model: string,
  files: readonly MoveFile[],
): Promise<readonly AliasMove[]> {
  const paths = files.map((file) => movePath(model, file.n, file.alias))
  const texts = await snapshot.read(paths)
  return files.map((file, index) => {
    const path = paths[index] as string
    const move = decodeFact(factSchemas.move, texts.get(path) ?? '', path)
    if (move.model === model && move.alias === file.alias && move.n === file.n) return move
    throw brokenFact(path, 'it is about another move')
  })
}

/** Reads who holds an alias now. */
export async function currentMove(snapshot: Snapshot, model: string, alias: string): Promise<AliasMove | undefined> {
  return (await readMoves(snapshot, model, (await movesOf(snapshot, model, alias)).slice(-1)))[0]
}

/** Finds the move that was written under a key. */
export async function moveWithKey(
  snapshot: Snapshot,
  model: string,
  alias: string,
  key: string,
): Promise<AliasMove | undefined> {
  const files = await movesOf(snapshot, model, alias)
  const texts = await snapshot.read(files.map((file) => movePath(model, file.n, file.alias)))
  const found = files.filter((file) => keyOf(texts.get(movePath(model, file.n, file.alias)) ?? '') === key)
  return (await readMoves(snapshot, model, found.slice(0, 1)))[0]
}
