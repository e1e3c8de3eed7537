import { constants, createReadStream } from 'node:fs'
import { access, open, stat } from 'node:fs/promises'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { UserError } from '../platform/errors.ts'
import { openCsv } from './csv.ts'
import { openJsonl } from './jsonl.ts'
import { openParquet } from './parquet.ts'
import { type Promised, refuseOtherFormat } from './signature.ts'
import type { Table, TableOptions } from './table.ts'

type Format = 'csv' | 'tsv' | 'jsonl' | 'parquet'

const FORMATS: Readonly<Record<string, Format>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  parquet: 'parquet',
  pq: 'parquet',
}

/** Tells by its name whether a file is a table: `.csv`, `.tsv`, `.jsonl` (each also `.gz` and `.zst`), `.parquet`. */
export const isTable = (path: string): boolean => formatOf(path) !== undefined

function formatOf(path: string): Format | undefined {
  const [, ending = '', packed] = /\.([a-z]+)(\.gz|\.zst)?$/i.exec(path) ?? []
  const format = FORMATS[ending.toLowerCase()]
  return format === 'parquet' && packed ? undefined : format
}

/**
 * Opens a table, its format told by the file's name; text formats may be packed by gzip or zstd.
 * @throws {UserError} when the file is missing, empty or broken, or its ending is not known. What is broken further down
 * is thrown while the batches are read.
 */
export async function openTable(path: string, options: TableOptions = {}): Promise<Table> {
  const { displayPath = path } = options
  const place = { file: displayPath }
  const format = formatOf(path)
  if (format === undefined) {
    throw new UserError('it is not known how to read this file as a table.', {
      place,
      hint: 'Write it as .csv, .tsv, .jsonl (each may end in .gz or .zst) or .parquet.',
    })
  }
  const readable = access(path, constants.R_OK).then(() => stat(path))
  const found = await readable.catch((cause: NodeJS.ErrnoException) => {
    const isMissing = cause.code === 'ENOENT' || cause.code === 'ENOTDIR'
    throw new UserError(isMissing ? 'the file does not exist.' : `the file cannot be read (${cause.code}).`, {
      place,
      cause,
    })
  })
  if (!found.isFile()) throw new UserError('this is a folder, not a table.', { place })
  await refuseOtherFormat(path, promisedBy(path, format), place)
  const shown = { ...options, displayPath }
  if (format === 'parquet') return openParquet(path, shown)
  const pieces = piecesOf(path, place)
  if (format === 'jsonl') return openJsonl(pieces, shown)
  return openCsv(pieces, { ...shown, delimiter: format === 'tsv' ? '\t' : ',' }).catch(async (error) => {
    // Nobody will read on, and close the file at its end.
    await pieces.return(undefined)
    throw error
  })
}

function promisedBy(path: string, format: Format): Promised {
  if (format === 'parquet') return 'parquet'
  if (isGzip(path)) return 'gzip'
  return isZstd(path) ? 'zstd' : 'text'
}

const PIECE_BYTES = 1 << 17

/** Yields the bytes of a file, unpacked; look at a piece before the next one is asked for. */
async function* piecesOf(path: string, place: { file: string }): AsyncGenerator<Uint8Array> {
  const unpack = unpackerOf(path)
  if (unpack === undefined) {
    await using file = await open(path)
    // A new buffer for each piece would cost more than reading it.
    const buffer = Buffer.allocUnsafe(PIECE_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(buffer)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  }
  const source = createReadStream(path, { highWaterMark: PIECE_BYTES })
  source.on('error', (error) => unpack.destroy(error))
  try {
    yield* source.pipe(unpack)
    if (unpack.bytesWritten < source.bytesRead)
      throw new UserError('there is more behind the end of the first zstd frame.', { place, hint: ONE_FRAME })
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && /^(?:Z|ZSTD)_/.test(String(cause.code)))) throw cause
    throw new UserError(`the file cannot be unpacked: ${cause.message}`, { place, cause })
  } finally {
    source.destroy()
  }
}

/** Node stops there, and says nothing. */
const ONE_FRAME = 'Pack it into one frame, as the command `zstd` does.'

const isGzip = (path: string): boolean => /\.gz$/i.test(path)
const isZstd = (path: string): boolean => /\.zst$/i.test(path)

function unpackerOf(path: string) {
  if (isGzip(path)) return createGunzip({ chunkSize: 1 << 20 })
  return isZstd(path) ? createZstdDecompress({ chunkSize: 1 << 20 }) : undefined
}
