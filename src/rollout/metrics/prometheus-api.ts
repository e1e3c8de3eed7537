import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import { http } from '../../platform/http.ts'
import type { Log } from '../../platform/log.ts'
import type { CounterSeries } from './counters.ts'
import { SourceUnreachable } from './source.ts'

/** A look must not wait long: the next one comes soon. */
const ANSWER_WITHIN_MS = 10_000
const RETRIES = 2

const labels = v.record(v.string(), v.string())
const answer = v.variant('status', [
  v.object({
    status: v.literal('success'),
    data: v.variant('resultType', [
      v.object({
        resultType: v.literal('matrix'),
        result: v.array(v.object({ metric: labels, values: v.array(v.tuple([v.number(), v.string()])) })),
      }),
      v.object({ resultType: v.literal('vector'), result: v.array(v.object({ metric: labels })) }),
    ]),
  }),
  v.object({ status: v.literal('error'), error: v.string() }),
])

/** A Prometheus server, or what speaks its query API. */
export interface PrometheusApi {
  /** Asks for raw samples: `query` ends with a range such as `[5m]`. */
  samples(query: string, at: Date, signal?: AbortSignal): Promise<readonly CounterSeries[]>
  /** Asks for the labels of an instant vector. */
  labels(query: string, at: Date, signal?: AbortSignal): Promise<readonly Readonly<Record<string, string>>[]>
}

/**
 * Opens the query API of a Prometheus. A password in the URL is sent as basic authentication, a token as bearer; both are
 * masked in the log.
 * Its functions throw {SourceUnreachable} when nobody answers, {UserError} when the answer is a refusal.
 */
export function openPrometheusApi(url: string, token: string | undefined, log: Pick<Log, 'mask'>): PrometheusApi {
  const { base, authorization, secrets } = connectionOf(url, token)
  secrets.forEach(log.mask)

  async function ask(query: string, at: Date, signal?: AbortSignal) {
    const response = await http
      .get(`${base}/api/v1/query`, {
        searchParams: { query, time: (at.getTime() / 1000).toFixed(3) },
        headers: authorization === undefined ? {} : { authorization },
        timeout: ANSWER_WITHIN_MS,
        retry: { limit: RETRIES },
        ...(signal && { signal }),
      })
      .catch((error: unknown) => {
        signal?.throwIfAborted()
        throw new SourceUnreachable(`Prometheus at ${base} does not answer: ${causeOf(error)}`)
      })
    const { status } = response
    if (status === 401 || status === 403) {
      throw new UserError(`Prometheus at ${base} refuses us (${status}).`, {
        hint: 'Give a token in the environment variable PROMETHEUS_TOKEN, or user and password in the URL.',
      })
    }
    const text = await response.text()
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), answer), text)
    if (!parsed.success) {
      const found = isPage(text) ? 'a web page, perhaps of a login' : text.slice(0, 100)
      throw new SourceUnreachable(`What answers at ${base} (${status}) is no Prometheus: ${found}`)
    }
    if (parsed.output.status === 'success') return parsed.output.data
    if (status === 400) throw new UserError(`Prometheus refuses the query ${query}: ${parsed.output.error}`)
    throw new SourceUnreachable(`Prometheus at ${base} failed (${status}): ${parsed.output.error}`)
  }

  return {
    async samples(query, at, signal) {
      const data = await ask(query, at, signal)
      if (data.resultType !== 'matrix') throw new UserError(`Prometheus has no samples for ${query}.`)
      return data.result.map(({ metric, values }) => ({
        labels: metric,
        samples: values.map(([seconds, value]) => ({ atMs: seconds * 1000, value: Number(value) })),
      }))
    },
    async labels(query, at, signal) {
      return (await ask(query, at, signal)).result.map(({ metric }) => metric)
    },
  }
}

/** Takes user and password out of a URL: `fetch` refuses them, and they must not be shown. */
function connectionOf(url: string, token: string | undefined) {
  const parsed = URL.parse(url)
  if (!parsed) throw new UserError('The address of Prometheus, "deploy.metrics.prometheus", is not a URL.')
  const [username, password] = [parsed.username, parsed.password].map(decodeURIComponent)
  const login = Buffer.from(`${username}:${password}`).toString('base64')
  const secrets = [token, password, parsed.password, password && login].filter((secret) => !!secret) as string[]
  return {
    base: `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, ''),
    authorization: token ? `Bearer ${token}` : username ? `Basic ${login}` : undefined,
    secrets,
  }
}

const isPage = (text: string) => /^\s*<(!doctype|html)/i.test(text)

/** The innermost cause: what is around it says only that something failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? causeOf(error.cause) : error.message
}
