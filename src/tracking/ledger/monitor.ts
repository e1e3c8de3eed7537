import { type MonitorFact, type MonitorLog, StaleJudgement } from '../monitor.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas, keyOf } from './facts.ts'
import { judgementPath, monitorFolder, retrainingPath, versionOfFile } from './paths.ts'
import type { Snapshot } from './snapshot.ts'
import type { Writer } from './write.ts'

/** Among so many of the newest judgements one with enough data is looked for. */
const lookBack = 100

/** The judgements of drift in the ledger. */
export function ledgerMonitor(writer: Writer): MonitorLog {
  return {
    judgements: async (model, limit) => {
      const snapshot = await writer.refresh()
      return readJudgements(snapshot, model, (await numbersOf(snapshot, model)).slice(-limit))
    },
    lastJudgedAt: async (model) => {
      const snapshot = await writer.snapshot()
      // Too little data is no judgement. A watch that sees no more than that for long is as good as dead.
      const newest = (await numbersOf(snapshot, model)).slice(-lookBack)
      return (await readJudgements(snapshot, model, newest)).findLast(({ verdict }) => verdict !== 'insufficient')?.at
    },
    record: (given, after, key) =>
      writer.write(async (snapshot) => {
        const newest = (await numbersOf(snapshot, given.model)).at(-1)
        if (newest !== after) return arrivedOrStale(snapshot, given.model, newest, key)
        const fact = { ...given, n: (after ?? 0) + 1 }
        const path = judgementPath(fact.model, fact.n)
        const files = new Map([[path, encodeFact(factSchemas.judgement, fact, key, path)]])
        return { files, message: `Judge the drift of ${fact.model}: ${fact.verdict}\n`, result: fact }
      }),
    recordRetraining: (model, n, retraining, key) =>
      writer.write(async (snapshot) => {
        const path = retrainingPath(model, n)
        if ((await snapshot.read([path])).has(path)) return { done: undefined }
        const files = new Map([[path, encodeFact(factSchemas.retraining, retraining, key, path)]])
        return { files, message: `Retrain ${model} with the data ${retraining.dataVersion}\n`, result: undefined }
      }),
  }
}

/** The newest judgement is ours when the answer to our push was lost on the way; else somebody was faster. */
async function arrivedOrStale(snapshot: Snapshot, model: string, newest: number | undefined, key: string) {
  const path = judgementPath(model, newest ?? 0)
  const text = (await snapshot.read([path])).get(path) ?? ''
  const [found] = newest === undefined ? [] : await readJudgements(snapshot, model, [newest])
  if (found && keyOf(text) === key) return { done: found }
  const words = found ? `judgement ${found.n} of ${found.at} came between` : 'the judgements before were removed'
  throw new StaleJudgement(`The drift of ${model} was judged by another job meanwhile: ${words}.`)
}

/** Lists the numbers of a model's judgements, in their order. */
async function numbersOf(snapshot: Snapshot, model: string): Promise<readonly number[]> {
  const names = (await snapshot.list(monitorFolder(model))).map((entry) => entry.name)
  return names.flatMap((name) => versionOfFile(name) ?? []).sort((a, b) => a - b)
}

/** Reads judgements with what was started in answer to them, with one request. */
async function readJudgements(snapshot: Snapshot, model: string, numbers: readonly number[]): Promise<MonitorFact[]> {
  const texts = await snapshot.read(numbers.flatMap((n) => [judgementPath(model, n), retrainingPath(model, n)]))
  return numbers.map((n) => {
    const path = judgementPath(model, n)
    const fact = decodeFact(factSchemas.judgement, texts.get(path) ?? '', path)
    if (fact.model !== model || fact.n !== n) throw brokenFact(path, 'it is about another judgement')
    const answer = texts.get(retrainingPath(model, n))
    if (answer === undefined) return fact
    return { ...fact, retraining: decodeFact(factSchemas.retraining, answer, retrainingPath(model, n)) }
  })
}
