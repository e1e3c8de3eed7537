import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { http } from './http.ts'

let server: Server | undefined
afterEach(() => server?.close())

/** Answers the nth request with the nth status, and the last one from then on. */
async function answering(statuses: readonly number[], headers: Record<string, string> = {}) {
  const bodies: string[] = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const status = statuses[Math.min(bodies.push(body), statuses.length) - 1] as number
    response.writeHead(status, status >= 400 ? headers : {}).end(`answer ${bodies.length}`)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, bodies }
}

describe('the HTTP client', () => {
  it('tries again what may pass, with the whole body, and gives the answer', async () => {
    const { url, bodies } = await answering([500, 503, 200], { 'retry-after': '0' })
    const response = await http.post(url, { body: 'hello' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('answer 3')
    expect(bodies).toEqual(['hello', 'hello', 'hello'])
  })

  it('hands over the last answer when all tries failed', async () => {
    const { url, bodies } = await answering([500], { 'retry-after': '0' })
    const response = await http.get(url)
    expect([response.status, await response.text(), bodies.length]).toEqual([500, 'answer 5', 5])
  })

  it('does not repeat what will not pass, nor anything when told so', async () => {
    const denied = await answering([403])
    expect((await http.get(denied.url)).status).toBe(403)
    expect(denied.bodies).toHaveLength(1)
    server?.close()
    const broken = await answering([500])
    expect((await http.put(broken.url, { body: 'x', retry: 0 })).status).toBe(500)
    expect(broken.bodies).toHaveLength(1)
  })

  it('waits as long as it is asked to', async () => {
    const { url } = await answering([429, 200], { 'retry-after': '1' })
    const startedAt = performance.now()
    expect((await http.get(url)).status).toBe(200)
    expect(performance.now() - startedAt).toBeGreaterThan(950)
  })
})
