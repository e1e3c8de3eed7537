import { formatCount } from '../platform/format.ts'
import type { Note } from '../report/report.ts'
import type { ColumnBuffer } from '../tables/column-buffer.ts'

/** A version as the ledger numbers them: `7`, or `v7`. Anything else is a name of the server's own. */
const VERSION = /^\s*v?(\d+)\s*$/i

/**
 * Marks the rows that do not say that this version answered them; `undefined` where the log has no versions, or others than
 * the ledger's.
 */
export function otherVersions(
  column: ColumnBuffer | undefined,
  total: number,
  version: number | undefined,
  notes: Note[],
): Uint8Array | undefined {
  if (version === undefined || column === undefined) return undefined
  const wanted = String(version)
  const others = new Uint8Array(total)
  let [named, known] = [0, 0]
  for (let row = 0; row < total; row++) {
    const text = column.textAt(row)
    const found = VERSION.exec(text)?.[1]
    if (text !== '') named++
    if (found !== undefined) known++
    if (found !== wanted) others[row] = 1
  }
  if (known > 0) return others
  if (named > 0) notes.push({ level: 'info', text: UNKNOWN })
  return undefined
}

const UNKNOWN =
  'The log calls its model versions by other names than the ledger, which numbers them: the requests of all versions are judged together.'

/** Tells how many requests of the judged span were left out for their version. */
export function otherVersionNotes(left: number, version: number | undefined): Note[] {
  if (left === 0 || version === undefined) return []
  const words = left === 1 ? 'is left out: it does not say' : 'are left out: they do not say'
  return [
    {
      level: 'info',
      text: `${formatCount(left, 'request')} ${words} that v${version} answered ${left === 1 ? 'it' : 'them'}, the version in production.`,
    },
  ]
}
