import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that listens on 127.0.0.1. */
export interface Served {
  /** Without a slash at the end. */
  readonly url: string
  readonly port: number
  /** Stops listening and cuts what is still open. */
  close(): Promise<void>
}

/**
 * Serves HTTP on 127.0.0.1, by default on a free port. What the handler throws becomes a 500 with the message, so that
 * a mistake in a server of ours is seen at the client.
 */
export async function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> | void,
  wantedPort = 0,
): Promise<Served> {
  const server = createServer((request, response) => {
    Promise.resolve(handle(request, response)).catch((error: unknown) => {
      if (response.headersSent) return response.destroy()
      answerJson(response, 500, { message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(wantedPort, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Reads a whole request body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Answers with JSON. */
export function answerJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(text)
}
