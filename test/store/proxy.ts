import { once } from 'node:events'
import { createServer, type IncomingMessage, request as requestTo, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the proxy does with one request: lets it pass, or spoils it. */
export type Mischief =
  | 'pass'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | 'cut the request'
  | 'cut the answer'
  | 'change the answer'
  | 'lose the answer'
  | 'stall the answer'
  | 'never answer'

interface Seen {
  readonly line: string
  readonly authorization: string | undefined
  readonly range: string | undefined
}

/** A proxy before a registry or the storage of a cloud that makes the trouble that networks make. */
export interface Proxy {
  readonly host: string
  /** `METHOD path`, the authorization and the range of each request, in order. */
  readonly seen: Seen[]
  stop(): Promise<void>
}

/** Starts a proxy to `upstream` (host and port); `decide` says what becomes of each request. */
export async function startProxy(upstream: string, decide: (line: string, count: number) => Mischief): Promise<Proxy> {
  const seen: Seen[] = []
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`
    const { authorization, 'x-ms-range': azureRange } = request.headers
    const range = request.headers.range ?? azureRange?.toString()
    seen.push({ line, authorization, range })
    const mischief = decide(line, seen.filter((other) => other.line.split('?')[0] === line.split('?')[0]).length)
    if (typeof mischief === 'object')
      return void response.writeHead(mischief.status, mischief.headers).end(mischief.body ?? '{}')
    if (mischief === 'never answer') return void request.resume()
    if (mischief === 'cut the request') return void request.once('data', () => request.socket.destroy())
    forward(upstream, request, response, mischief)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = async () => {
    server.closeAllConnections()
    server.close()
  }
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, seen, stop }
}

function forward(upstream: string, request: IncomingMessage, response: ServerResponse, mischief: Mischief): void {
  const { method, headers, url } = request
  const onward = requestTo(`http://${upstream}${url}`, { method, headers }, async (answer) => {
    if (mischief === 'lose the answer') return void answer.resume().on('end', () => request.socket.destroy())
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      if (mischief === 'change the answer') chunk[0] = (chunk[0] as number) ^ 1
      if (mischief === 'stall the answer') return void response.write(chunk.subarray(0, chunk.length / 2))
      if (mischief === 'cut the answer') {
        response.write(chunk.subarray(0, chunk.length / 2), () => request.socket.destroy())
        return
      }
      response.write(chunk)
    }
    response.end()
  })
  // A client that goes away takes the request with it.
  onward.on('error', () => response.destroy())
  request.pipe(onward)
}
