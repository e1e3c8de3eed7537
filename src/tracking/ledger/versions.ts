import type { ModelVersion, Tracker } from '../tracker.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas } from './facts.ts'
import { checkedName, modelFolder, versionIndexFolder, versionOfFile, versionOfIndex, versionPath } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import type { Writer } from './write.ts'

/** The versions of the ledger's models. */
export function ledgerVersions(writer: Writer): Pick<Tracker, 'registerVersion' | 'version' | 'versionOfRun'> {
  return {
    registerVersion: (given, key) =>
      writer.write(async (snapshot) => {
        const found = await readVersionOfRun(snapshot, given.model, given.run)
        if (found) return { done: found }
        const version = { ...given, version: await nextVersion(snapshot, given.model) }
        const path = versionPath(given.model, version.version)
        const index = `${versionIndexFolder(given.model)}/${checkedName(given.run, 'run id')}.${version.version}`
        const files = new Map([
          [path, encodeFact(factSchemas.version, version, key, path)],
          [index, ''],
        ])
        return { files, message: `Register ${given.model} v${version.version}\n`, result: version }
      }),
    version: async (model, version) => (await readVersions(await writer.snapshot(), model, [version]))[0],
    versionOfRun: async (model, run) => readVersionOfRun(await writer.snapshot(), model, run),
  }
}

/** Reads versions by their numbers with one request; those that do not exist are left out. */
export async function readVersions(
  snapshot: Snapshot,
  model: string,
  versions: readonly number[],
): Promise<readonly ModelVersion[]> {
  const paths = versions.map((version) => [version, versionPath(model, version)] as const)
  const texts = await snapshot.read(paths.map(([, path]) => path))
  return paths.flatMap(([version, path]) => {
    const text = texts.get(path)
    if (text === undefined) return []
    const found = decodeFact(factSchemas.version, text, path)
    if (found.model !== model || found.version !== version) throw brokenFact(path, 'it is about another version')
    return [found]
  })
}

/** Looks among the versions that the index gives for the run, and those that it does not name. */
async function readVersionOfRun(snapshot: Snapshot, model: string, run: string): Promise<ModelVersion | undefined> {
  const { numbers, index } = await numbersOf(snapshot, model)
  const indexed = new Set(index.map((entry) => entry.version))
  const named = index.filter((entry) => entry.run === run).map((entry) => entry.version)
  const candidates = [...named, ...numbers.filter((version) => !indexed.has(version))]
  return (await readVersions(snapshot, model, candidates)).find((version) => version.run === run)
}

/** Counts on from the highest number that was ever given, also when somebody removed its file. */
async function nextVersion(snapshot: Snapshot, model: string): Promise<number> {
  const { numbers, index } = await numbersOf(snapshot, model)
  return [...numbers, ...index.map((entry) => entry.version)].reduce((a, b) => Math.max(a, b), 0) + 1
}

async function numbersOf(snapshot: Snapshot, model: string) {
  const files = await snapshot.list(modelFolder(model))
  const entries = await snapshot.list(versionIndexFolder(model))
  return {
    numbers: files.flatMap((entry) => versionOfFile(entry.name) ?? []),
    index: entries.flatMap((entry) => versionOfIndex(entry.name) ?? []),
  }
}
