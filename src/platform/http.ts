import ky, { type KyInstance, type Options } from 'ky'

/**
 * The one HTTP client. Retries what may pass (408, 429, 5xx, broken connections) up to four times with growing pauses,
 * honours `Retry-After` up to a minute, gives up on a request after 60 s, and never throws for a status: the caller
 * reads it. A body that is a stream is sent once, without retry.
 */
export const http: KyInstance = ky.create({
  throwHttpErrors: false,
  timeout: 60_000,
  retry: {
    limit: 4,
    methods: ['get', 'head', 'put', 'post', 'patch', 'delete'],
    statusCodes: [408, 429, 500, 502, 503, 504],
    afterStatusCodes: [429, 503],
    maxRetryAfter: 60_000,
    backoffLimit: 10_000,
  },
})

export type { KyInstance, Options as HttpOptions }
