import { spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with a request: answers it, answers it with a status, or applies it and drops the answer. */
export type Behaviour = 'serve' | 'drop-answer' | { readonly status: number; readonly body: string }

/** Git over HTTP: git's own http-backend behind a server that can be told to misbehave. */
export async function serveGit(root: string, behave: (request: IncomingMessage) => Behaviour = () => 'serve') {
  const requests: { method: string; path: string; authorization: readonly string[]; bytes: number }[] = []
  const server = createServer((request, response) => {
    const names = request.rawHeaders.filter((_, index) => index % 2 === 0)
    const authorization = names.flatMap((name, index) =>
      name.toLowerCase() === 'authorization' ? [request.rawHeaders[index * 2 + 1] as string] : [],
    )
    const entry = { method: request.method ?? '', path: request.url ?? '', authorization, bytes: 0 }
    requests.push(entry)
    const behaviour = behave(request)
    if (typeof behaviour === 'object') response.writeHead(behaviour.status).end(behaviour.body)
    else
      runBackend(root, request, response, behaviour, (bytes) => {
        entry.bytes += bytes
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function runBackend(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  behaviour: Behaviour,
  onBytes: (bytes: number) => void,
) {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const child = spawn('git', ['http-backend'], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      REMOTE_USER: 'someone',
      REQUEST_METHOD: request.method,
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    },
  })
  request.pipe(child.stdin)
  child.stdin.on('error', () => {})
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.on('close', () => {
    if (behaviour === 'drop-answer') return request.socket.destroy()
    const whole = Buffer.concat(output)
    onBytes(whole.length)
    const end = whole.indexOf('\r\n\r\n')
    const headers = whole
      .toString('latin1', 0, end)
      .split('\r\n')
      .map((line) => line.split(/:\s*/, 2) as [string, string])
    const status = headers.find(([name]) => name.toLowerCase() === 'status')?.[1] ?? '200'
    response.writeHead(Number.parseInt(status, 10), Object.fromEntries(headers))
    response.end(whole.subarray(end + 4))
  })
}
