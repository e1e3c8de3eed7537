import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Digest, digestOf } from '../../src/platform/digest.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { getContent, putContent } from '../../src/store/content.ts'
import { openStore } from '../../src/store/open.ts'
import type { StoreOptions } from '../../src/store/store.ts'
import { MissingContent, StoreRefusal } from '../../src/store/store.ts'
import { type Mischief, startProxy } from './proxy.ts'
import { type RegistryAuth, registryMissing, startRegistry } from './registry.ts'
import { startTokenServer, type TokenServer } from './token-server.ts'

const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const server of running.splice(0).reverse()) await server.stop()
})

let directory: string
let file: string
let bytes: Buffer
let digest: Digest
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'oci-store-'))
  file = join(directory, 'model.bin')
  bytes = randomBytes(3_000_000)
  digest = digestOf(bytes)
  await writeFile(file, bytes)
})

async function registry(options: Parameters<typeof startRegistry>[0] = {}) {
  const server = await startRegistry(options)
  running.push(server)
  return server
}
async function proxy(upstream: string, decide: (line: string, count: number) => Mischief) {
  const server = await startProxy(upstream, decide)
  running.push(server)
  return server
}
const open = (host: string, options: Partial<StoreOptions> = {}) =>
  openStore(`oci://${host}/acme/ames-store`, { environment: {}, directory, log: recordingLog(), ...options })
const isUpload = (line: string) => line.startsWith('PUT /v2/acme/ames-store/blobs/uploads/')
/** The size of the uploaded file tells it from the empty configuration. */
const isDownload = (line: string) => line === `GET /v2/acme/ames-store/blobs/${digest}`

describe.skipIf(registryMissing)('an OCI registry as a store (needs docker-registry)', () => {
  it('keeps content under a tag that holds it, and gives it back', async () => {
    const { host } = await registry({ allowDelete: true })
    const store = await open(host)
    expect(store.url).toBe(`oci://${host}/acme/ames-store`)
    expect(await store.has(digest)).toBe(false)
    expect(await Array.fromAsync(store.list())).toEqual([])
    await store.put(digest, file)
    expect(await store.has(digest)).toBe(true)

    const tag = digest.replace(':', '-')
    const accept = 'application/vnd.oci.image.manifest.v1+json'
    const manifest = await fetch(`http://${host}/v2/acme/ames-store/manifests/${tag}`, { headers: { accept } })
    expect(await manifest.json()).toMatchObject({
      artifactType: 'application/vnd.modelloop.content.v1',
      layers: [{ digest, size: bytes.length }],
    })
    await store.get(digest, join(directory, 'back.bin'))
    expect(digestOf(await readFile(join(directory, 'back.bin')))).toBe(digest)
    expect(await Array.fromAsync(store.list())).toEqual([{ digest, sizeBytes: bytes.length }])
    expect(await store.delete(digest)).toEqual({ freedBytes: bytes.length, keptBytes: 0 })
    expect(await store.has(digest)).toBe(false)
    await expect(store.get(digest, join(directory, 'back.bin'))).rejects.toThrow(MissingContent)
  })

  it('says what a registry keeps that refuses deletion', async () => {
    const store = await open((await registry()).host)
    await store.put(digest, file)
    expect(await store.delete(digest)).toEqual({ freedBytes: 0, keptBytes: bytes.length })
    expect(await store.has(digest)).toBe(true)
  })

  it('takes a folder there and back', async () => {
    const store = await open((await registry()).host)
    for (let index = 0; index < 5; index++) await writeFile(join(directory, `part-${index}`), `part ${index}`)
    const content = await putContent(store, directory)
    await getContent(store, content, join(directory, 'back'))
    expect((await readdir(join(directory, 'back'))).length).toBe(6)
    expect((await Array.fromAsync(store.list())).length).toBe(7)
  })

  it('follows a list over its pages', async () => {
    // Debian's registry gives all tags at once, so the pages are played: its Link headers as the specification has them.
    const pages = [digestOf('a'), digestOf('b'), digestOf('c')].map((each) => each.replace(':', '-'))
    const paging = await proxy('127.0.0.1:9', (line) => {
      const page = Number(/last=(\d)/.exec(line)?.[1] ?? 0)
      if (!line.includes('tags/list')) return { status: 200, headers: { 'content-length': '2' } }
      const link = `</v2/acme/ames-store/tags/list?n=1&last=${page + 1}>; rel="next"`
      const body = JSON.stringify({ name: 'acme/ames-store', tags: [pages[page], 'latest'] })
      return { status: 200, headers: page < 2 ? { link } : {}, body }
    })
    const listed = await Array.fromAsync((await open(paging.host)).list())
    expect(listed.map((item) => item.digest)).toEqual([digestOf('a'), digestOf('b'), digestOf('c')])
  })

  it('stores the same content once when many put it at the same time', async () => {
    const { host } = await registry()
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(host)))
    await Promise.all(stores.map((store) => store.put(digest, file)))
    expect(await Array.fromAsync(stores[0]!.list())).toEqual([{ digest, sizeBytes: bytes.length }])
  })

  it('puts the file up once: what is there is not sent again', async () => {
    const { host } = await registry()
    const { host: front, seen } = await proxy(host, () => 'pass')
    const store = await open(front)
    await store.put(digest, file)
    const before = seen.length
    await store.put(digest, file)
    expect(seen.slice(before).map(({ line }) => line.split(' ')[0])).toEqual(['HEAD', 'HEAD'])
  })
})

