import { Agent, request } from 'node:http'

/** What became of a request. */
export interface Answer {
  /** `undefined` when there was no answer. */
  readonly status: number | undefined
  /** The version that answered, where the server tells it (`x-model-version`). */
  readonly version: string | undefined
  readonly durationMs: number
}

/** Requests that come at a steady pace, whatever becomes of those before. */
export interface Traffic {
  /** Answers by status and version: `200 3`; `failed` had no answer. */
  readonly answers: ReadonlyMap<string, number>
  /** Resolves when it was stopped, or the last body was sent, and every answer is there. */
  readonly finished: Promise<void>
  /** Waits for what is under way. */
  stop(): Promise<void>
}

export interface TrafficOptions {
  /** What is posted, one after the other and then from the start; without it requests are GET. */
  readonly bodies?: readonly string[]
  /** So many wait for their answers before the next one asks; by default 50. */
  readonly patience?: number
  /** Sends each body once and ends. */
  readonly once?: boolean
  readonly onAnswer?: (answer: Answer) => void
}

/** Sends `perSecond` requests to a URL until it is stopped, or fewer where the answers are too slow for that. */
export function sendTraffic(url: string, perSecond: number, options: TrafficOptions = {}): Traffic {
  const { bodies = [], patience = 50, once = false, onAnswer } = options
  const last = once ? bodies.length : Number.POSITIVE_INFINITY
  const answers = new Map<string, number>()
  const agent = new Agent({ keepAlive: true, maxSockets: patience })
  const underWay = new Set<Promise<void>>()
  const send = async (body: string | undefined) => {
    const answer = await ask(url, agent, body)
    const key = answer.status === undefined ? 'failed' : `${answer.status} ${answer.version ?? ''}`.trim()
    answers.set(key, (answers.get(key) ?? 0) + 1)
    onAnswer?.(answer)
  }
  let sent = 0
  let owed = 0
  let before = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    // A timer that comes late sends what is due; what a server was too slow for is not made up later.
    owed = Math.min(owed + ((now - before) / 1000) * perSecond, perSecond)
    before = now
    for (; owed >= 1 && underWay.size < patience; owed--) {
      if (sent >= last) return end()
      const answered = send(bodies[sent++ % bodies.length]).then(() => void underWay.delete(answered))
      underWay.add(answered)
    }
  }, 10)
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const finished = ended.then(async () => {
    clearInterval(timer)
    await Promise.all(underWay)
    agent.destroy()
  })
  return {
    answers,
    finished,
    stop: () => {
      end()
      return finished
    },
  }
}

/** Sends one request and waits for all of its answer. */
export function ask(url: string, agent: Agent, body?: string): Promise<Answer> {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const tell = (status?: number, version?: string) =>
      resolve({ status, version, durationMs: performance.now() - startedAt })
    const headers = body === undefined ? {} : { 'content-type': 'application/json' }
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(url, { agent, method, headers, timeout: 10_000 }, (response) => {
      response.resume()
      response.on('end', () => tell(response.statusCode, response.headers['x-model-version'] as string | undefined))
      response.on('error', () => tell())
    })
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', () => tell())
    asked.end(body)
  })
}
