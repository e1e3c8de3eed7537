import { randomBytes } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../../test/servers/serve.ts'
import { recordingLog } from '../../platform/log.ts'
import { openBucket } from './open.ts'

const LARGE = randomBytes((17 << 20) + 5)
const GRANULE = 256 * 1024

let server: Served | undefined
afterEach(() => server?.close())

/**
 * Speaks Google's protocol of a resumable upload (https://cloud.google.com/storage/docs/performing-resumable-uploads):
 * keeps whole granules of what comes, tells by 308 how far it has come, ignores what it has. `spoil` says what becomes of
 * the n-th piece: kept in part, its answer lost, or refused.
 */
async function startSession(spoil: (piece: number) => 'keep' | 'keep half' | 'lose the answer' | 503 | 410) {
  let stored = Buffer.alloc(0)
  let pieces = 0
  const onPiece = async (request: IncomingMessage, response: ServerResponse) => {
    const range = request.headers['content-range'] ?? ''
    const [, first, total = ''] = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(range) ?? []
    const body = await buffer(request)
    const fate = first === undefined ? 'keep' : spoil(++pieces)
    if (typeof fate === 'number') return void response.writeHead(fate).end('not now')
    if (first !== undefined) {
      const fresh = body.subarray(stored.length - Number(first))
      const isLast = Number(first) + body.length === Number(total)
      const half = Math.floor(fresh.length / 2 / GRANULE) * GRANULE
      const kept = fate === 'keep half' ? half : isLast ? fresh.length : Math.floor(fresh.length / GRANULE) * GRANULE
      stored = Buffer.concat([stored, fresh.subarray(0, kept)])
    }
    if (fate === 'lose the answer') return void request.socket.destroy()
    if (stored.length === Number(total)) return void response.end(JSON.stringify({ size: total }))
    response.writeHead(308, stored.length > 0 ? { range: `bytes=0-${stored.length - 1}` } : {}).end()
  }
  server = await serve((request, response) => {
    if (request.method === 'PUT') return void onPiece(request, response)
    const host = `http://${request.headers.host}`
    request.resume().on('end', () => response.writeHead(200, { location: `${host}/session?upload_id=1` }).end())
  })
  const endpointurl = server.url
  const directory = await mkdtemp(join(tmpdir(), 'gcs-'))
  await writeFile(join(directory, 'large'), LARGE)
  const bucket = await openBucket('gs://data/x', {
    environment: {},
    directory,
    log: recordingLog(),
    settings: { endpointurl },
    patience: { pauseMs: 1 },
  })
  return { put: () => bucket.put('key', { file: join(directory, 'large') }), stored: () => stored }
}

describe('a resumable upload to Google Cloud Storage', () => {
  it('goes on from where the session has come, whatever was lost', async () => {
    const fates = ['keep half', 503, 'lose the answer', 'keep', 503, 503, 'lose the answer', 'keep half'] as const
    const session = await startSession((piece) => fates[piece - 1] ?? 'keep')
    await session.put()
    expect(session.stored().equals(LARGE)).toBe(true)
  })

  it('takes the answer that was lost last for what it was', async () => {
    const session = await startSession((piece) => (piece === 3 ? 'lose the answer' : 'keep'))
    await session.put()
    expect(session.stored().equals(LARGE)).toBe(true)
  })

  it('says so when the session is forgotten', async () => {
    const session = await startSession((piece) => (piece === 2 ? 410 : 'keep'))
    await expect(session.put()).rejects.toThrow(
      'The upload to Google Cloud Storage is lost: the server has forgotten it.',
    )
  })
})
