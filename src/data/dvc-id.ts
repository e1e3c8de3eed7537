import { createHash, type Hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { compareCodePoints } from '../platform/json.ts'

/** How DVC hashes a file: 3.x over the raw bytes; 2.x (`md5-dos2unix`) with `\r\n` read as `\n` in what looks like text. */
export type HashName = 'md5' | 'md5-dos2unix'

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
 * that its MD5 is DVC's id. Entries are sorted by path in code-point order.
 */
export function manifestText(entries: readonly ManifestEntry[]): string {
  const sorted = [...entries].sort((a, b) => compareCodePoints(a.relpath, b.relpath))
  return `[${sorted.map((entry) => `{"md5": ${pythonJson(entry.md5)}, "relpath": ${pythonJson(entry.relpath)}}`).join(', ')}]`
}

/** Computes DVC's id of a folder from its files: `md5(manifest).dir`. */
export function folderId(entries: readonly ManifestEntry[]): string {
  return `${createHash('md5').update(manifestText(entries)).digest('hex')}.dir`
}

/** JSON.stringify leaves DEL and everything above ASCII as it is, where Python's `ensure_ascii` writes `\uXXXX`. */
const pythonJson = (text: string): string =>
  JSON.stringify(text).replace(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** DVC reads in pieces of this size; with `md5-dos2unix` the id depends on it. */
const PIECE_BYTES = 1 << 20

/** Files up to this size are read in one synchronous call, which is several times faster for folders of small files. */
export const SMALL_FILE_BYTES = 1 << 20

/** Hashes bytes that are in memory. */
export function hashBytes(bytes: Uint8Array, name: HashName = 'md5'): string {
  const hasher = startHash(name)
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) hasher.update(bytes.subarray(at, at + PIECE_BYTES))
  return hasher.digest()
}

/** Hashes a small file at once, blocking; meant for files up to `SMALL_FILE_BYTES`. */
export const hashSmallFile = (path: string, name: HashName = 'md5'): string => hashBytes(readFileSync(path), name)

/** Hashes a file of any size in pieces; memory does not grow with it. */
export async function hashFile(path: string, name: HashName = 'md5'): Promise<string> {
  const hasher = startHash(name)
  for await (const piece of piecesOf(path)) hasher.update(piece)
  return hasher.digest()
}

/** Starts a hash that is fed with pieces of 1 MiB, the last one shorter. */
export function startHash(name: HashName): { update(piece: Uint8Array): void; digest(): string } {
  const hash: Hash = createHash('md5')
  return {
    update: (piece) => void hash.update(name === 'md5' || !looksLikeText(piece) ? piece : dos2unix(piece)),
    digest: () => hash.digest('hex'),
  }
}

/** Reads a file in full pieces of 1 MiB, the last one shorter. A piece is only valid until the next one is asked for. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path)
  try {
    const buffer = Buffer.allocUnsafe(PIECE_BYTES)
    let filled = 0
    for (;;) {
      const { bytesRead } = await handle.read(buffer, filled, PIECE_BYTES - filled)
      filled += bytesRead
      if (bytesRead > 0 && filled < PIECE_BYTES) continue
      if (filled > 0) yield buffer.subarray(0, filled)
      if (bytesRead === 0) return
      filled = 0
    }
  } finally {
    await handle.close()
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
