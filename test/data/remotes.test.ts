import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { manifestBytes } from '../../src/data/dvc/id.ts'
import { openProject } from '../../src/data/dvc/project.ts'
import { openBucketRemote } from '../../src/data/remotes/bucket.ts'
import { keyOf } from '../../src/data/remotes/layout.ts'
import { proveRemote } from '../../src/data/verify.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { recordingLog } from '../../src/platform/log.ts'
import type { Bucket } from '../../src/store/bucket.ts'
import { openBucket } from '../../src/store/buckets/open.ts'
import { type CloudServer, clouds } from '../servers/clouds.ts'
import { type Mischief, startProxy } from '../store/proxy.ts'
import { newProject, pull, remoteOf, snapshot, writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'remotes-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const md5 = (content: string | Uint8Array) => createHash('md5').update(content).digest('hex')
const failure = (work: Promise<unknown>) => work.then(() => 'no error', messageOf)
const s3 = clouds.find(({ name }) => name === 'S3')!

describe.skipIf(s3.missing)('data in S3 (needs moto: run scripts/test)', { timeout: 60_000 }, () => {
  let server: CloudServer
  let proxy: Awaited<ReturnType<typeof startProxy>>
  let mischief: (line: string, count: number) => Mischief
  let directory: string
  let tests = 0
  beforeAll(async () => {
    server = await s3.start()
    proxy = await startProxy(server.host, (line, count) => mischief(line, count))
  }, 30_000)
  afterAll(async () => {
    await proxy?.stop()
    await server?.stop()
  })
  beforeEach(() => {
    mischief = () => 'pass'
    directory = join(top, `s3-${++tests}`)
    newProject(directory, `${s3.url}/${tests}`, s3.settings(proxy.host))
    writeFiles(directory, { 'data/a.csv': 'x\n1\n', 'data/sub/b.csv': 'x\n2\n', 'data/copy.csv': 'x\n1\n' })
  })
  const keysOf = async () => {
    const options = { environment: {}, directory, log: recordingLog(), settings: s3.settings(server.host) }
    const bucket = await openBucket(`${s3.url}/${tests}`, options)
    return { bucket, keys: (await Array.fromAsync(bucket.list(''))).map(({ key }) => key) }
  }
  const requests = async (work: () => Promise<unknown>) => {
    const before = proxy.seen.length
    await work()
    return proxy.seen.slice(before).map(({ line }) => line.split(' ')[0])
  }
  const forget = () => {
    rmSync(join(directory, 'data'), { recursive: true })
    rmSync(join(directory, '.dvc/cache'), { recursive: true, force: true })
  }

  it('lies in the layout of DVC, each object once, comes back, and is proven byte for byte', async () => {
    const remote = await remoteOf(directory)
    const { tree, pushed } = await snapshot(directory, remote)
    expect(pushed).toBe(3)
    const { keys } = await keysOf()
    const ids = [md5('x\n1\n'), md5('x\n2\n'), tree.version.md5]
    expect(keys).toEqual(ids.map((id) => `files/md5/${id.slice(0, 2)}/${id.slice(2)}`).sort())
    forget()
    expect(await pull(directory, remote)).toBe(3)
    expect(readFileSync(join(directory, 'data/copy.csv'), 'utf8')).toBe('x\n1\n')
    const [path] = (await openProject(directory)).tracked
    expect(await proveRemote(path!, remote)).toMatchObject({ objects: 2, lacking: [] })
    rmSync(join(directory, 'data/sub/b.csv'))
    rmSync(join(directory, '.dvc/cache'), { recursive: true })
    expect(await pull(directory, remote)).toBe(1)
  })

  it('is asked for little: for the version, and for one page of its list', async () => {
    const remote = await remoteOf(directory)
    for (let file = 0; file < 20; file++) writeFiles(directory, { [`data/${file}`]: String(file) })
    const first = await requests(() => snapshot(directory, remote))
    expect(first.filter((method) => method !== 'PUT')).toHaveLength(2)
    expect(await requests(() => snapshot(directory, remote))).toEqual(['HEAD', 'GET'])
  })

  it.each(['known here', 'on the remote alone'])(
    'takes one changed file of 100,000 in at most ten requests, the earlier list being %s',
    async (where) => {
      const options = { environment: {}, directory, log: recordingLog(), settings: s3.settings(proxy.host) }
      const bucket = await openBucket(`${s3.url}/${tests}`, options)
      const entries = Array.from({ length: 100_000 }, (_, at) => ({ md5: md5(`file ${at}`), relpath: `file ${at}` }))
      const manifest = manifestBytes(entries)
      const earlier = `${md5(manifest)}.dir`
      await bucket.put(keyOf({ id: earlier, hash: 'md5' }), { bytes: manifest })
      // Only the changed file exists on this disk, so no other could be read.
      writeFiles(directory, { 'changed.csv': 'changed' })
      const changed = { md5: md5('changed'), relpath: 'file 7' }
      const now = entries.with(7, changed)
      const next = manifestBytes(now)
      const files = now.map(({ md5 }) => ({ id: md5, size: 7, file: join(directory, 'changed.csv') }))
      const remote = openBucketRemote(bucket, 'the remote "shared"')
      const set = { version: `${md5(next)}.dir`, files, manifest: next }
      const known = async () => (where === 'known here' ? entries : undefined)
      const seen = await requests(async () => {
        expect(await remote.push(set, { earlier: { id: earlier, entries: known } })).toMatchObject({ objects: 2 })
      })
      expect(seen.length).toBeLessThanOrEqual(10)
      expect(seen.filter((method) => method === 'PUT')).toHaveLength(2)
      expect((await keysOf()).keys).toContain(keyOf({ id: changed.md5, hash: 'md5' }))
    },
  )

  it('that comes broken is fetched once more', async () => {
    const remote = await remoteOf(directory)
    await snapshot(directory, remote)
    forget()
    mischief = (line, count) => (line.startsWith('GET') && count === 1 ? 'change the answer' : 'pass')
    expect(await pull(directory, remote)).toBe(3)
    expect(readFileSync(join(directory, 'data/sub/b.csv'), 'utf8')).toBe('x\n2\n')
  })

  it('that stays broken is refused in one line, and never left in the tree', async () => {
    const remote = await remoteOf(directory)
    await snapshot(directory, remote)
    forget()
    const key = keyOf({ id: md5('x\n2\n'), hash: 'md5' })
    await (await keysOf()).bucket.put(key, { bytes: Buffer.from('x\n3\n') })
    expect(await failure(pull(directory, remote))).toBe(
      `"data/sub/b.csv": the object ${md5('x\n2\n')} in the remote "shared" is corrupt; its bytes have another MD5. Take a snapshot with \`mend: true\` where the data is whole: it stores them anew.`,
    )
    expect(existsSync(join(directory, 'data/sub/b.csv'))).toBe(false)
    expect(readFileSync(join(directory, 'data/a.csv'), 'utf8')).toBe('x\n1\n')
  })

  it('that may not be stored leaves no list of files, and says what to do', async () => {
    const remote = await remoteOf(directory)
    const denied = '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>'
    mischief = (line) =>
      line.startsWith('PUT') ? { status: 403, headers: { 'content-type': 'application/xml' }, body: denied } : 'pass'
    const message = await failure(snapshot(directory, remote))
    expect(message).toMatch(/^S3 does not allow storing files\/md5/)
    expect(message).not.toContain('\n')
    expect((await keysOf()).keys).toEqual([])
    expect(existsSync(join(directory, 'data.dvc'))).toBe(false)
  })

  it('survives connections that break', async () => {
    const remote = await remoteOf(directory)
    writeFiles(directory, { 'data/large.bin': Buffer.alloc(3_000_000, 'large') })
    mischief = (line, count) => (count > 1 ? 'pass' : line.startsWith('PUT') ? 'cut the request' : 'lose the answer')
    await snapshot(directory, remote)
    forget()
    mischief = (_, count) => (count === 3 ? 'cut the answer' : 'pass')
    expect(await pull(directory, remote)).toBe(4)
  })

  it('is whole after two jobs pushed the same at once', async () => {
    const other = join(top, `s3-${tests}-other`)
    newProject(other, `${s3.url}/${tests}`, s3.settings(proxy.host))
    writeFiles(other, { 'data/a.csv': 'x\n1\n', 'data/sub/b.csv': 'x\n2\n', 'data/copy.csv': 'x\n1\n' })
    const remotes = await Promise.all([remoteOf(directory), remoteOf(other)])
    const [one, two] = await Promise.all([snapshot(directory, remotes[0]), snapshot(other, remotes[1])])
    expect(one.tree.version).toEqual(two.tree.version)
    const [path] = (await openProject(directory)).tracked
    expect(await proveRemote(path!, remotes[0])).toMatchObject({ objects: 2, lacking: [] })
  })

  it('of DVC 2 is read where DVC 2 put it', async () => {
    const { bucket } = await keysOf()
    const id = md5('a\nb\n')
    await bucket.put(`${id.slice(0, 2)}/${id.slice(2)}`, { bytes: Buffer.from('a\r\nb\r\n') })
    writeFiles(directory, { 'old.txt.dvc': `outs:\n- md5: ${id}\n  size: 6\n  path: old.txt\n` })
    expect(await pull(directory, await remoteOf(directory))).toBe(1)
    expect(readFileSync(join(directory, 'old.txt'), 'utf8')).toBe('a\r\nb\r\n')
  })
})

describe('a manifest from a stranger', () => {
  const object = md5('evil')
  const hostile = (relpaths: readonly string[]) => {
    const directory = mkdtempSync(join(top, 'hostile-'))
    const remote = join(directory, 'remote')
    mkdirSync(join(directory, 'project'))
    newProject(join(directory, 'project'), remote)
    const manifest = JSON.stringify(relpaths.map((relpath) => ({ md5: object, relpath })))
    const id = `${md5(manifest)}.dir`
    writeFiles(remote, {
      [keyOf({ id, hash: 'md5' })]: manifest,
      [keyOf({ id: object, hash: 'md5' })]: 'evil',
    })
    writeFiles(join(directory, 'project'), { 'data.dvc': `outs:\n- md5: ${id}\n  hash: md5\n  path: data\n` })
    return directory
  }
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort()

  it.each([
    ['above', '../evil'],
    ['above in the middle', 'a/../../evil'],
    ['absolute', '/tmp/evil'],
    ['with NUL', 'a\0b'],
    ['empty', ''],
    ['with an empty part', 'a//b'],
    ['here', '.'],
    ['of git', '.git/hooks/post-checkout'],
    ['of DVC', 'sub/.dvc/config'],
    ['of 256 bytes', 'é'.repeat(128)],
  ])('with a path that is %s is refused, and nothing is written', async (_, relpath) => {
    const directory = hostile(['good', relpath])
    const before = filesIn(directory)
    const message = await failure(pull(join(directory, 'project'), await remoteOf(join(directory, 'project')), false))
    expect(message).toMatch(/^"data": the object [0-9a-f]{32}\.dir is no list of files that can be trusted: /)
    expect(message).not.toMatch(/[\n\0]/)
    expect(filesIn(directory)).toEqual(before)
  })

  it.each([
    [['a', 'a'], '"a" is there twice'],
    [['a/b', 'a'], '"a" is a file and a folder'],
  ])('that cannot all be files (%j) is refused', async (relpaths, why) => {
    const project = join(hostile(relpaths), 'project')
    expect(await failure(pull(project, await remoteOf(project), false))).toContain(why)
  })

  it('that is longer than a list can be is not read', async () => {
    let pieces = 0
    const body = (async function* () {
      for (;;) yield Buffer.alloc(1 << 20, pieces++)
    })()
    const bucket = { get: async () => ({ sizeBytes: 1e12, body }) } as unknown as Bucket
    const name = { id: `${object}.dir`, hash: 'md5' } as const
    expect(await openBucketRemote(bucket, 'it').readManifest(name)).toBe('broken')
    expect(pieces).toBe(1)
  })

  it('with control characters and 255 bytes of name gives just these files', async () => {
    const names = ['a\nb', '\u001b[31mred', 'x'.repeat(255), 'CON', 'File', 'file']
    const project = join(hostile(names), 'project')
    expect(await pull(project, await remoteOf(project), false)).toBe(names.length)
    expect(readdirSync(join(project, 'data')).sort()).toEqual([...names].sort())
  })

  it('cannot be used to write through a link in the tree', async () => {
    const directory = hostile(['link/evil', 'good'])
    const project = join(directory, 'project')
    mkdirSync(join(project, 'data'))
    mkdirSync(join(directory, 'outside'))
    symlinkSync('../../outside', join(project, 'data/link'))
    expect(await failure(pull(project, await remoteOf(project), false))).toBe(
      '"data/link" would be written outside the project, through a link. Delete the link.',
    )
    expect(readdirSync(join(directory, 'outside'))).toEqual([])
  })
})

describe('a corrupt object of the cache', () => {
  it('is replaced by the one of the remote, a list of files too', async () => {
    const directory = join(top, 'cache')
    newProject(directory, join(top, 'cache-remote'))
    writeFiles(directory, { 'data/a.csv': 'x\n1\n', 'data/b.csv': 'x\n2\n' })
    const remote = await remoteOf(directory)
    const { tree } = await snapshot(directory, remote)
    const broken = [tree.version.md5, md5('x\n2\n')].map((id) =>
      join(directory, '.dvc/cache', keyOf({ id, hash: 'md5' })),
    )
    const whole = broken.map((path) => readFileSync(path, 'utf8'))
    for (const path of broken) {
      chmodSync(path, 0o644)
      writeFileSync(path, readFileSync(path, 'utf8').replace('2', '3'))
    }
    rmSync(join(directory, 'data'), { recursive: true })
    expect(await pull(directory, remote)).toBe(2)
    expect(broken.map((path) => readFileSync(path, 'utf8'))).toEqual(whole)
    expect(readFileSync(join(directory, 'data/b.csv'), 'utf8')).toBe('x\n2\n')
    expect(existsSync(dirname(broken[0]!))).toBe(true)
  })
})
