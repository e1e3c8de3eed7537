import { readFile } from 'node:fs/promises'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { type PutObjectCommandInput, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'
import { awsCredentials } from '../../clouds/aws.ts'
import { UserError } from '../../platform/errors.ts'
import type { BucketOptions } from '../bucket.ts'
import { isOff, isOn } from './settings.ts'

type Settings = Readonly<Record<string, string>>

const CONNECT_MS = 10_000
const CONNECTIONS = { keepAlive: true, maxSockets: 128 } as const

/** Makes a client by DVC's settings of a remote, then by what the environment and the profiles of AWS say. */
export async function openS3Client({ settings = {}, environment, log }: BucketOptions): Promise<S3Client> {
  const endpoint = settings['endpointurl']
  const elsewhere = endpoint ?? environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']
  const profile = settings['profile'] ?? environment['AWS_PROFILE']
  // boto knows both variables, the SDK for JavaScript only the first. S3 tells the right region where this one is wrong.
  const region = settings['region'] ?? environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION']
  const tls = await trust(settings['ssl_verify'])
  const config: S3ClientConfig = {
    ...(endpoint && { endpoint: parseEndpoint(endpoint, isOff(settings['use_ssl'])) }),
    ...(region || !profile ? { region: region || 'us-east-1' } : {}),
    ...(profile && { profile }),
    // A name of its own for each bucket is for Amazon alone; elsewhere DNS seldom has it.
    forcePathStyle: elsewhere !== undefined,
    followRegionRedirects: true,
    // Bytes are checked by their own digests. Many servers do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    // Repeating is done above, alike for all clouds.
    maxAttempts: 1,
    credentials: awsCredentials(log, loginOf(settings, profile)),
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      httpAgent: new HttpAgent(CONNECTIONS),
      httpsAgent: new HttpsAgent({ ...CONNECTIONS, ...tls }),
    },
  }
  if (!isOn(settings['allow_anonymous_login'])) return new S3Client(config)
  const credentials = { accessKeyId: '', secretAccessKey: '' }
  return new S3Client({ ...config, credentials, signer: { sign: async (request) => request } })
}

function loginOf(settings: Settings, profile: string | undefined) {
  const { access_key_id: accessKeyId, secret_access_key: secretAccessKey, session_token: sessionToken } = settings
  const key =
    accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) } : undefined
  return { profile, key, keyFile: settings['credentialpath'] }
}

function parseEndpoint(text: string, plain: boolean): string {
  const url = /^https?:\/\//i.test(text) ? text : `${plain ? 'http' : 'https'}://${text}`
  if (URL.canParse(url)) return url
  throw new UserError(`"${text}" is not an endpoint of S3 (endpointurl).`, {
    hint: 'Write https://HOST or https://HOST:PORT.',
  })
}

/** `ssl_verify` is false, or the path of the certificates to trust. */
async function trust(verify: string | undefined) {
  if (verify === undefined || isOn(verify)) return {}
  if (isOff(verify)) return { rejectUnauthorized: false }
  const ca = await readFile(verify).catch((cause) => {
    throw new UserError(`The certificates "${verify}" (ssl_verify) cannot be read.`, { cause })
  })
  return { ca }
}

/** What every request for an object needs: the key of the customer's own, where objects are encrypted by one. */
export function s3KeySettings(settings: Settings) {
  const { sse_customer_algorithm: SSECustomerAlgorithm, sse_customer_key: SSECustomerKey } = settings
  return { ...(SSECustomerKey && { SSECustomerAlgorithm: SSECustomerAlgorithm ?? 'AES256', SSECustomerKey }) }
}

/** What an object is stored with, by DVC's names. */
const STORING = {
  sse: 'ServerSideEncryption',
  sse_kms_key_id: 'SSEKMSKeyId',
  acl: 'ACL',
  grant_read: 'GrantRead',
  grant_read_acp: 'GrantReadACP',
  grant_write_acp: 'GrantWriteACP',
  grant_full_control: 'GrantFullControl',
} as const satisfies Record<string, keyof PutObjectCommandInput>

/** Translates DVC's settings for encryption and for who may read. */
export function s3StoringSettings(settings: Settings): Partial<PutObjectCommandInput> {
  const given = Object.entries(STORING).flatMap(([name, field]) => (settings[name] ? [[field, settings[name]]] : []))
  return Object.fromEntries(given)
}
