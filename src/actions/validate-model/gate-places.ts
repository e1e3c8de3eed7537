import { relative, resolve } from 'node:path'
import { type Config, whereWritten } from '../../config/config.ts'
import type { Host } from '../../harness/host.ts'
import type { Gate } from '../../validation/gate.ts'

/**
 * Adds to each gate the line where it is written, so that what it finds can be shown there: the file as the repository
 * has it. A gate that an input gives has none.
 */
export function withPlaces(
  gates: readonly Gate[],
  config: Config,
  { directory, host }: { readonly directory: string; readonly host: Host },
): Gate[] {
  const root = host.environment['GITHUB_WORKSPACE'] ?? directory
  return gates.map((gate, at) => {
    const found = whereWritten(config, ['validate', 'gates', at])
    if (!found) return gate
    return { ...gate, place: { file: relative(root, resolve(directory, found.file)), line: found.line } }
  })
}
