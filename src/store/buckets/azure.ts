import type { Readable } from 'node:stream'
import {
  AnonymousCredential,
  ContainerClient,
  type StoragePipelineOptions,
  StorageSharedKeyCredential,
} from '@azure/storage-blob'
import { azureTokens } from '../../clouds/azure.ts'
import { UserError } from '../../platform/errors.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'
import { azureCodeOf, azureTrouble, azureWords } from './azure-trouble.ts'
import { type Cloud, parseBucketUrl, wholeSize } from './cloud.ts'
import { openCloudBucket } from './cloud-bucket.ts'
import { isOn } from './settings.ts'

const PARTS_AT_ONCE = 4
/** Repeating is done above, alike for all clouds. */
const ONCE: StoragePipelineOptions = { retryOptions: { maxTries: 1 } }

/** Opens a container of Azure Blob Storage. @throws {UserError} for settings that cannot be. */
export async function openAzureBucket(url: string, options: BucketOptions): Promise<Bucket> {
  const place = parseAzureUrl(url)
  return openCloudBucket(azureCloud(url, place, openContainer(place, options), options.pageSize), options)
}

interface AzurePlace {
  /** `acme.blob.core.windows.net`, where the URL names it. */
  readonly host: string | undefined
  readonly container: string
  readonly prefix: string
}

/** Reads `az://CONTAINER/PREFIX`, or `az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX`: no container has a dot. */
function parseAzureUrl(url: string): AzurePlace {
  const place = parseBucketUrl(url)
  const host = place?.bucket.includes('.') ? place.bucket : undefined
  const inner = host && place ? parseBucketUrl(`az://${place.prefix}`) : place
  const isAzure =
    !host || /^[a-z0-9]{3,24}\.blob\.core\.(windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/.test(host)
  if (inner && isAzure) return { host, container: inner.bucket, prefix: inner.prefix }
  throw new UserError(`"${url}" is not the URL of a container of Azure.`, {
    hint: 'Write az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX, or az://CONTAINER/PREFIX with AZURE_STORAGE_ACCOUNT set.',
  })
}

/** Chooses the login: what the remote's own settings say, then the environment, then tokens of Entra ID. */
function openContainer({ host, container }: AzurePlace, options: BucketOptions): ContainerClient {
  const { settings = {}, environment, log } = options
  const named = host?.split('.')[0] ?? settings['account_name']
  const whole = settings['connection_string'] ?? (named ? undefined : environment['AZURE_STORAGE_CONNECTION_STRING'])
  if (whole) {
    for (const [, secret = ''] of whole.matchAll(/(?:AccountKey|SharedAccessSignature)=([^;]+)/gi)) log.mask(secret)
    return fromConnectionString(whole, container)
  }
  const account = named ?? environment['AZURE_STORAGE_ACCOUNT'] ?? environment['AZURE_STORAGE_ACCOUNT_NAME']
  if (!account) {
    throw new UserError(`The account of the container ${container} is not named.`, {
      hint: 'Set AZURE_STORAGE_ACCOUNT, write az://ACCOUNT.blob.core.windows.net/CONTAINER/PREFIX, or set account_name of the remote.',
    })
  }
  const address = `https://${host ?? `${account}.blob.core.windows.net`}/${container}`
  const key = settings['account_key'] ?? environment['AZURE_STORAGE_KEY'] ?? environment['AZURE_STORAGE_ACCOUNT_KEY']
  const sas = (settings['sas_token'] ?? environment['AZURE_STORAGE_SAS_TOKEN'])?.replace(/^\?/, '')
  if (key) {
    log.mask(key)
    return new ContainerClient(address, new StorageSharedKeyCredential(account, key), ONCE)
  }
  if (sas) {
    log.mask(sas)
    return new ContainerClient(`${address}?${sas}`, new AnonymousCredential(), ONCE)
  }
  if (isOn(settings['allow_anonymous_login'])) {
    return new ContainerClient(address, new AnonymousCredential(), ONCE)
  }
  const { tenant_id: tenantId, client_id: clientId, client_secret: clientSecret } = settings
  return new ContainerClient(address, azureTokens({ tenantId, clientId, clientSecret, environment, log }), ONCE)
}

function fromConnectionString(text: string, container: string): ContainerClient {
  try {
    return new ContainerClient(text, container, ONCE)
  } catch (cause) {
    // Without the text: it holds the key.
    throw new UserError('The connection string of Azure cannot be read.', {
      hint: 'Copy it from "Access keys" of the storage account.',
      cause,
    })
  }
}

function azureCloud(
  url: string,
  { container, prefix }: AzurePlace,
  client: ContainerClient,
  maxPageSize?: number,
): Cloud {
  const sizeOf: Cloud['sizeOf'] = async (key, abortSignal) =>
    (await client.getBlobClient(key).getProperties({ abortSignal }).catch(unlessMissing))?.contentLength

  return {
    url,
    prefix,
    words: azureWords(container, client.accountName),
    troubleOf: azureTrouble,
    sizeOf,
    async put(key, bytes, abortSignal) {
      await client.getBlockBlobClient(key).upload(bytes, bytes.byteLength, { abortSignal })
    },
    async open(key, { from, etag }, abortSignal) {
      const conditions = etag ? { ifMatch: etag } : {}
      const blob = client.getBlobClient(key)
      const answer = await blob
        .download(from, undefined, { abortSignal, conditions, maxRetryRequests: 0 })
        .catch(unlessMissing)
      if (!answer) return undefined
      const sizeBytes = wholeSize(answer.contentRange, answer.contentLength)
      return { sizeBytes, etag: answer.etag, body: answer.readableStreamBody as Readable }
    },
    async page(keyPrefix, continuationToken, abortSignal) {
      const pages = client.listBlobsFlat({ prefix: keyPrefix, abortSignal })
      const { value } = await pages
        .byPage({ ...(continuationToken && { continuationToken }), ...(maxPageSize && { maxPageSize }) })
        .next()
      const blobs: { name: string; properties: { contentLength?: number } }[] = value.segment.blobItems
      const objects = blobs.map(({ name, properties }) => ({ key: name, sizeBytes: properties.contentLength ?? 0 }))
      return { objects, next: value.continuationToken || undefined }
    },
    async delete(key, abortSignal) {
      await client.getBlobClient(key).deleteIfExists({ abortSignal })
    },
    async startParts(key, sizeBytes) {
      const blob = client.getBlockBlobClient(key)
      // The same for the same part, so that two jobs that store one object can share its blocks.
      const idOf = (index: number) => Buffer.from(String(index).padStart(8, '0')).toString('base64')
      const ids: string[] = []
      return {
        atOnce: PARTS_AT_ONCE,
        async part(index, _offset, bytes, abortSignal) {
          await blob.stageBlock(idOf(index), bytes, bytes.byteLength, { abortSignal })
          ids[index] = idOf(index)
        },
        async finish(abortSignal) {
          await blob.commitBlockList(ids, { abortSignal }).catch(async (error) => {
            // Another job has made the object of its own blocks, and ours went with them.
            const isThere =
              azureCodeOf(error).code === 'InvalidBlockList' && (await sizeOf(key, abortSignal)) === sizeBytes
            if (!isThere) throw error
          })
        },
        // Azure throws away what is not made an object within a week.
        abandon: async () => {},
      }
    },
  }
}

const unlessMissing = (error: unknown): undefined => {
  const { status, code } = azureCodeOf(error)
  if (status === 404 && code !== 'ContainerNotFound') return undefined
  throw error
}
