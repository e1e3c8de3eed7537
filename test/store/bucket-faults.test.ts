import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageOf } from '../../src/platform/errors.ts'
import { recordingLog } from '../../src/platform/log.ts'
import type { Bucket } from '../../src/store/bucket.ts'
import { openBucket } from '../../src/store/buckets/open.ts'
import { StoreRefusal } from '../../src/store/store.ts'
import { type CloudServer, clouds } from '../servers/clouds.ts'
import { freePort } from '../servers/daemon.ts'
import { type Mischief, startProxy } from './proxy.ts'

/** Three parts. */
const LARGE = randomBytes((17 << 20) + 5)
/** Long enough to come in several pieces. */
const MIDDLE = LARGE.subarray(0, 1 << 20)
/** What is answered in each cloud's own words; `line` tells which requests it is for. */
type Answer = Extract<Mischief, object>
const s3Error = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', date: new Date().toUTCString() },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
})
const gcsError = (status: number, reason: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ error: { code: status, message, errors: [{ reason, message }] } }),
})
const azureError = (status: number, code: string, message: string): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', 'x-ms-error-code': code },
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
})

/** Answer → kind of message, what it begins with, and whether it is a refusal (not a defect of the set-up). */
const refusals: Record<string, readonly (readonly [Answer, string, string, boolean])[]> = {
  S3: [
    [
      s3Error(403, 'AccessDenied', 'Access Denied'),
      'S3 does not allow storing key in',
      'Give the role s3:GetObject',
      true,
    ],
    [
      s3Error(400, 'ExpiredToken', 'The token has expired.'),
      'The credentials for S3 have expired',
      'Log in again',
      true,
    ],
    [
      s3Error(403, 'InvalidAccessKeyId', 'No such key.'),
      'S3 does not know the credentials',
      'Check the access key',
      true,
    ],
    [s3Error(403, 'RequestTimeTooSkewed', 'Too large.'), 'S3 refuses storing key in', 'time server', false],
    [
      s3Error(400, 'AuthorizationHeaderMalformed', "The region 'us-east-1' is wrong; expecting 'eu-west-1'"),
      'The bucket data is in another region',
      'Set AWS_REGION',
      false,
    ],
    [
      s3Error(301, 'PermanentRedirect', 'Use another endpoint.'),
      'The bucket data is in another region',
      'Set AWS_REGION',
      false,
    ],
  ],
  'Google Cloud Storage': [
    [
      gcsError(403, 'forbidden', 'x does not have storage.objects.create access.'),
      'Google Cloud Storage does not allow',
      'roles/storage.objectUser',
      true,
    ],
    [
      gcsError(401, 'authError', 'Invalid Credentials'),
      'The credentials for Google Cloud Storage have expired',
      'Log in again',
      true,
    ],
    [
      gcsError(401, 'required', 'Anonymous caller does not have access.'),
      'There are no credentials',
      'google-github-actions/auth',
      true,
    ],
    [
      gcsError(404, 'notFound', 'The specified bucket does not exist.'),
      'There is no bucket data',
      'Make it first',
      false,
    ],
  ],
  'Azure Blob Storage': [
    [
      azureError(403, 'AuthorizationPermissionMismatch', 'Not authorized.'),
      'Azure Blob Storage does not allow',
      'Storage Blob Data Contributor',
      true,
    ],
    [
      azureError(403, 'AuthenticationFailed', 'Signature not valid in the specified time frame'),
      'The credentials for Azure Blob Storage have expired',
      'new SAS',
      true,
    ],
    [
      azureError(403, 'AuthenticationFailed', 'Request date header too old'),
      'Azure Blob Storage refuses storing key',
      'time server',
      false,
    ],
    [
      azureError(403, 'AuthenticationFailed', 'The MAC signature is wrong.'),
      'Azure Blob Storage does not know the credentials',
      'Check the key',
      true,
    ],
  ],
}

