import { canonicalJson } from '../platform/json.ts'
import { readNestedFile } from './nested-file.ts'

export type Params = Readonly<Record<string, string | number | boolean | null>>

/**
 * Reads a params file (YAML or JSON), keys joined by `.`; a list is kept as its JSON text. `file` is the name for messages.
 * @throws {UserError} with file and line when it cannot be parsed.
 */
export async function readParams(path: string, file: string): Promise<Params> {
  const { leaves } = await readNestedFile(path, file)
  const scalar = (leaf: unknown) => {
    if (leaf === null || typeof leaf === 'string' || typeof leaf === 'boolean') return leaf
    // JSON has no infinity, which is a sound value for a parameter such as a clipping bound.
    if (typeof leaf === 'number') return Number.isFinite(leaf) ? leaf : String(leaf)
    const exact = withoutBigints(leaf)
    return typeof exact === 'string' ? exact : canonicalJson(exact)
  }
  return Object.fromEntries(leaves.map(({ key, leaf }) => [key, scalar(leaf)]))
}

/** Beyond 2^53 a number would lose its last digits, and JSON has no other kind: its text stays. */
function withoutBigints(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(withoutBigints)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutBigints(inner)]))
}
