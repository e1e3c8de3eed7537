import type { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { UserError } from '../../platform/errors.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'
import { type Cloud, type OpenedObject, type PartsUpload, parseBucketUrl, wholeSize } from './cloud.ts'
import { openCloudBucket } from './cloud-bucket.ts'
import { openS3Client, s3KeySettings, s3StoringSettings } from './s3-client.ts'
import { codeOf, s3Trouble, s3Words } from './s3-trouble.ts'
import { isPassing } from './trouble.ts'

const PARTS_AT_ONCE = 4

/** Opens a bucket of Amazon's S3, or of any server that speaks it. @throws {UserError} for settings that cannot be. */
export async function openS3Bucket(url: string, options: BucketOptions): Promise<Bucket> {
  const place = parseBucketUrl(url)
  if (!place) throw new UserError(`"${url}" is not the URL of a bucket of S3.`, { hint: 'Write s3://BUCKET/PREFIX.' })
  const client = await openS3Client(options)
  return openCloudBucket(s3Cloud(client, url, place, options), options)
}

function s3Cloud(
  client: S3Client,
  url: string,
  { bucket: Bucket, prefix }: { readonly bucket: string; readonly prefix: string },
  { settings = {}, pageSize: MaxKeys }: BucketOptions,
): Cloud {
  const keyed = s3KeySettings(settings)
  const stored = { ...keyed, ...s3StoringSettings(settings) }

  const open: Cloud['open'] = async (Key, { from, etag }, abortSignal) => {
    const Range = from > 0 ? `bytes=${from}-` : undefined
    const answer = await client
      .send(new GetObjectCommand({ Bucket, Key, Range, IfMatch: etag, ...keyed }), { abortSignal })
      .catch(unlessMissing)
    if (!answer) return undefined
    const sizeBytes = wholeSize(answer.ContentRange, answer.ContentLength)
    return { sizeBytes, etag: answer.ETag, body: answer.Body as Readable } satisfies OpenedObject
  }

  return {
    url,
    prefix,
    words: s3Words(Bucket),
    troubleOf: s3Trouble,
    open,
    async put(Key, Body, abortSignal) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body, ...stored }), { abortSignal })
    },
    async sizeOf(Key, abortSignal) {
      try {
        const answer = await client.send(new HeadObjectCommand({ Bucket, Key, ...keyed }), { abortSignal })
        return answer.ContentLength
      } catch (error) {
        const { status } = codeOf(error)
        if (status === 404) return undefined
        if (status === undefined || isPassing(status)) throw error
        // The answer to a HEAD has no body, so nobody knows why it was refused: GET says it.
        const opened = await open(Key, { from: 0 }, abortSignal)
        opened?.body.destroy()
        return opened?.sizeBytes
      }
    },
    async page(Prefix, ContinuationToken, abortSignal) {
      const answer = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ContinuationToken, MaxKeys }), {
        abortSignal,
      })
      const objects = (answer.Contents ?? []).map(({ Key = '', Size = 0 }) => ({ key: Key, sizeBytes: Size }))
      return { objects, next: answer.NextContinuationToken }
    },
    async delete(Key, abortSignal) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }), { abortSignal })
    },
    async startParts(Key, sizeBytes, abortSignal): Promise<PartsUpload> {
      const start = new CreateMultipartUploadCommand({ Bucket, Key, ...stored })
      const { UploadId } = await client.send(start, { abortSignal })
      const upload = { Bucket, Key, UploadId }
      const Parts: { PartNumber: number; ETag: string | undefined }[] = []
      const isThere = async (signal: AbortSignal) => (await this.sizeOf(Key, signal)) === sizeBytes
      return {
        atOnce: PARTS_AT_ONCE,
        async part(index, _offset, Body, signal) {
          const part = new UploadPartCommand({ ...upload, PartNumber: index + 1, Body, ...keyed })
          const { ETag } = await client.send(part, { abortSignal: signal })
          Parts[index] = { PartNumber: index + 1, ETag }
        },
        async finish(signal) {
          const finish = new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...keyed })
          await client.send(finish, { abortSignal: signal }).catch(async (error) => {
            // It went well before, and only the answer was lost.
            if (codeOf(error).code !== 'NoSuchUpload' || !(await isThere(signal))) throw error
          })
        },
        async abandon(signal) {
          await client.send(new AbortMultipartUploadCommand(upload), { abortSignal: signal })
        },
      }
    },
  }
}

const unlessMissing = (error: unknown): undefined => {
  const { status, code } = codeOf(error)
  if (status === 404 && code !== 'NoSuchBucket') return undefined
  throw error
}
