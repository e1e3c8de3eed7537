import type { Log } from '../../platform/log.ts'
import type { RecordedRun, Tracker } from '../tracker.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas } from './facts.ts'
import {
  experimentFolder,
  finishedPath,
  isName,
  keyIndexOf,
  runIndexFolder,
  runIndexPath,
  runOfIndex,
  startedPath,
  testSetIndexOf,
} from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import type { Writer } from './write.ts'

/** The runs of the ledger. */
export function ledgerRuns(
  writer: Writer,
  log: Log,
): Pick<Tracker, 'recordRun' | 'run' | 'runs' | 'runByReuseKey' | 'runsOnTestSet'> {
  return {
    recordRun: (run, key) =>
      writer.write(async (snapshot) => {
        const path = finishedPath(run.experiment, run.id)
        if ((await snapshot.read([path])).has(path)) {
          log.debug(`The run ${run.id} is in the ledger already and stays as it is.`)
          return { done: undefined }
        }
        return { files: filesOf(run, key), message: `Record run ${run.id} of ${run.experiment}\n`, result: undefined }
      }),
    run: async (experiment, id) => {
      const path = finishedPath(experiment, id)
      const text = (await (await writer.snapshot()).read([path])).get(path)
      return text === undefined ? undefined : decodeRun(text, experiment, id)
    },
    runs: async (experiment, limit) => newestRuns(await writer.snapshot(), experiment, limit, log),
    runByReuseKey: async (experiment, reuseKey) => {
      const snapshot = await writer.snapshot()
      const { folder, start } = keyIndexOf(experiment, reuseKey)
      const names = (await snapshot.list(folder)).map((entry) => entry.name)
      const named = names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
      const { unindexed } = await indexOf(snapshot, experiment)
      const runs = await readRuns(snapshot, experiment, [...named, ...unindexed], log)
      return runs.findLast((run) => run.reuseKey === reuseKey)
    },
    runsOnTestSet: async (experiment, testSet) => {
      const snapshot = await writer.snapshot()
      const { folder, start } = testSetIndexOf(experiment, testSet)
      const names = (await snapshot.list(folder)).map((entry) => entry.name)
      return names.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
    },
  }
}

/** Reads the newest runs that ended well, oldest first. A run that somebody broke is left out with a warning. */
export async function newestRuns(
  snapshot: Snapshot,
  experiment: string,
  limit: number,
  log: Log,
): Promise<readonly RecordedRun[]> {
  if (limit <= 0) return []
  const { finished, unindexed } = await indexOf(snapshot, experiment)
  const runs = await readRuns(snapshot, experiment, [...finished.slice(-limit), ...unindexed], log)
  return runs.slice(-limit)
}

function filesOf(run: RecordedRun, key: string): ReadonlyMap<string, string> {
  const started = startedPath(run.experiment, run.id)
  const finished = finishedPath(run.experiment, run.id)
  const { schema, id, model, experiment, startedAt, params, code, data, reuseKey } = run
  const beginning = { schema, id, model, experiment, startedAt, params, code, data, reuseKey }
  const finishedAt = new Date(run.finishedAt).toISOString()
  const files = new Map([
    [started, encodeFact(factSchemas.started, beginning, key, started)],
    [finished, encodeFact(factSchemas.run, run, key, finished)],
    [runIndexPath(experiment, finishedAt, id, run.status), ''],
  ])
  const byKey = keyIndexOf(experiment, run.reuseKey)
  if (run.testSet && run.reusedFrom === undefined) {
    const byTestSet = testSetIndexOf(experiment, run.testSet)
    files.set(`${byTestSet.folder}/${byTestSet.start}${id}`, '')
  }
  if (run.status === 'finished') files.set(`${byKey.folder}/${byKey.start}${id}`, '')
  return files
}

/**
 * Lists run ids by the index, oldest first, and those that it does not name: a run that a person added by hand, or all of
 * them when somebody deleted the index. They are read one and all, so that the index only ever saves time.
 */
async function indexOf(snapshot: Snapshot, experiment: string) {
  const entries = await snapshot.list(runIndexFolder(experiment), true)
  const indexed = entries
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => runOfIndex(name) ?? [])
  const known = new Set(indexed.map((entry) => entry.run))
  const folders = (await snapshot.list(experimentFolder(experiment))).filter((entry) => entry.type === 'tree')
  const unindexed = folders.map((entry) => entry.name).filter((name) => isName(name) && !known.has(name))
  return { finished: indexed.filter((entry) => entry.status === 'finished').map((entry) => entry.run), unindexed }
}

/** Reads runs and keeps those that ended well, oldest first. */
async function readRuns(snapshot: Snapshot, experiment: string, ids: readonly string[], log: Log) {
  const paths = ids.filter(isName).map((id) => [id, finishedPath(experiment, id)] as const)
  const texts = await snapshot.read(paths.map(([, path]) => path))
  const runs = paths.flatMap(([id, path]) => {
    const text = texts.get(path)
    if (text === undefined) return []
    try {
      return [decodeRun(text, experiment, id)]
    } catch (error) {
      log.warning(`A run of the ledger is left out. ${(error as Error).message}`, { file: path })
      return []
    }
  })
  const finished = runs.filter((run) => run.status === 'finished')
  return finished.sort((a, b) => Date.parse(a.finishedAt) - Date.parse(b.finishedAt) || (a.id < b.id ? -1 : 1))
}

function decodeRun(text: string, experiment: string, id: string): RecordedRun {
  const path = finishedPath(experiment, id)
  const run = decodeFact(factSchemas.run, text, path)
  if (run.id !== id || run.experiment !== experiment) throw brokenFact(path, 'it is about another run')
  return run
}
