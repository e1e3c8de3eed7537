import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readBody } from '../serve.ts'

/** A folder of blobs that speaks as much of Azure's block-blob protocol as the official clients use, by signed URLs. */
export interface Blobs {
  /** The path and query that give access to a blob for an hour; `disposition` becomes its `Content-Disposition`. */
  sign(name: string, disposition?: string): string
  handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void>
  fileOf(name: string): string
}

export function openBlobs(folder: string): Blobs {
  const secret = randomBytes(32)
  const signature = (path: string, expiry: string, disposition: string) =>
    createHmac('sha256', secret).update([path, expiry, disposition].join('\n')).digest('base64url')
  const fileOf = (name: string) => join(folder, name)
  return {
    fileOf,
    sign(name, disposition = '') {
      const path = `/blob/${name}`
      const expiry = String(Date.now() + 3_600_000)
      // `rscd` is Azure's own parameter for the disposition of the answer.
      const query = new URLSearchParams({ se: expiry, rscd: disposition, sig: signature(path, expiry, disposition) })
      return `${path}?${query}`
    },
    async handle(request, response, url) {
      const expiry = url.searchParams.get('se') ?? ''
      const disposition = url.searchParams.get('rscd') ?? ''
      const given = Buffer.from(url.searchParams.get('sig') ?? '')
      const right = Buffer.from(signature(url.pathname, expiry, disposition))
      const valid = given.length === right.length && timingSafeEqual(given, right) && Date.now() < Number(expiry)
      if (!valid) {
        response.writeHead(403, { 'x-ms-error-code': 'AuthenticationFailed' }).end()
        return
      }
      const file = fileOf(url.pathname.slice('/blob/'.length))
      if (request.method === 'PUT') await put(request, response, url, file)
      else await get(request, response, file, disposition)
    },
  }
}

const etag = '"0x1"'

async function put(request: IncomingMessage, response: ServerResponse, url: URL, file: string): Promise<void> {
  const part = url.searchParams.get('comp')
  const blocks = `${file}.blocks`
  if (part === 'block') {
    await mkdir(blocks, { recursive: true })
    const id = Buffer.from(url.searchParams.get('blockid') ?? '').toString('base64url')
    await pipeline(request, createWriteStream(join(blocks, id)))
  } else if (part === 'blocklist') {
    // The list, not the order of arrival, says how the blocks lie.
    const list = (await readBody(request)).toString()
    await writeFile(file, '')
    for (const [, id = ''] of list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)) {
      await appendFile(file, await readFile(join(blocks, Buffer.from(id).toString('base64url'))))
    }
    await rm(blocks, { recursive: true, force: true })
  } else {
    await pipeline(request, createWriteStream(file))
  }
  const type = request.headers['x-ms-blob-content-type'] ?? (part ? undefined : request.headers['content-type'])
  if (type && part !== 'block') await writeFile(`${file}.type`, String(type))
  const headers = {
    etag,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': '1',
    'x-ms-version': '2024-11-04',
  }
  response.writeHead(201, headers).end()
}

async function get(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  disposition: string,
): Promise<void> {
  const size = await stat(file)
    .then((found) => found.size)
    .catch(() => undefined)
  if (size === undefined) {
    response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end()
    return
  }
  const type = await readFile(`${file}.type`, 'utf8').catch(() => 'application/octet-stream')
  const shared = {
    etag,
    'content-type': type,
    'accept-ranges': 'bytes',
    'last-modified': new Date().toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
    ...(disposition ? { 'content-disposition': disposition } : {}),
  }
  const range = /bytes=(\d+)-(\d*)/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''))
  const start = Number(range?.[1] ?? 0)
  const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1
  const partial = range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}
  response.writeHead(range ? 206 : 200, { ...shared, ...partial, 'content-length': end - start + 1 })
  if (request.method === 'HEAD' || size === 0) response.end()
  else await pipeline(createReadStream(file, { start, end }), response)
}