for (const cloud of clouds) {
  describe.skipIf(cloud.missing)(`trouble with ${cloud.name}`, { timeout: 60_000 }, () => {
    let server: CloudServer
    let proxy: Awaited<ReturnType<typeof startProxy>>
    let directory: string
    let decide: (line: string, count: number) => Mischief = () => 'pass'
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'faults-'))
      await writeFile(join(directory, 'large'), LARGE)
      server = await cloud.start()
      proxy = await startProxy(server.host, (line, count) => decide(line, count))
    }, 30_000)
    afterAll(async () => {
      await proxy.stop()
      await server.stop()
      await rm(directory, { recursive: true })
    })
    const openAt = (host: string, { url = `${cloud.url}/x`, idleMs = 30_000, attempts = 3 } = {}) =>
      openBucket(url, {
        environment: {},
        directory,
        log: recordingLog(),
        settings: cloud.settings(host),
        patience: { attempts, pauseMs: 10, idleMs },
      })
    /** Opens the bucket through the proxy, which makes its mischief from then on. */
    const open = async (mischief: typeof decide, patience = {}) => {
      decide = mischief
      proxy.seen.length = 0
      return openAt(proxy.host, patience)
    }
    const put = (bucket: Bucket, key = 'key', text = 'text') => bucket.put(key, { bytes: Buffer.from(text) })
    const read = async (bucket: Bucket, key: string) => {
      const object = await bucket.get(key)
      return object && Buffer.concat(await Array.fromAsync(object.body))
    }
    const isData = (line: string) => /^(PUT|POST)/.test(line)
    const isPart = (line: string) => /^PUT .*(partNumber=|upload_id=|comp=block(&|$))/.test(line)

    it.each(['cut the request', 'lose the answer', 'never answer'] as const)(
      'stores all the same when it is to %s',
      async (how) => {
        let left = 1
        const bucket = await open((line) => (isData(line) && left-- > 0 ? how : 'pass'), {
          idleMs: 1000,
          attempts: 6,
        })
        await put(bucket, how, 'all the same')
        expect((await read(bucket, how))?.toString()).toBe('all the same')
      },
    )

    it.each([503, 429, 500, 408, 502])('asks again after %i', async (status) => {
      const bucket = await open((_line, count) => (count <= 2 ? { status } : 'pass'))
      await put(bucket, `after ${status}`)
      expect(await bucket.sizeOf(`after ${status}`)).toBe(4)
    })

    it.each([503, 429])('waits for as long as it is told to after %i', async (status) => {
      const told = { status, headers: { 'retry-after': '1' } }
      const bucket = await open((_line, count) => (count === 1 ? told : 'pass'))
      const startedAt = performance.now()
      await put(bucket, `told ${status}`)
      expect(performance.now() - startedAt).toBeGreaterThan(990)
      expect(proxy.seen).toHaveLength(2)
    })

    it('says so in the end when it does not pass', async () => {
      const bucket = await open(() => ({ status: 503 }))
      const error = await put(bucket).catch((caught: unknown) => caught)
      expect(messageOf(error)).toMatch(/failed again and again while storing key in .*503.*run the job again later\.$/)
      expect(messageOf(error)).not.toContain('\n')
      expect(proxy.seen).toHaveLength(3)
    })

    // fake-gcs-server does not speak the part of the protocol that tells what came through.
    const isGcs = cloud.url.startsWith('gs:')
    const elsewhere = isGcs ? ' (fake-gcs-server cannot: see gcs.test.ts)' : ''
    it.skipIf(isGcs)(`sends the parts of a large file again, each by itself${elsewhere}`, async () => {
      const spoiled = new Map<number, Mischief>([
        [1, 'cut the request'],
        [3, 'lose the answer'],
        [5, { status: 503 }],
      ])
      let parts = 0
      const bucket = await open((line) => (isPart(line) && spoiled.get(++parts)) || 'pass')
      await bucket.put('large', { file: join(directory, 'large') })
      expect(parts).toBeGreaterThan(5)
      expect((await read(bucket, 'large'))?.equals(LARGE)).toBe(true)
    })

    it.each(['cut the answer', 'stall the answer'] as const)(
      'reads on from where it broke off when it is to %s',
      async (how) => {
        await (await openAt(server.host)).put('read on', { bytes: MIDDLE })
        let left = 2
        const mischief = (line: string) => (line.startsWith('GET') && left-- > 0 ? how : 'pass')
        const bucket = await open(mischief, { idleMs: 1000, attempts: 6 })
        expect((await read(bucket, 'read on'))?.equals(MIDDLE)).toBe(true)
        const ranges = proxy.seen.map(({ range }) => range ?? 'all')
        expect(ranges).toHaveLength(3)
        expect(ranges.slice(1).every((range) => /^bytes=\d+-$/.test(range))).toBe(true)
      },
    )

    it('does not join two objects when the second half is of another', async () => {
      const direct = await openAt(server.host)
      await direct.put('swapped', { bytes: MIDDLE })
      const bucket = await open((line) => (line.startsWith('GET') ? 'cut the answer' : 'pass'))
      const object = await bucket.get('swapped')
      await direct.put('swapped', { bytes: randomBytes(MIDDLE.length) })
      decide = () => 'pass'
      await expect(Array.fromAsync(object?.body ?? [])).rejects.toThrow('was changed while it was read')
    })

    it.each(refusals[cloud.name] ?? [])(
      'says in one line what to do about %o',
      async (answer, words, advice, isRefusal) => {
        const bucket = await open(() => answer)
        const error = await put(bucket).catch((caught: unknown) => caught)
        expect(messageOf(error)).toContain(words)
        expect(messageOf(error)).toContain(advice)
        expect(messageOf(error)).not.toContain('\n')
        expect(error instanceof StoreRefusal).toBe(isRefusal)
        expect(proxy.seen).toHaveLength(1)
      },
    )

    it('says that a bucket does not exist', async () => {
      const bucket = await openAt(server.host, { url: `${cloud.url.replace('data', 'nowhere')}/x` })
      await expect(put(bucket)).rejects.toThrow(/There is no (bucket|container) nowhere/)
      await expect(Array.fromAsync(bucket.list(''))).rejects.toThrow(/There is no (bucket|container) nowhere/)
      await expect(bucket.get('key')).rejects.toThrow(/There is no (bucket|container) nowhere/)
      // S3 answers such a question without a word.
      if (cloud.name === 'S3') return
      await expect(bucket.sizeOf('key')).rejects.toThrow(/There is no (bucket|container) nowhere/)
    })

    it('says that nobody answers', async () => {
      const bucket = await openAt(`127.0.0.1:${await freePort()}`)
      await expect(put(bucket)).rejects.toThrow(/could not be reached while storing key in .*ECONNREFUSED/)
    })

    it('stops in the middle of a large file', async () => {
      const told = new AbortController()
      let parts = 0
      const bucket = await open((line) => {
        if (isPart(line) && ++parts === 2) told.abort(new Error('told to stop'))
        return 'pass'
      })
      await expect(bucket.put('stopped', { file: join(directory, 'large') }, told.signal)).rejects.toThrow(
        'told to stop',
      )
      decide = () => 'pass'
      expect(await bucket.sizeOf('stopped')).toBeUndefined()
    })
  })
}
