import { createHash } from 'node:crypto'
import { compareCodePoints } from '../platform/json.ts'

/**
 * Names the data of several paths: of one its id, of several the MD5 of the sorted lines `id path`, each with its line end.
 * `undefined` for none.
 */
export function combinedVersion(paths: Readonly<Record<string, { readonly md5: string }>>): string | undefined {
  const entries = Object.entries(paths)
  if (entries.length <= 1) return entries[0]?.[1].md5
  const lines = entries.map(([path, { md5 }]) => `${md5} ${path}\n`).sort(compareCodePoints)
  return createHash('md5').update(lines.join('')).digest('hex')
}
