import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashBytes } from '../../src/data/dvc/id.ts'
import { openProject } from '../../src/data/dvc/project.ts'
import { keyOf } from '../../src/data/remotes/layout.ts'
import { openPackRemote } from '../../src/data/remotes/packs.ts'
import { proveRemote } from '../../src/data/verify.ts'
import type { Digest } from '../../src/platform/digest.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { openBucket } from '../../src/store/buckets/open.ts'
import { openRepository } from '../../src/store/oci/repository.ts'
import { type CloudServer, clouds } from '../servers/clouds.ts'
import { startProxy } from '../store/proxy.ts'
import { type Registry, registryMissing, startRegistry } from '../store/registry.ts'
import { newProject, pull, remoteOf, snapshot, writeFiles } from './scene.ts'

const top = mkdtempSync(join(tmpdir(), 'mending-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

/** Others in each test: a registry keeps equal blobs of all repositories once. */
const filesOf = (test: number) => ({ 'data/a.csv': `x\n1${test}\n`, 'data/sub/b.csv': 'x\n2\n', 'data/empty': '' })
const s3 = clouds.find(({ name }) => name === 'S3')!

let tests = 0
let directory: string
const start = (url: (test: number) => string, settings = {}) => {
  directory = join(top, String(++tests))
  newProject(directory, url(tests), settings)
  writeFiles(directory, filesOf(tests))
}
const prove = async () => proveRemote((await openProject(directory)).tracked[0]!, await remoteOf(directory))
/** Takes a snapshot as on another machine: only the data and the metafiles are there. */
const snapshotAgain = async (mend = false) => {
  rmSync(join(directory, '.dvc/cache'), { recursive: true, force: true })
  return snapshot(directory, await remoteOf(directory), { mend })
}
const bringsAll = async () => {
  for (const gone of ['data', '.dvc/cache']) rmSync(join(directory, gone), { recursive: true })
  expect(await pull(directory, await remoteOf(directory))).toBeGreaterThan(0)
  for (const [path, text] of Object.entries(filesOf(tests)))
    expect(readFileSync(join(directory, path), 'utf8')).toBe(text)
}

/** A place in DVC's layout, whose objects a test can spoil. */
interface Place {
  put(key: string, text: string): Promise<void>
  drop(key: string): Promise<void>
}

const idOf = (text: string) => hashBytes(Buffer.from(text))
const objectKey = (id: string) => keyOf({ id, hash: 'md5' })

const mendsObjects = (place: () => Place) => {
  it.each(['x\n2\n', ''])('gets an object back that was lost (%j)', async (text) => {
    await snapshot(directory, await remoteOf(directory))
    await place().drop(objectKey(idOf(text)))
    expect(await prove()).toMatchObject({ lacking: [{ why: 'missing' }] })
    expect((await snapshotAgain()).pushed).toBe(1)
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
    await bringsAll()
  })

  it('gets an object back that was cut, and its list of files', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    await place().put(objectKey(idOf('x\n2\n')), 'x')
    await place().put(objectKey(tree.version.md5), '[')
    expect((await snapshotAgain()).pushed).toBe(2)
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
  })

  it('gets what has other bytes of the same size when it is asked to mend, and not before', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    await place().put(objectKey(idOf('x\n2\n')), 'x\n3\n')
    await place().put(objectKey(tree.version.md5), ' '.repeat(tree.manifest!.length))
    expect((await snapshotAgain()).pushed).toBe(0)
    expect(await prove()).toEqual({ manifest: 'broken' })
    expect((await snapshotAgain(true)).pushed).toBe(2)
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
    expect((await snapshotAgain(true)).pushed).toBe(0)
  })
}

describe.skipIf(s3.missing)('a bucket (needs moto: run scripts/test)', { timeout: 60_000 }, () => {
  let server: CloudServer
  let place: Place
  beforeAll(async () => {
    server = await s3.start()
  }, 30_000)
  afterAll(() => server.stop())
  beforeEach(async () => {
    const settings = s3.settings(server.host)
    start((test) => `${s3.url}/${test}`, settings)
    const bucket = await openBucket(`${s3.url}/${tests}`, { environment: {}, directory, log: recordingLog(), settings })
    place = { put: (key, text) => bucket.put(key, { bytes: Buffer.from(text) }), drop: (key) => bucket.delete(key) }
  })
  mendsObjects(() => place)
})

describe('a folder', () => {
  let place: Place
  beforeEach(() => {
    start((test) => join(top, `remote-${test}`))
    const at = (key: string) => join(top, `remote-${tests}`, key)
    const drop = async (key: string) => rmSync(at(key))
    place = {
      drop,
      async put(key, text) {
        await drop(key)
        writeFileSync(at(key), text)
      },
    }
  })
  mendsObjects(() => place)

  it('gets its cache mended as well', async () => {
    await snapshot(directory, await remoteOf(directory))
    const cached = join(directory, '.dvc/cache', objectKey(idOf('x\n2\n')))
    rmSync(cached)
    writeFileSync(cached, 'x\n3\n')
    await snapshot(directory, await remoteOf(directory), { mend: true })
    expect(readFileSync(cached, 'utf8')).toBe('x\n2\n')
  })
})

