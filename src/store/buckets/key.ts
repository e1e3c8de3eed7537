import { UserError } from '../../platform/errors.ts'

/** Longest key that all clouds take, in bytes of UTF-8. */
const MOST_BYTES = 1024

/**
 * Refuses a key that a server, a proxy before it, or a file system could read as one outside the prefix.
 * @throws {UserError} for such a key.
 */
export function checkedKey(key: string): string {
  const parts = key.split('/')
  const isPlain = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0-\x1f\x7f\\]/.test(key)
  if (isPlain && Buffer.byteLength(key) <= MOST_BYTES) return key
  throw new UserError(`${JSON.stringify(key)} cannot be the key of an object.`, {
    hint: 'Give a relative path of at most 1024 bytes, without ".", ".." and control characters.',
  })
}
