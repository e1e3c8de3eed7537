import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { openTable } from './read-table.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signature-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const csv = 'id,label\na,1\n'

describe('a file that is something else than its name says', () => {
  it.each([
    ['p.csv', gzipSync(csv), 'this is packed by gzip. Let its name end in .gz.'],
    ['p.jsonl', zstdCompressSync(csv), 'this is packed by zstd. Let its name end in .zst.'],
    ['p.csv', Buffer.from('PAR1'), 'this is Parquet. Let its name end in .parquet.'],
    ['p.csv', Buffer.from('PK\x03\x04'), 'this is a zip archive (or Excel). Write it as CSV.'],
    ['p.csv', Buffer.from(csv, 'utf16le'), 'the text is UTF-16. Save it as UTF-8.'],
    ['p.jsonl', Buffer.from('\ufeff{"id":1}\n', 'utf16le'), 'the text is UTF-16. Save it as UTF-8.'],
    ['p.jsonl', Buffer.from('\ufeff{"id":1}\n', 'utf16le').swap16(), 'the text is UTF-16. Save it as UTF-8.'],
    ['p.parquet', Buffer.from('<!DOCTYPE html>'), 'this is a web page, not a table. Look where the file came from.'],
    [
      'p.csv.gz',
      Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
      'this is a pointer of git LFS, not the file itself. Check out with `lfs: true`, or run `git lfs pull`.',
    ],
    ['p.parquet', Buffer.alloc(0), 'the file is empty.'],
  ])('%s is named for what it is', async (name, bytes, message) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    expect(await openTable(path, { displayPath: name }).catch(messageOf)).toBe(`${name}: ${message}`)
  })
})
