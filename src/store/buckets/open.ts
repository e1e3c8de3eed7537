import { UserError } from '../../platform/errors.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'

type Opener = (url: string, options: BucketOptions) => Promise<Bucket>

/** Scheme → opener; nothing is loaded before it is named. */
const openers: Readonly<Record<string, Opener>> = {
  folder: async (url, options) => (await import('./folder.ts')).openFolderBucket(url, options),
  s3: async (url, options) => (await import('./s3.ts')).openS3Bucket(url, options),
  gs: async (url, options) => (await import('./gcs.ts')).openGcsBucket(url, options),
  az: async (url, options) => (await import('./azure.ts')).openAzureBucket(url, options),
  azure: async (url, options) => (await import('./azure.ts')).openAzureBucket(url, options),
}

/**
 * Opens the bucket that a URL names: `folder:PATH`, `s3://BUCKET/PREFIX`, `gs://BUCKET/PREFIX`, `az://CONTAINER/PREFIX`
 * (DVC's `azure://` too). Nothing is contacted yet.
 * @throws {UserError} for a URL that is none of these.
 */
export async function openBucket(url: string, options: BucketOptions): Promise<Bucket> {
  const opener = openers[/^([a-z0-9]+):/.exec(url)?.[1] ?? '']
  if (opener) return opener(url, options)
  throw new UserError(`"${url}" is not the URL of a bucket.`, { hint: `Known are ${Object.keys(openers).join(', ')}.` })
}
