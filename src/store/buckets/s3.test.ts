import type { IncomingMessage } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Served, serve } from '../../../test/servers/serve.ts'
import { messageOf } from '../../platform/errors.ts'
import { recordingLog } from '../../platform/log.ts'
import type { BucketOptions } from '../bucket.ts'
import { StoreRefusal } from '../store.ts'
import { openBucket } from './open.ts'

interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
  readonly body?: string
}
const KEY = { access_key_id: 'a-key-id', secret_access_key: 'a-secret-key' }
const refusal = (status: number, code: string, headers = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/xml', ...headers },
  body: `<Error><Code>${code}</Code><Message>In words of S3.</Message></Error>`,
})

let server: Served | undefined
afterEach(async () => {
  vi.unstubAllEnvs()
  await server?.close()
})

/** Answers one request after another as it is told, the last for all others. */
async function open(answers: readonly Answer[], settings: Record<string, string> = KEY, more?: Partial<BucketOptions>) {
  const seen: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[] = []
  server = await serve((request, response) => {
    const { status, headers, body } = answers[Math.min(seen.length, answers.length - 1)] ?? { status: 200 }
    seen.push(request)
    request.resume().on('end', () => response.writeHead(status, headers).end(request.method === 'HEAD' ? '' : body))
  })
  const log = recordingLog()
  const bucket = await openBucket('s3://data/x', {
    environment: {},
    directory: '/',
    log,
    settings: { endpointurl: server.url, ...settings },
    patience: { pauseMs: 1 },
    ...more,
  })
  return { bucket, seen, log, put: () => bucket.put('key', { bytes: Buffer.from('text') }) }
}

describe('a bucket of S3', () => {
  it('is asked by path, with what the settings say of encryption and access', async () => {
    const settings = {
      ...KEY,
      sse: 'aws:kms',
      sse_kms_key_id: 'a-kms-key',
      acl: 'bucket-owner-full-control',
      region: 'eu-west-1',
    }
    const { put, seen } = await open([{ status: 200 }], settings)
    await put()
    expect(seen[0]).toMatchObject({
      method: 'PUT',
      url: '/data/x/key?x-id=PutObject',
      headers: {
        'x-amz-server-side-encryption': 'aws:kms',
        'x-amz-server-side-encryption-aws-kms-key-id': 'a-kms-key',
        'x-amz-acl': 'bucket-owner-full-control',
        authorization: expect.stringContaining('/eu-west-1/s3/aws4_request'),
      },
    })
  })

  it('is read without any login where the settings say so', async () => {
    const { bucket, seen } = await open([{ status: 200, headers: { 'content-length': '4' }, body: 'text' }], {
      allow_anonymous_login: 'true',
    })
    expect((await Array.fromAsync((await bucket.get('key'))?.body ?? [])).join('')).toBe('text')
    expect(seen[0]?.headers.authorization).toBeUndefined()
  })

  it('sets its clock by that of the server, and goes on', async () => {
    const inAnHour = new Date(Date.now() + 3_600_000)
    const skewed = refusal(403, 'RequestTimeTooSkewed', { date: inAnHour.toUTCString() })
    const { put, seen } = await open([skewed, { status: 200 }])
    await put()
    expect(seen).toHaveLength(2)
    expect(seen[1]?.headers['x-amz-date']).toContain(inAnHour.toISOString().slice(0, 13).replaceAll('-', ''))
  })

  it('is asked again in the region that it is in', async () => {
    const elsewhere = refusal(301, 'PermanentRedirect', { 'x-amz-bucket-region': 'eu-central-1' })
    const { put, seen } = await open([elsewhere, { status: 200 }], { ...KEY, region: 'us-east-1' })
    await put()
    expect(seen[1]?.headers.authorization).toContain('/eu-central-1/s3/aws4_request')
  })

  it('says why it refuses to tell a size, which the answer to HEAD does not', async () => {
    const { bucket, seen } = await open([{ status: 403 }, refusal(403, 'AccessDenied')])
    await expect(bucket.sizeOf('key')).rejects.toThrow(
      /S3 does not allow looking for key .*403 AccessDenied: In words of S3/,
    )
    expect(seen.map(({ method }) => method)).toEqual(['HEAD', 'GET'])
  })

  it('says what to do when there is no login at all', async () => {
    const none = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      AWS_EC2_METADATA_DISABLED: 'true',
      HOME: '/nowhere',
    }
    for (const [name, value] of Object.entries(none)) vi.stubEnv(name, value)
    const { put, seen } = await open([{ status: 200 }], {})
    const error = await put().catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(StoreRefusal)
    expect(messageOf(error)).toMatch(
      /^There are no credentials for S3, wanted for storing key in s3:\/\/data\/x \(.*\)\. Use aws-actions\/configure-aws-credentials/,
    )
    expect(seen).toEqual([])
  })

  it('takes the credentials of the environment, and hides them', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'a-key-of-the-job')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a-secret-of-the-job')
    vi.stubEnv('AWS_SESSION_TOKEN', 'a-session-of-the-job')
    const { put, seen, log } = await open([{ status: 200 }], {}, { environment: { AWS_REGION: 'ap-south-1' } })
    await put()
    expect(seen[0]?.headers.authorization).toContain('Credential=a-key-of-the-job/')
    expect(seen[0]?.headers.authorization).toContain('/ap-south-1/')
    expect(log.secrets).toEqual(expect.arrayContaining(['a-secret-of-the-job', 'a-session-of-the-job']))
  })
})
