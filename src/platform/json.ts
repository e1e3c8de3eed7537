/** Anything JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/** Orders two strings by Unicode code point, which is UTF-8 byte order; JavaScript's own order is that of UTF-16 units. */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/**
 * Writes JSON with sorted keys, so that equal values give equal bytes. Keys whose value is `undefined` are left out.
 * Numbers are written as JavaScript does (the shortest text that reads back the same). Ends without a newline.
 */
export function canonicalJson(value: unknown, indent = 0): string {
  return JSON.stringify(sortKeys(value), null, indent || undefined)
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const source = value as Record<string, unknown>
  return Object.fromEntries(
    Object.keys(source)
      .sort(compareCodePoints)
      .map((key) => [key, sortKeys(source[key])]),
  )
}
