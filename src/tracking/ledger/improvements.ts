import type { Tracker } from '../tracker.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas } from './facts.ts'
import { improvementPath } from './paths.ts'
import type { Writer } from './write.ts'

/** The proofs of the ledger that one version is better than another: the first one of a pair stays. */
export function ledgerImprovements(writer: Writer): Pick<Tracker, 'recordImprovement' | 'improvement'> {
  return {
    recordImprovement: (improvement, key) =>
      writer.write(async (snapshot) => {
        const { model, version, than } = improvement
        const path = improvementPath(model, version, than)
        if ((await snapshot.read([path])).has(path)) return { done: undefined }
        const files = new Map([[path, encodeFact(factSchemas.improvement, improvement, key, path)]])
        return { files, message: `Note that ${model} v${version} is better than v${than}\n`, result: undefined }
      }),
    improvement: async (model, version, than) => {
      const path = improvementPath(model, version, than)
      const text = (await (await writer.snapshot()).read([path])).get(path)
      if (text === undefined) return undefined
      const found = decodeFact(factSchemas.improvement, text, path)
      if (found.model === model && found.version === version && found.than === than) return found
      throw brokenFact(path, 'it is about other versions')
    },
  }
}
