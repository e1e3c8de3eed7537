import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { canonicalJson } from '../platform/json.ts'
import { profileTable } from './profile.ts'
import { isTable, openTable } from './read-table.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function profileOf(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content)
  return profileTable(join(folder, name), { displayPath: name })
}

function linkOf(path: string): string | undefined {
  try {
    return readlinkSync(path)
  } catch {
    // The listing itself is one of them, and closed by now.
    return undefined
  }
}

const CSV = `n,s\n${Array.from({ length: 1000 }, (_, i) => `${i / 7},k${i % 5}`).join('\n')}\n`

describe('a table', () => {
  it('that cannot be opened says why, in a sentence', async () => {
    symlinkSync('round.csv', join(folder, 'round.csv'))
    const round = openTable(join(folder, 'round.csv'), { displayPath: 'round.csv' })
    expect(await round.catch(messageOf)).toBe('round.csv: the file cannot be read (ELOOP).')
  })

  it('is the same plain, by gzip (in several members, too), by zstd, and as JSONL', async () => {
    const plain = canonicalJson(await profileOf('t.csv', CSV))
    const [head, tail] = [Buffer.from(CSV.slice(0, 5000)), Buffer.from(CSV.slice(5000))]
    const packed = {
      'g.csv.gz': gzipSync(CSV),
      'z.csv.zst': zstdCompressSync(CSV),
      'gg.csv.gz': Buffer.concat([gzipSync(head), gzipSync(tail)]),
      't.tsv': CSV.replaceAll(',', '\t'),
      't.jsonl': CSV.trim()
        .split('\n')
        .slice(1)
        .map((line) => JSON.stringify({ n: Number(line.split(',')[0]), s: line.split(',')[1] }))
        .join('\n'),
    }
    for (const [name, bytes] of Object.entries(packed)) expect(canonicalJson(await profileOf(name, bytes))).toBe(plain)
  })

  it.skipIf(!existsSync('/proc/self/fd'))('that is refused is closed (seen in /proc)', async () => {
    const openFiles = () => readdirSync('/proc/self/fd').length
    const before = openFiles()
    for (let time = 0; time < 20; time++)
      await expect(profileOf('twice.csv', 'a,a\n1,2\n')).rejects.toThrow('named "a"')
    expect(openFiles()).toBeLessThan(before + 20)
  })

  it.each([
    ['cut.csv.zst', zstdCompressSync(CSV).subarray(0, 500)],
    ['cut.csv.gz', gzipSync(CSV).subarray(0, 500)],
    ['wrong.csv.zst', Buffer.from('no frame at all')],
    ['wrong.csv.gz', Buffer.from('no member at all')],
  ])('that cannot be unpacked is refused: %s', async (name, bytes) => {
    const message = await profileOf(name, bytes).catch(messageOf)
    expect(message).toContain(`${name}: the file cannot be unpacked`)
  })

  it('of several zstd frames is refused rather than cut', async () => {
    const frames = Buffer.concat([zstdCompressSync('n\n1\n'), zstdCompressSync('2\n')])
    expect(await profileOf('frames.csv.zst', frames).catch(messageOf)).toContain(
      'behind the end of the first zstd frame',
    )
  })

  it.skipIf(!existsSync('/proc/self/fd')).each(['csv', 'csv.gz', 'jsonl'])(
    'of %s is closed by who stops at its first rows (skipped where there is no /proc)',
    async (ending) => {
      const rows = (ending === 'jsonl' ? '{"n":1}\n' : 'n\n').repeat(300_000)
      const path = join(folder, `closed.${ending}`)
      writeFileSync(path, ending.endsWith('gz') ? gzipSync(rows, { level: 0 }) : rows)
      for await (const _ of (await openTable(path)).batches) break
      // A stream is closed a little later.
      await new Promise((resolve) => setTimeout(resolve, 50))
      const open = readdirSync('/proc/self/fd').filter((fd) => linkOf(`/proc/self/fd/${fd}`) === path)
      expect(open).toEqual([])
    },
  )

  it('is known by its name', () => {
    expect(['a.csv', 'a.TSV.gz', 'a.jsonl.zst', 'a.pq'].every(isTable)).toBe(true)
    expect(['a.txt', 'a.parquet.gz', 'csv', 'a.zst'].some(isTable)).toBe(false)
  })

  it('of JSONL that would only fill the memory is refused', async () => {
    expect(await profileOf('long.jsonl', Buffer.alloc(17 << 20, ' ')).catch(messageOf)).toContain('longer than 16 MiB')
    const keys = Array.from({ length: 100_001 }, (_, i) => `{"k${i}":1}`).join('\n')
    expect(await profileOf('keys.jsonl', keys).catch(messageOf)).toContain(
      'keys.jsonl line 100001: there are more than 100000 different keys.',
    )
  })
})