describe.skipIf(registryMissing)('a registry (needs docker-registry)', { timeout: 60_000 }, () => {
  let registry: Registry
  beforeAll(async () => {
    registry = await startRegistry()
  }, 30_000)
  afterAll(() => registry.stop())
  beforeEach(() => start((test) => `oci://${registry.host}/acme/mended-${test}`))

  const repository = () =>
    openRepository(`oci://${registry.host}/acme/mended-${tests}`, { environment: {}, directory, log: recordingLog() })
  const layersOf = async (version: string) =>
    (await (await repository()).manifests.read(`dvc-${version}`, 'pull'))!.layers
  const layerOf = async (version: string, kind: 'index' | 'pack') =>
    (await layersOf(version)).find(({ mediaType }) => mediaType.includes(`.${kind}.`))!.digest
  /** Where the registry keeps a blob. */
  const blobOf = (digest: Digest) => {
    const hex = digest.slice('sha256:'.length)
    return join(registry.folder, 'data/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
  }
  const spoil = (digest: Digest, change: (bytes: Buffer) => Buffer) =>
    writeFileSync(blobOf(digest), change(readFileSync(blobOf(digest))))
  const cut = (bytes: Buffer) => bytes.subarray(1)
  const turn = (bytes: Buffer) => bytes.map((byte) => byte ^ 1) as Buffer

  it('gets a pack back that was lost, under its own digest, so that every version has it again', async () => {
    writeFiles(directory, { 'data/large.bin': Buffer.alloc(9000, 'large') })
    const first = await snapshot(directory, await remoteOf(directory))
    writeFiles(directory, { 'data/more.csv': 'more' })
    const second = await snapshot(directory, await remoteOf(directory))
    const pack = await layerOf(first.tree.version.md5, 'pack')
    const before = await layersOf(second.tree.version.md5)
    rmSync(blobOf(pack))
    expect(await prove()).not.toMatchObject({ lacking: [] })
    expect((await snapshotAgain()).pushed).toBe(3)
    expect(await prove()).toMatchObject({ lacking: [] })
    expect(await layersOf(second.tree.version.md5)).toEqual(before)
    rmSync(join(directory, 'data/more.csv'))
    expect((await snapshotAgain()).pushed).toBe(0)
    expect(await prove()).toMatchObject({ lacking: [] })
  })

  it.each(['index', 'pack'] as const)('gets the %s back that was cut', async (kind) => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    spoil(await layerOf(tree.version.md5, kind), cut)
    expect(await prove()).not.toMatchObject({ lacking: [] })
    await snapshotAgain()
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
    expect((await snapshotAgain()).pushed).toBe(0)
    await bringsAll()
  })

  it('gets an index back that was lost', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    rmSync(blobOf(await layerOf(tree.version.md5, 'index')))
    await snapshotAgain()
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
  })

  it.each(['index', 'pack'] as const)(
    'gets the %s whose bytes are wrong when it is asked to mend, each time',
    async (kind) => {
      const { tree } = await snapshot(directory, await remoteOf(directory))
      for (let round = 0; round < 3; round++) {
        spoil(await layerOf(tree.version.md5, kind), turn)
        expect(await prove()).not.toMatchObject({ lacking: [] })
        await snapshotAgain(true)
        expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
      }
      expect((await snapshotAgain(true)).pushed).toBe(0)
      await bringsAll()
    },
  )

  it('gets a large file whose bytes are wrong there when it is asked to mend', async () => {
    const remote = async () => openPackRemote(await repository(), 'it', { packBytes: 1000, temporary: top })
    const bytes = Buffer.alloc(5000, 'large')
    writeFiles(directory, { large: bytes })
    const id = hashBytes(bytes)
    const set = { version: id, files: [{ id, size: bytes.length, file: join(directory, 'large') }] }
    await (await remote()).push(set)
    spoil(await layerOf(id, 'pack'), turn)
    const fetched = async () => (await remote()).fetch({ id, hash: 'md5' }, [{ id, shown: 'large' }])
    expect(await fetched()).toMatchObject({ lacking: [{ why: 'broken' }] })
    expect(await (await remote()).push(set, { mend: true })).toMatchObject({ objects: 1 })
    expect(await fetched()).toMatchObject({ objects: 1, lacking: [] })
  })

  it('gets back a tag whose manifest was lost', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    rmSync(blobOf((await (await repository()).manifests.find(`dvc-${tree.version.md5}`, 'pull')) as Digest))
    expect(await prove()).toEqual({ manifest: 'missing' })
    await snapshotAgain()
    expect(await prove()).toMatchObject({ objects: 3, lacking: [] })
  })

  it('in which no tag can be written twice says so, where a corrupt pack would need it', async () => {
    const { tree } = await snapshot(directory, await remoteOf(directory))
    spoil(await layerOf(tree.version.md5, 'pack'), turn)
    const body = '{"errors":[{"code":"TAG_INVALID","message":"the tag is immutable"}]}'
    const immutable = await startProxy(registry.host, (line) =>
      /^PUT .*manifests/.test(line) ? { status: 400, body } : 'pass',
    )
    try {
      newProject(directory, `oci://${immutable.host}/acme/mended-${tests}`)
      await expect(snapshotAgain(true)).rejects.toMatchObject({
        message: expect.stringContaining('the tag is immutable'),
        hint: `If ${immutable.host} lets no tag be written twice, delete the tag dvc-${tree.version.md5} first.`,
      })
    } finally {
      await immutable.stop()
    }
  })

  it('takes a changed version although it lost a pack of the one before', async () => {
    const first = await snapshot(directory, await remoteOf(directory))
    rmSync(blobOf(await layerOf(first.tree.version.md5, 'pack')))
    writeFiles(directory, { 'data/more.csv': 'more' })
    await snapshotAgain()
    expect(await prove()).toMatchObject({ objects: 4, lacking: [] })
  })
})
