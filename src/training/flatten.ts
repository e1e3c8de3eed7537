/** What a nested file can hold at its leaves. */
export type Leaf = string | number | bigint | boolean | null | readonly unknown[]

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Flattens nested mappings: keys are joined by `.`, lists stay whole. Every leaf comes with the path that led to it, in
 * the order of the file.
 */
export function* flatten(
  value: unknown,
  path: readonly string[] = [],
): Generator<{ path: readonly string[]; leaf: Leaf }> {
  if (!isMapping(value)) {
    yield { path, leaf: value as Leaf }
    return
  }
  for (const [key, inner] of Object.entries(value)) yield* flatten(inner, [...path, key])
}
