import type { ManifestEntry } from './dvc/id.ts'
import { parseManifest } from './dvc/manifest.ts'
import { notToBeHad } from './lacking.ts'
import type { DataRemote, Lack, ObjectName } from './remotes/remote.ts'

/** The list of a folder version's files, as it was found. */
export interface FoundManifest {
  readonly entries: readonly ManifestEntry[]
  readonly bytes: Uint8Array
  /** The places that were asked before, and hold other bytes under its id. */
  readonly brokenIn: readonly DataRemote[]
}

/**
 * Finds the manifest of a folder version in the first of `places` that has it.
 * @throws {UserError} when none has it, its bytes are not those of the id, or it names files outside the folder.
 */
export async function findManifest(
  places: readonly DataRemote[],
  version: ObjectName,
  shown: string,
  signal?: AbortSignal,
): Promise<FoundManifest> {
  const answers: { place: DataRemote; why: Lack }[] = []
  for (const place of places) {
    const bytes = await place.readManifest(version, { signal })
    if (bytes === 'missing' || bytes === 'broken') {
      answers.push({ place, why: bytes })
      continue
    }
    const brokenIn = answers.filter(({ why }) => why === 'broken').map((answer) => answer.place)
    return { entries: parseManifest(bytes, version.id, shown), bytes, brokenIn }
  }
  throw notToBeHad([{ id: version.id, shown, answers }], places)
}

/** Reads the files of a folder version. @throws {UserError} as `findManifest` does. */
export const readManifest = async (places: readonly DataRemote[], version: ObjectName, shown: string) =>
  (await findManifest(places, version, shown)).entries
