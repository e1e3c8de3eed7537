import type { DataVersions } from '../data-versions.ts'
import { brokenFact, decodeFact, encodeFact, factSchemas } from './facts.ts'
import { dataVersionPath } from './paths.ts'
import type { Writer } from './write.ts'

/** The published versions of data in the ledger. */
export function ledgerDataVersions(writer: Writer): DataVersions {
  return {
    find: async (version) => {
      const path = dataVersionPath(version)
      const text = (await (await writer.snapshot()).read([path])).get(path)
      if (text === undefined) return undefined
      const found = decodeFact(factSchemas.dataRecord, text, path)
      if (found.version !== version) throw brokenFact(path, 'it is about another version')
      return found
    },
    record: (record, key) =>
      writer.write(async (snapshot) => {
        const path = dataVersionPath(record.version)
        if ((await snapshot.read([path])).has(path)) return { done: undefined }
        const files = new Map([[path, encodeFact(factSchemas.dataRecord, record, key, path)]])
        return { files, message: `Publish the data ${record.version}\n`, result: undefined }
      }),
  }
}
