import { type FileHandle, open } from 'node:fs/promises'
import { UserError } from '../../platform/errors.ts'
import { forEachParallel } from '../../platform/parallel.ts'
import type { Bucket, BucketOptions } from '../bucket.ts'
import { openBudget } from './budget.ts'
import type { Cloud } from './cloud.ts'
import { checkedKey } from './key.ts'
import { openPatience, type Patient } from './patience.ts'

const MIB = 1 << 20
/** Files up to this size go in one request. */
const PART_BYTES = 8 * MIB
/** What all uploads of the process keep in memory together. A part on its way is copied once more by the encryption. */
const inMemory = openBudget(4 * PART_BYTES)
/** S3 takes that many (https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html); Azure takes more. */
const MOST_PARTS = 10_000
const AT_ONCE = 64

/** Makes a bucket of a cloud's requests: patient, in parts where files are large, resumed where reading breaks off. */
export function openCloudBucket(cloud: Cloud, { log, patience }: BucketOptions): Bucket {
  const patient = openPatience(cloud, log, patience)
  const whole = (key: string) => cloud.prefix + checkedKey(key)
  const sizeOf = (key: string, signal?: AbortSignal) =>
    patient.request(`looking for ${key}`, (attempt) => cloud.sizeOf(whole(key), attempt), { signal })

  return {
    url: cloud.url,
    atOnce: AT_ONCE,
    async put(key, source, signal) {
      const path = whole(key)
      const send = (bytes: Uint8Array) =>
        patient.request(`storing ${key}`, (attempt) => cloud.put(path, bytes, attempt), {
          bytes: bytes.byteLength,
          signal,
        })
      if ('bytes' in source) return send(source.bytes)
      await using file = await open(source.file)
      const { size } = await file.stat()
      // Awaited here: the file is closed where this ends.
      if (size > PART_BYTES)
        return await putParts(cloud, patient, { key, path }, { file, name: source.file, size }, signal)
      await inMemory(size, async () => send(await file.readFile()))
    },
    async get(key, { from = 0, signal } = {}) {
      const known = from > 0 ? await sizeOf(key, signal) : undefined
      if (from > 0 && known === undefined) return undefined
      // Servers answer a range behind the end with an error.
      if (known !== undefined && from >= known) return { sizeBytes: known, body: nothing() }
      const opened = await patient.request(`reading ${key}`, (attempt) => cloud.open(whole(key), { from }, attempt), {
        signal,
      })
      return opened && { sizeBytes: opened.sizeBytes, body: patient.read(key, opened, from, signal) }
    },
    sizeOf: (key) => sizeOf(key),
    async *list(prefix) {
      let cursor: string | undefined
      do {
        const page = await patient.request('listing', (attempt) => cloud.page(cloud.prefix + prefix, cursor, attempt))
        for (const { key, sizeBytes } of page.objects) yield { key: key.slice(cloud.prefix.length), sizeBytes }
        cursor = page.next
      } while (cursor !== undefined)
    },
    delete: (key) => patient.request(`deleting ${key}`, (attempt) => cloud.delete(whole(key), attempt)),
  }
}

async function putParts(
  cloud: Cloud,
  patient: Patient,
  { key, path }: { readonly key: string; readonly path: string },
  { file, name, size }: { readonly file: FileHandle; readonly name: string; readonly size: number },
  signal: AbortSignal | undefined,
): Promise<void> {
  const doing = `storing ${key}`
  const upload = await patient.request(doing, (attempt) => cloud.startParts(path, size, attempt), { signal })
  const partBytes = Math.max(PART_BYTES, Math.ceil(size / MOST_PARTS / MIB) * MIB)
  // Used again: what is thrown away outside of the heap stays there long.
  const spare: Buffer[] = []
  const parts = Array.from({ length: Math.ceil(size / partBytes) }, (_, index) => index)
  try {
    await forEachParallel(parts, upload.atOnce, async (index) => {
      const offset = index * partBytes
      const length = Math.min(partBytes, size - offset)
      await inMemory(length, async () => {
        signal?.throwIfAborted()
        const room = spare.pop() ?? Buffer.allocUnsafeSlow(partBytes)
        const bytes = room.subarray(0, length)
        await fill(bytes, file, name, offset)
        await patient.request(doing, (attempt) => upload.part(index, offset, bytes, attempt), { bytes: length, signal })
        spare.push(room)
      })
    })
    await patient.request(doing, (attempt) => upload.finish(attempt), { bytes: size, signal })
  } catch (error) {
    // Parts cost money until they are thrown away. What went wrong is the upload, not this.
    await upload.abandon(AbortSignal.timeout(5000)).catch(() => {})
    throw error
  }
}

async function fill(bytes: Buffer, file: FileHandle, name: string, offset: number): Promise<void> {
  for (let filled = 0; filled < bytes.length; ) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, offset + filled)
    if (bytesRead === 0) {
      throw new UserError(`"${name}" became shorter while it was read.`, {
        hint: 'Run again when nothing writes to it.',
      })
    }
    filled += bytesRead
  }
}

async function* nothing(): AsyncIterable<Uint8Array> {}
