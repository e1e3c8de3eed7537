import type { Tracker } from '../tracker.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas } from './facts.ts'
import { acceptancePath } from './paths.ts'
import type { Writer } from './write.ts'

/** The acceptances of the ledger: the first one of a digest stays. */
export function ledgerAcceptances(writer: Writer): Pick<Tracker, 'recordAcceptance' | 'acceptance'> {
  return {
    recordAcceptance: (acceptance, key) =>
      writer.write(async (snapshot) => {
        const path = acceptancePath(acceptance.model, acceptance.digest)
        if ((await snapshot.read([path])).has(path)) return { done: undefined }
        const files = new Map([[path, encodeFact(factSchemas.acceptance, acceptance, key, path)]])
        return { files, message: `Accept a failed model of ${acceptance.model}\n`, result: undefined }
      }),
    acceptance: async (model, digest) => {
      const path = acceptancePath(model, digest)
      const text = (await (await writer.snapshot()).read([path])).get(path)
      if (text === undefined) return undefined
      const found = decodeFact(factSchemas.acceptance, text, path)
      if (found.model !== model || found.digest !== digest) throw brokenFact(path, 'it is about another model')
      return found
    },
  }
}
