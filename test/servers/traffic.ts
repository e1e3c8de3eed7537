import { Agent, get } from 'node:http'

/** Requests that come at a steady pace, whatever becomes of those before. */
export interface Traffic {
  /** Answers by status and, where the server tells it (`x-version`), its version: `200 3`; `failed` had no answer. */
  readonly answers: ReadonlyMap<string, number>
  /** Waits for what is under way. */
  stop(): Promise<void>
}

/** Sends `perSecond` requests to a URL until it is stopped. */
export function sendTraffic(url: string, perSecond: number): Traffic {
  const answers = new Map<string, number>()
  const count = (key: string) => answers.set(key, (answers.get(key) ?? 0) + 1)
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const underWay = new Set<Promise<void>>()
  const send = () =>
    new Promise<void>((resolve) => {
      const request = get(url, { agent, timeout: 10_000 }, (response) => {
        response.resume()
        response.on('end', () => {
          count(`${response.statusCode} ${response.headers['x-version'] ?? ''}`.trim())
          resolve()
        })
      })
      request.on('timeout', () => request.destroy(new Error('no answer')))
      request.on('error', () => {
        count('failed')
        resolve()
      })
    })
  const startedAt = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    // A timer that comes late sends what is due.
    for (const due = ((performance.now() - startedAt) / 1000) * perSecond; sent < due; sent++) {
      const answered = send().then(() => void underWay.delete(answered))
      underWay.add(answered)
    }
  }, 10)
  return {
    answers,
    stop: async () => {
      clearInterval(timer)
      await Promise.all(underWay)
      agent.destroy()
    },
  }
}
