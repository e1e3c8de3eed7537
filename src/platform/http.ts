import ky, { type AfterResponseHook, type KyInstance, type Options } from 'ky'

const MAX_RETRY_AFTER_MS = 60_000

/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body is kept in memory until the answer is there, unless it is sent with
 * `{ retry: 0, redirect: 'error', window: null }`: then it is sent once, as it streams, which is the way for large ones.
 */
export const http: KyInstance = ky.create({
  throwHttpErrors: false,
  timeout: 60_000,
  retry: {
    limit: 4,
    methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
    statusCodes: [408, 429, 500, 502, 503, 504],
    backoffLimit: 10_000,
  },
  // Without errors for statuses ky retries broken connections alone, so statuses are looked at here.
  hooks: { afterResponse: [(state) => retryStatus(state)] },
})

const retryStatus: AfterResponseHook = ({ options, response, retryCount }) => {
  const { limit = 0, statusCodes = [] } = options.retry
  if (retryCount >= limit || !statusCodes.includes(response.status)) return undefined
  const delay = retryAfterMs(response.headers.get('retry-after'))
  return ky.retry(delay === undefined ? {} : { delay })
}

/** Reads `Retry-After`, which is seconds or a date, into milliseconds from now: a minute at most. */
export function retryAfterMs(header: string | null | undefined): number | undefined {
  if (header === null || header === undefined) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS)
}

export type { KyInstance, Options as HttpOptions }