describe.skipIf(registryMissing)('logging in to a registry (needs docker-registry)', () => {
  const htpasswd: RegistryAuth = { kind: 'htpasswd', user: 'ci', password: 'pass:word' }

  it('uses the token of the job, or the login of `docker login`', async () => {
    const { host } = await registry({ auth: htpasswd })
    const byToken = await open(host, { username: 'ci', token: 'pass:word' })
    await byToken.put(digest, file)
    const auths = { [host]: { auth: Buffer.from('ci:pass:word').toString('base64') } }
    await writeFile(join(directory, 'config.json'), JSON.stringify({ auths }))
    const byLogin = await open(host, { environment: { DOCKER_CONFIG: directory }, token: 'not this one' })
    expect(await byLogin.has(digest)).toBe(true)
  })

  it('uses the login that was given for the registry of the store before all others', async () => {
    const { host } = await registry({ auth: htpasswd })
    const auths = { [host]: { username: 'ci', password: 'an old one' } }
    await writeFile(join(directory, 'config.json'), JSON.stringify({ auths }))
    const others = { environment: { DOCKER_CONFIG: directory }, token: 'not this one' }
    await expect((await open(host, others)).has(digest)).rejects.toThrow('answered 401')
    const login = { username: 'ci', password: 'pass:word', store: `oci://${host}/acme/ames-store` }
    const store = await open(host, { ...others, login })
    await store.put(digest, file)
    await store.get(digest, join(directory, 'back.bin'))
    expect(digestOf(await readFile(join(directory, 'back.bin')))).toBe(digest)
  })

  it('sends the login that was given neither to the store of another URL nor to where tokens come from', async () => {
    const auth = await registry({ auth: htpasswd })
    const front = await proxy(auth.host, () => 'pass')
    const login = { username: 'ci', password: 'pass:word', store: `oci://${auth.host}/acme/ames-store` }
    await expect((await open(front.host, { login })).has(digest)).rejects.toThrow('answered 401')
    expect(front.seen.map(({ authorization }) => authorization)).toEqual([undefined])

    const { host, tokens } = await tokenRegistry()
    const store = await open(host, { login: { username: 'ci', password: 'writer', store: `oci://${host}/acme/other` } })
    await expect(store.has(digest)).rejects.toThrow('the login that was given for the store is not for this host')
    expect(tokens.asked).toEqual([undefined])
  })

  it('says what to do when it has no login or a wrong one', async () => {
    const { host } = await registry({ auth: htpasswd })
    const failure = await (await open(host)).put(digest, file).catch((error) => error)
    expect(failure).toBeInstanceOf(StoreRefusal)
    expect(failure.message).toContain(`${host} answered 401`)
    expect(failure.hint).toContain('docker login')
    const wrong = await open(host, { username: 'ci', token: 'wrong' })
    await expect(wrong.has(digest)).rejects.toThrow('answered 401')
  })

  async function tokenRegistry(): Promise<{ host: string; tokens: TokenServer }> {
    const tokens = await startTokenServer({ writer: ['pull', 'push', 'delete'], reader: ['pull'] })
    running.push(tokens)
    const { host } = await registry({ auth: { kind: 'token', ...tokens }, allowDelete: true })
    return { host, tokens }
  }

  it('fetches a token as the registry asks, with more rights when it needs them', async () => {
    const { host, tokens } = await tokenRegistry()
    const store = await open(host, { token: 'writer' })
    expect(await store.has(digest)).toBe(false)
    await store.put(digest, file)
    await store.get(digest, join(directory, 'back.bin'))
    expect(await store.delete(digest)).toMatchObject({ freedBytes: bytes.length })
    const login = `Basic ${Buffer.from('x-access-token:writer').toString('base64')}`
    expect(tokens.asked).toEqual([login, login, login])
  })

  it('shares one token among requests that go out at the same time', async () => {
    const { host, tokens } = await tokenRegistry()
    const store = await open(host, { token: 'writer' })
    await Promise.all(Array.from({ length: 8 }, () => store.has(digest)))
    expect(tokens.asked).toHaveLength(1)
  })

  it('says which permission is missing when the token may only read', async () => {
    const { host } = await tokenRegistry()
    const store = await open(host, { token: 'reader' })
    expect(await store.has(digest)).toBe(false)
    const failure = await store.put(digest, file).catch((error) => error)
    expect(failure).toBeInstanceOf(StoreRefusal)
    expect(failure.hint).toContain('may write acme/ames-store')
    await expect((await open(host, { token: 'unknown' })).has(digest)).rejects.toThrow('refused the GitHub token (401)')
    await expect((await open(host)).has(digest)).rejects.toThrow('gives no token without a login')
  })

  it('never sends a login to a host that it is not for', async () => {
    const { host } = await registry()
    const realm = 'Bearer realm="http://tokens.example.com/",service="x"'
    const hostile = await proxy(host, () => ({ status: 401, headers: { 'www-authenticate': realm } }))
    await expect((await open(hostile.host, { token: 'secret' })).has(digest)).rejects.toThrow('which is not https')

    const other = await proxy(host, () => 'pass')
    const location = `http://localhost:${other.host.split(':')[1]}/v2/acme/ames-store/blobs/${digest}`
    const auth = await registry({ auth: htpasswd })
    const moving = await proxy(auth.host, (line) =>
      isDownload(line) ? { status: 307, headers: { location } } : 'pass',
    )
    const store = await open(moving.host, { username: 'ci', token: 'pass:word' })
    await store.put(digest, file)
    await (await open(host)).put(digest, file)
    await store.get(digest, join(directory, 'back.bin'))
    expect(digestOf(await readFile(join(directory, 'back.bin')))).toBe(digest)
    expect(moving.seen.some(({ authorization }) => authorization !== undefined)).toBe(true)
    expect(other.seen).toEqual([{ line: `GET /v2/acme/ames-store/blobs/${digest}`, authorization: undefined }])
  })
})

