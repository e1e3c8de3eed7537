import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashBytes, manifestBytes } from '../../src/data/dvc/id.ts'
import { openProject } from '../../src/data/dvc/project.ts'
import { indexBytes } from '../../src/data/packs/pack-index.ts'
import { openPackRemote } from '../../src/data/remotes/packs.ts'
import { proveRemote } from '../../src/data/verify.ts'
import { type Digest, digestOf } from '../../src/platform/digest.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { openRepository, type Repository } from '../../src/store/oci/repository.ts'
import type { StoreOptions } from '../../src/store/store.ts'
import { serve } from '../servers/serve.ts'
import { type Mischief, startProxy } from '../store/proxy.ts'
import { type Registry, type RegistryAuth, registryMissing, startRegistry } from '../store/registry.ts'
import { startTokenServer } from '../store/token-server.ts'
import { newProject, pull, remoteOf, snapshot, writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'packs-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const FILES = { 'data/a.csv': 'x\n1\n', 'data/sub/b.csv': 'x\n2\n', 'data/copy.csv': 'x\n1\n', 'data/empty': '' }
/** Puts up a version of one pack. */
async function seed({ blobs, manifests }: Repository, version: string, manifest: Uint8Array, texts: readonly string[]) {
  const objects = texts.map((text) => ({ id: hashBytes(Buffer.from(text)), size: Buffer.byteLength(text) }))
  const whole = Buffer.from(texts.join(''))
  const pack = { digest: digestOf(whole), size: whole.length, objects }
  const index = indexBytes({ packs: [pack], manifest })
  await blobs.upload(pack.digest, new Blob([whole]))
  await blobs.upload(digestOf(index), new Blob([index]))
  const layers = [
    { mediaType: 'application/vnd.modelloop.data.index.v1+zstd', digest: digestOf(index), size: index.length },
    { mediaType: 'application/vnd.modelloop.data.pack.v1', digest: pack.digest, size: pack.size },
  ]
  await manifests.write(`dvc-${version}`, { artifactType: 'application/vnd.modelloop.data.v1+json', layers })
}
const failure = (work: Promise<unknown>) => work.then(() => 'nothing went wrong', messageOf)

describe.skipIf(registryMissing)('a registry as the data remote (needs docker-registry)', { timeout: 60_000 }, () => {
  let registry: Registry
  let proxy: Awaited<ReturnType<typeof startProxy>>
  let mischief: (line: string, count: number) => Mischief
  beforeAll(async () => {
    registry = await startRegistry({ allowDelete: true })
    proxy = await startProxy(registry.host, (line, count) => mischief(line, count))
  }, 30_000)
  afterAll(async () => {
    await proxy.stop()
    await registry.stop()
  })

  let tests = 0
  let directory: string
  let name: string
  beforeEach(() => {
    mischief = () => 'pass'
    name = `acme/data-${++tests}`
    directory = join(top, String(tests))
    newProject(directory, `oci://${proxy.host}/${name}`)
    writeFiles(directory, FILES)
    proxy.seen.length = 0
  })
  /** Forgets all that this machine has but the metafiles. */
  const forget = () => {
    for (const gone of ['data', '.dvc/cache']) rmSync(join(directory, gone), { recursive: true, force: true })
  }
  const repository = () =>
    openRepository(`oci://${registry.host}/${name}`, { environment: {}, directory, log: recordingLog() })
  const artifactOf = async (version: string) => (await (await repository()).manifests.read(`dvc-${version}`, 'pull'))!
  const prove = async (remote: Awaited<ReturnType<typeof remoteOf>>) =>
    proveRemote((await openProject(directory)).tracked[0]!, remote)
  /** Puts other bytes where the registry keeps a blob, as a bad disk would. */
  const blobOf = (digest: Digest) => {
    const hex = digest.slice('sha256:'.length)
    return join(registry.folder, 'data/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
  }
  const spoil = (digest: Digest, change: (bytes: Buffer) => Buffer) =>
    writeFileSync(blobOf(digest), change(readFileSync(blobOf(digest))))
  const packsOf = async (version: string) =>
    (await artifactOf(version)).layers.filter(({ mediaType }) => mediaType.includes('.pack.'))

  it('keeps a version under its id, and brings it to another machine', async () => {
    const remote = await remoteOf(directory)
    const { tree } = await snapshot(directory, remote)
    expect((await artifactOf(tree.version.md5)).artifactType).toBe('application/vnd.modelloop.data.v1+json')
    forget()
    expect(await pull(directory, await remoteOf(directory))).toBe(4)
    for (const [path, text] of Object.entries(FILES)) expect(readFileSync(join(directory, path), 'utf8')).toBe(text)
    expect(await prove(remote)).toMatchObject({ objects: 3, lacking: [] })
  })

  it('keeps a single file too', async () => {
    rmSync(join(directory, 'data'), { recursive: true })
    writeFiles(directory, { data: 'one file' })
    const { pushed } = await snapshot(directory, await remoteOf(directory))
    expect(pushed).toBe(1)
    forget()
    expect(await pull(directory, await remoteOf(directory))).toBe(1)
    expect(readFileSync(join(directory, 'data'), 'utf8')).toBe('one file')
  })

  it('asks for the version, its index and its packs when nothing changed, and brings only what is missing', async () => {
    await snapshot(directory, await remoteOf(directory))
    proxy.seen.length = 0
    expect(await snapshot(directory, await remoteOf(directory))).toMatchObject({ pushed: 0 })
    expect(proxy.seen.map(({ line }) => line.split(' ')[0])).toEqual(['GET', 'GET', 'HEAD'])
    // A registry need not tell how large a blob is.
    mischief = (line) => (line.startsWith('HEAD') ? { status: 200 } : 'pass')
    expect(await snapshot(directory, await remoteOf(directory))).toMatchObject({ pushed: 0 })
    rmSync(join(directory, 'data/sub'), { recursive: true })
    rmSync(join(directory, '.dvc/cache'), { recursive: true })
    expect(await pull(directory, await remoteOf(directory))).toBe(1)
  })

  it('reads little of a large pack, and all of a registry that gives no parts', async () => {
    const large = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`data/${at + 10}.bin`, Buffer.alloc(200_000, `${at} of 30`)]),
    )
    writeFiles(directory, large)
    const { tree } = await snapshot(directory, await remoteOf(directory))
    const [pack] = await packsOf(tree.version.md5)
    const wanted = ['10', '39'].map((file) => ({
      id: hashBytes(large[`data/${file}.bin`]!),
      shown: file,
      target: join(directory, `back-${file}`),
    }))
    const of = { id: tree.version.md5, hash: 'md5' } as const
    proxy.seen.length = 0
    expect(await (await remoteOf(directory)).fetch(of, wanted)).toEqual({ objects: 2, bytes: 400_000, lacking: [] })
    const lines = proxy.seen.filter(({ line }) => line.endsWith(pack!.digest))
    expect(lines.map(({ range }) => range?.replace(/\d+/g, '#'))).toEqual(['bytes=#-#', 'bytes=#-#'])
    expect(readFileSync(join(directory, 'back-39')).equals(large['data/39.bin']!)).toBe(true)

    // What comes is the whole blob, as from a registry that knows no ranges.
    const bytes = Buffer.concat(
      await Array.fromAsync((await repository()).blobs.read(pack!.digest, { from: 0, to: pack!.size })),
    )
    const without = await startProxy(registry.host, (line) =>
      line.endsWith(pack!.digest) ? { status: 200, body: bytes as unknown as string } : 'pass',
    )
    const remote = openPackRemote(
      await openRepository(`oci://${without.host}/${name}`, { environment: {}, directory, log: recordingLog() }),
      'it',
    )
    expect(await remote.fetch(of, wanted)).toMatchObject({ objects: 2, lacking: [] })
    await without.stop()
  })

  it('shares packs between versions', async () => {
    writeFiles(directory, { 'data/stays.bin': Buffer.alloc(300_000, 'stays') })
    const first = await snapshot(directory, await remoteOf(directory))
    writeFiles(directory, { 'data/a.csv': 'x\n9\n' })
    const second = await snapshot(directory, await remoteOf(directory))
    expect(second.pushed).toBe(2)
    const [before, after] = [await packsOf(first.tree.version.md5), await packsOf(second.tree.version.md5)]
    expect(after.map(({ size }) => size)).toEqual([before[0]!.size, 4])
    forget()
    expect(await pull(directory, await remoteOf(directory))).toBe(5)
    expect(readFileSync(join(directory, 'data/a.csv'), 'utf8')).toBe('x\n9\n')
  })

  it.each<[string, RegistryAuth['kind']]>([
    ['a login', 'htpasswd'],
    ['tokens', 'token'],
  ])('takes one changed file of 100,000 in at most ten requests, with %s', async (_, kind) => {
    const tokens = kind === 'token' ? await startTokenServer({ secret: ['pull', 'push'] }) : undefined
    const auth: RegistryAuth = tokens
      ? { kind: 'token', ...tokens }
      : { kind: 'htpasswd', user: 'x-access-token', password: 'secret' }
    const guarded = await startRegistry({ auth })
    const front = await startProxy(guarded.host, () => 'pass')
    try {
      const options: StoreOptions = { token: 'secret', environment: {}, directory, log: recordingLog() }
      const remote = async () => openPackRemote(await openRepository(`oci://${front.host}/acme/data`, options), 'it')
      const entries = Array.from({ length: 100_000 }, (_, at) => ({
        md5: hashBytes(Buffer.from(`${at}`)),
        relpath: `file ${at}`,
      }))
      const manifestBefore = manifestBytes(entries)
      const earlier = `${hashBytes(manifestBefore)}.dir`
      const texts = entries.map((_, at) => `${at}`)
      await seed(await openRepository(`oci://${front.host}/acme/data`, options), earlier, manifestBefore, texts)

      writeFiles(directory, { changed: 'changed' })
      const changed = { md5: hashBytes(Buffer.from('changed')), relpath: 'file 7' }
      const manifest = manifestBytes(entries.with(7, changed))
      // Only the changed file exists on this disk, so no other could be read.
      const file = join(directory, 'changed')
      const files = entries
        .map(({ md5 }, at) => ({ id: md5, size: `${at}`.length, file }))
        .with(7, { id: changed.md5, size: 7, file })
      front.seen.length = 0
      if (tokens) tokens.asked.length = 0
      const version = `${hashBytes(manifest)}.dir`
      const pushed = await (await remote()).push(
        { version, files, manifest },
        { earlier: { id: earlier, entries: async () => entries } },
      )
      expect(pushed).toMatchObject({ objects: 2 })
      expect(front.seen.length + (tokens?.asked.length ?? 0)).toBeLessThanOrEqual(10)
      front.seen.length = 0
      expect(await (await remote()).push({ version, files, manifest })).toMatchObject({ objects: 0 })
      expect(front.seen.length).toBeLessThanOrEqual(10)
      const of = { id: version, hash: 'md5' } as const
      const wanted = files.map(({ id }) => ({ id, shown: id }))
      expect(await (await remote()).fetch(of, wanted)).toMatchObject({ objects: 100_000, lacking: [] })
      expect(await (await remote()).readManifest(of)).toEqual(Buffer.from(manifest))
    } finally {
      await front.stop()
      await guarded.stop()
      await tokens?.stop()
    }
  })

  it('in which a pack is corrupt, cut or gone gives all that is whole, and says what is not', async () => {
    writeFiles(directory, { 'data/c.csv': 'x\n3\n' })
    const { tree } = await snapshot(directory, await remoteOf(directory))
    const [pack] = await packsOf(tree.version.md5)
    const last = hashBytes(Buffer.from('x\n2\n'))
    spoil(pack!.digest, (bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.from('9\n')]))
    const why = `"data/sub/b.csv": the object ${last} in the remote "shared" is corrupt; its bytes have another MD5.`
    for (const change of [(bytes: Buffer) => bytes, (bytes: Buffer) => bytes.subarray(0, -1)]) {
      spoil(pack!.digest, change)
      forget()
      expect(await failure(pull(directory, await remoteOf(directory)))).toContain(why)
      expect(existsSync(join(directory, 'data/sub/b.csv'))).toBe(false)
      expect(readFileSync(join(directory, 'data/a.csv'), 'utf8')).toBe('x\n1\n')
      expect(readdirSync(join(directory, 'data/sub'))).toEqual([])
    }
    // A proof is of the pack too.
    expect((await prove(await remoteOf(directory))) as object).toMatchObject({ objects: 1, lacking: { length: 3 } })
    rmSync(blobOf(pack!.digest))
    forget()
    expect(await failure(pull(directory, await remoteOf(directory)))).toMatch(
      /is neither in the cache nor in the remote/,
    )
  })

  it('that changes bytes on the way is asked once more, and is not believed twice', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    const isOf = (mediaType: string) => async () =>
      (await artifactOf(tree.version.md5)).layers.find((layer) => layer.mediaType.includes(mediaType))!.digest
    for (const digest of [await isOf('.index.')(), await isOf('.pack.')()]) {
      forget()
      mischief = (line, count) => (line.endsWith(digest) && count === 1 ? 'change the answer' : 'pass')
      proxy.seen.length = 0
      expect(await pull(directory, await remoteOf(directory))).toBe(4)
      forget()
      mischief = (line) => (line.endsWith(digest) ? 'change the answer' : 'pass')
      expect(await failure(pull(directory, await remoteOf(directory)))).toContain('is corrupt')
    }
  })

  it('survives connections that break, and reads on from there', async () => {
    writeFiles(directory, { 'data/large.bin': Buffer.alloc(3_000_000, 'large') })
    let left = 1
    mischief = (line) => (line.startsWith('PUT') && left-- > 0 ? 'cut the request' : 'pass')
    const { tree } = await snapshot(directory, await remoteOf(directory))
    const [pack] = await packsOf(tree.version.md5)
    forget()
    mischief = (line, count) => (line.endsWith(pack!.digest) && count <= 2 ? 'cut the answer' : 'pass')
    proxy.seen.length = 0
    expect(await pull(directory, await remoteOf(directory))).toBe(5)
    const ranges = proxy.seen
      .filter(({ line }) => line.endsWith(pack!.digest))
      .map(({ range }) => Number(/\d+/.exec(range!)))
    expect(ranges[0]).toBe(0)
    expect(ranges[2]).toBeGreaterThan(ranges[1]!)
  })

  it('that may not be written to names nothing, and says what to do', async () => {
    mischief = (line) => (line.startsWith('POST') ? { status: 403 } : 'pass')
    const remote = await remoteOf(directory)
    const message = await failure(snapshot(directory, remote))
    expect(message).toContain(`answered 403 while starting an upload in ${name}. Log in to`)
    expect(message).not.toContain('\n')
    expect(existsSync(join(directory, 'data.dvc'))).toBe(false)
    expect(proxy.seen.some(({ line }) => line.startsWith('PUT'))).toBe(false)
  })

  it('does not get a file that changed while it was read', async () => {
    writeFiles(directory, { one: 'other' })
    const file = { id: hashBytes(Buffer.from('one')), size: 3, file: join(directory, 'one') }
    const message = await failure((await remoteOf(directory)).push({ version: file.id, files: [file] }))
    expect(message).toContain('one" changed while it was read.')
    expect(await (await repository()).manifests.read(`dvc-${file.id}`, 'pull')).toBeUndefined()
  })

  it('is whole after two jobs pushed the same at once', async () => {
    const other = join(top, `${tests}-other`)
    newProject(other, `oci://${proxy.host}/${name}`)
    writeFiles(other, FILES)
    const remotes = await Promise.all([remoteOf(directory), remoteOf(other)])
    const [one, two] = await Promise.all([snapshot(directory, remotes[0]), snapshot(other, remotes[1])])
    expect(one.tree.version).toEqual(two.tree.version)
    expect(await prove(remotes[0])).toMatchObject({ objects: 3, lacking: [] })
  })

  it.each<[string, (packs: Written[]) => void]>([
    ['twice the same object', (packs) => packs[0]!.ids.splice(1, 1, packs[0]!.ids[0]!)],
    ['sizes that reach beyond the pack', (packs) => packs[0]!.sizes.splice(0, 1, 1e15)],
    ['a pack that the version does not have', (packs) => (packs[0]!.digest = digestOf('other'))],
    ['a size below nothing', (packs) => packs[0]!.sizes.splice(0, 2, 12, -4)],
    ['names that are paths', (packs) => packs[0]!.ids.splice(0, 1, '../../etc/passwd')],
    ['swapped objects', (packs) => packs[0]!.ids.reverse()],
  ])('whose index tells of %s is not believed', async (_, lie) => {
    writeFiles(directory, { 'data/c.csv': 'x\n3\n' })
    const { tree } = await snapshot(directory, await remoteOf(directory))
    const { blobs, manifests } = await repository()
    const artifact = await artifactOf(tree.version.md5)
    const [index, ...packs] = artifact.layers
    const bytes = await Array.fromAsync(blobs.read(index!.digest, { from: 0, to: index!.size }))
    const written = JSON.parse(zstdDecompressSync(Buffer.concat(bytes)).toString())
    lie(written.packs)
    const lying = zstdCompressSync(JSON.stringify(written))
    await blobs.upload(digestOf(lying), new Blob([lying]))
    const layers = [{ ...index!, digest: digestOf(lying), size: lying.length }, ...packs]
    await manifests.write(`dvc-${tree.version.md5}`, { ...artifact, layers })
    forget()
    expect(await failure(pull(directory, await remoteOf(directory)))).toContain('in the remote "shared" is corrupt')
  })

  it('takes no more of a manifest than manifests have', async () => {
    const endless = await serve((request, response) => {
      if (!request.url?.includes('/manifests/')) return void response.end('{}')
      const piece = Buffer.alloc(1 << 20, ' ')
      const more = () => {
        given++
        if (!response.destroyed) response.write(piece, () => setImmediate(more))
      }
      response.writeHead(200)
      more()
    })
    let given = 0
    try {
      const at = `oci://${new URL(endless.url).host}/acme/data`
      const remote = openPackRemote(await openRepository(at, { environment: {}, directory, log: recordingLog() }), 'it')
      expect(await remote.readManifest({ id: `${'0'.repeat(32)}.dir`, hash: 'md5' })).toBe('missing')
      expect(given).toBeLessThan(100)
    } finally {
      await endless.close()
    }
  })

  it('refuses an index that would fill the memory', async () => {
    const remote = await remoteOf(directory)
    const { tree } = await snapshot(directory, remote)
    const bomb = zstdCompressSync(Buffer.alloc(600_000_000))
    const { blobs, manifests } = await repository()
    await blobs.upload(digestOf(bomb), new Blob([bomb]))
    const artifact = await artifactOf(tree.version.md5)
    const layers = [{ ...artifact.layers[0]!, digest: digestOf(bomb), size: bomb.length }]
    await manifests.write(`dvc-${tree.version.md5}`, { ...artifact, layers })
    expect(await remote.readManifest({ id: tree.version.md5, hash: 'md5' })).toBe('broken')
  })
})

/** An index as it is written. */
interface Written {
  digest: string
  ids: string[]
  sizes: number[]
}
