import { createHash, hash } from 'node:crypto'
import { compareCodePoints } from '../../platform/json.ts'

/** How DVC hashes a file: 3.x over the raw bytes; 2.x (`md5-dos2unix`) with `\r\n` read as `\n` in what looks like text. */
export type HashName = 'md5' | 'md5-dos2unix'

/** What DVC calls the version of a path: its id, its size in bytes, and for a folder the number of files. */
export interface DataVersion {
  readonly md5: string
  readonly size: number
  readonly nfiles?: number
}

/** One file of a tracked folder: its path below the folder with `/`, and its id. */
export interface ManifestEntry {
  readonly relpath: string
  readonly md5: string
}

/** Tells whether a text is a DVC id: 32 lower-case hexadecimal digits, with `.dir` for a folder. */
export const isDvcId = (text: string): boolean => /^[0-9a-f]{32}(\.dir)?$/.test(text)

/** Tells whether an id is a folder's. */
export const isFolderId = (id: string): boolean => id.endsWith('.dir')

/**
 * Writes the manifest of a folder, byte for byte as DVC does (Python's `json.dumps` with sorted keys, ASCII only), so
 * that its MD5 is DVC's id.
 */
export function manifestBytes(entries: readonly ManifestEntry[]): Uint8Array {
  const pieces: Buffer[] = []
  let text = '['
  for (const { md5, relpath } of sortedByPath(entries)) {
    if (text.length > PIECE_BYTES) {
      pieces.push(Buffer.from(text, 'latin1'))
      text = ''
    }
    text += `${text === '[' && pieces.length === 0 ? '' : ', '}{"md5": "${md5}", "relpath": ${pythonJson(relpath)}}`
  }
  pieces.push(Buffer.from(`${text}]`, 'latin1'))
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
}

/** Computes DVC's id of a folder from its manifest: `md5(manifest).dir`. */
export const folderId = (manifest: Uint8Array): string => `${hash('md5', manifest)}.dir`

/** Sorts files by path in code-point order. */
export function sortedByPath<Entry extends ManifestEntry>(entries: readonly Entry[]): Entry[] {
  // Below the surrogates JavaScript's order of UTF-16 units is the same, and many times faster to tell.
  const plain = entries.every(({ relpath }) => !/[\ud800-\uffff]/.test(relpath))
  if (!plain) return [...entries].sort((a, b) => compareCodePoints(a.relpath, b.relpath))
  return [...entries].sort((a, b) => (a.relpath < b.relpath ? -1 : a.relpath > b.relpath ? 1 : 0))
}

/** JSON.stringify leaves DEL and everything above ASCII as it is, where Python's `ensure_ascii` writes `\uXXXX`. */
function pythonJson(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`
  return JSON.stringify(text).replace(
    /[\x7f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** DVC reads in pieces of this size; with `md5-dos2unix` the id depends on it. */
export const PIECE_BYTES = 1 << 20

/** Hashes bytes that are in memory. */
export function hashBytes(bytes: Uint8Array, name: HashName = 'md5'): string {
  if (name === 'md5') return hash('md5', bytes)
  const hasher = startHash(name)
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) hasher.update(bytes.subarray(at, at + PIECE_BYTES))
  return hasher.digest()
}

/** Starts a hash that is fed with pieces of `PIECE_BYTES`, the last one shorter; with `md5` they may have any size. */
export function startHash(name: HashName): { update(piece: Uint8Array): void; digest(): string } {
  const hasher = createHash('md5')
  return {
    update: (piece) => void hasher.update(name === 'md5' || !looksLikeText(piece) ? piece : dos2unix(piece)),
    digest: () => hasher.digest('hex'),
  }
}

/** DVC's guess, from the first 512 bytes of a piece: no NUL, and at most 30 % outside printable ASCII and `\n\r\t\f\b`. */
function looksLikeText(piece: Uint8Array): boolean {
  const head = piece.subarray(0, 512)
  let other = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (!((byte >= 32 && byte < 127) || byte === 8 || byte === 9 || byte === 10 || byte === 12 || byte === 13)) other++
  }
  return other / head.length <= 0.3
}

function dos2unix(piece: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(piece).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
}