describe.skipIf(registryMissing)('a bad network before the registry (needs docker-registry)', () => {
  it.each<Mischief>(['cut the request', 'lose the answer', { status: 500 }])(
    'survives an upload with "%s"',
    async (mischief) => {
      const { host } = await registry()
      let uploads = 0
      const front = await proxy(host, (line) => (isUpload(line) && ++uploads === 1 ? mischief : 'pass'))
      const store = await open(front.host)
      await store.put(digest, file)
      expect(uploads).toBeGreaterThan(1)
      expect(await (await open(host)).has(digest)).toBe(true)
    },
  )

  it('waits with an upload for as long as the registry says', async () => {
    const { host } = await registry()
    const busy = { status: 429, headers: { 'retry-after': '1' } }
    const uploads: number[] = []
    const front = await proxy(host, (line) => (isUpload(line) && uploads.push(performance.now()) === 1 ? busy : 'pass'))
    await (await open(front.host)).put(digest, file)
    // Half a second is waited in any case.
    expect(uploads[1]! - uploads[0]!).toBeGreaterThan(1490)
  })

  it.each<Mischief>(['cut the answer', 'change the answer'])('survives a download with "%s" once', async (mischief) => {
    const { host } = await registry()
    await (await open(host)).put(digest, file)
    let downloads = 0
    const front = await proxy(host, (line) => (isDownload(line) && ++downloads === 1 ? mischief : 'pass'))
    await (await open(front.host)).get(digest, join(directory, 'back.bin'))
    expect(downloads).toBe(2)
    expect(digestOf(await readFile(join(directory, 'back.bin')))).toBe(digest)
  })

  it('never hands over wrong bytes', async () => {
    const { host } = await registry()
    await (await open(host)).put(digest, file)
    const front = await proxy(host, (line) => (isDownload(line) ? 'change the answer' : 'pass'))
    const failure = (await open(front.host)).get(digest, join(directory, 'back.bin'))
    await expect(failure).rejects.toThrow(/a download failed 3 times: .*the bytes are sha256:/)
    expect(await readdir(directory)).toEqual(['model.bin'])
  })

  it('says so when the registry answers 500 to everything, and when nobody answers', async () => {
    const { host } = await registry()
    const front = await proxy(host, () => ({ status: 500, headers: { 'retry-after': '0' } }))
    const failure = await (await open(front.host)).put(digest, file).catch((error) => error)
    expect(failure.message).toContain('answered 500 while looking for content')
    expect(failure.hint).toContain('Run the job again later')
    expect(front.seen).toHaveLength(5)
    await front.stop()
    await expect((await open(front.host)).has(digest)).rejects.toThrow(/could not be reached: .*ECONNREFUSED/)
  })
})
