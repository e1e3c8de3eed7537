import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** What goes wrong with the next requests of an operation. */
export interface Fault {
  /** The operation as the OpenAPI names it (`POST /repos/{owner}/{repo}/issues`), or a pattern for several. */
  readonly operation: string | RegExp
  /** How many requests it meets; for ever when left out. */
  readonly times?: number
  /** Answer with this status instead of doing the work. */
  readonly status?: 200 | 401 | 403 | 404 | 410 | 422 | 429 | 500 | 502 | 503
  readonly message?: string
  /** The body of the answer as it is, in place of GitHub's JSON. */
  readonly body?: string
  /** Of `body`. Default: JSON. */
  readonly type?: string
  /** Seconds, sent as `Retry-After`. */
  readonly retryAfter?: number
  /** Wait before anything else. */
  readonly delayMs?: number
  /** Cut the connection before the work, or after it: then the work is done and the answer is lost. */
  readonly drop?: 'before' | 'after'
  /** Called when the fault strikes: a test can do something in the middle of another's work. */
  readonly meanwhile?: () => void | Promise<void>
}

const words: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  410: 'Issues are disabled for this repo',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service unavailable',
}

/** The faults that are set, and the one that meets a request. */
export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** Returns the fault that meets this request and counts it. */
  take(operation: string): Fault | undefined
}

export function newFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = []
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? Infinity })
    },
    clear: () => {
      waiting = []
    },
    take(operation) {
      const meets = ({ operation: wanted }: Fault) =>
        typeof wanted === 'string' ? wanted === operation : wanted.test(operation)
      const next = waiting.find((item) => item.left > 0 && meets(item.fault))
      if (next) next.left -= 1
      return next?.fault
    },
  }
}

/** Writes the answer of a fault with a status. */
export function faultAnswer(fault: Fault) {
  const status = fault.status ?? 500
  const headers: Record<string, string> = {}
  if (fault.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter)
  const message = fault.message ?? words[status] ?? 'Server Error'
  return {
    status,
    headers,
    body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
  }
}

/** Lets a fault strike a request of a server without a journal. Tells whether it was answered by that. */
export async function strike(fault: Fault | undefined, request: IncomingMessage, response: ServerResponse) {
  if (fault?.delayMs) await sleep(fault.delayMs)
  await fault?.meanwhile?.()
  if (fault?.drop) request.socket.destroy()
  else if (fault?.status) sendFault(response, fault)
  return fault?.drop !== undefined || fault?.status !== undefined
}

/** Sends the answer of a fault with a status. */
export function sendFault(response: ServerResponse, fault: Fault): void {
  const { status, headers, body } = faultAnswer(fault)
  response.writeHead(status, { 'content-type': fault.type ?? 'application/json; charset=utf-8', ...headers })
  response.end(fault.body ?? JSON.stringify(body))
}
