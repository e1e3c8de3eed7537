import { randomUUID } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { systemClock } from '../platform/clock.ts'
import { messageOf, UserError } from '../platform/errors.ts'
import { readAnswer, viewerAnswer } from './answers.ts'
import { isRefusal, OddAnswer, retryAfterSeconds, statusOf } from './failure.ts'

/** Where GitHub is and which repository is meant; the harness's `Host` is one. */
export interface GitHubHost {
  readonly apiUrl: string
  /** `owner/name` */
  readonly repository: string | undefined
}

type Rest = ReturnType<typeof getOctokit>['rest']

/** GitHub, for one repository and one token. The token itself cannot be read from it. */
export interface GitHub {
  readonly rest: Rest
  /** The repository, as every request names it. */
  readonly here: { readonly owner: string; readonly repo: string }
  /** Returns the login that the token writes as; `undefined` when GitHub does not tell. Asked once. */
  viewer(): Promise<string | undefined>
  /** Returns what makes a request be tried once only; all that are given the same end together. */
  once(): { readonly retries: 0; readonly signal: AbortSignal }
  /** Waits for the next of such tries, as long as the client itself would; `false` when it would not try again. */
  waitAfter(error: unknown, tried: number): Promise<boolean>
}

/** A rate limit that ends later than this is not waited for. */
const longestWaitSeconds = 20
const retries = 2
/** What is not worth a second try, and 429, which has a wait of its own. */
const final = [400, 401, 403, 404, 409, 410, 413, 422, 429, 451]

/**
 * Opens GitHub's API. A request is tried three times when the network or GitHub fails, and waits for a rate limit once,
 * so that no answer costs more than about a minute: reporting must not hold up a job. `secondMs` is how long a second of
 * waiting is, `deadlineMs` when all tries of a request end together; tests shorten both.
 * @throws {UserError} when the repository or the token is not usable.
 */
export function openGitHub(host: GitHubHost, token: string, { secondMs = 1000, deadlineMs = 60_000 } = {}): GitHub {
  const [owner, repo, more] = (host.repository ?? '').split('/')
  if (!owner || !repo || more !== undefined) {
    throw new UserError(`The repository must be "owner/name", not "${host.repository ?? ''}" (GITHUB_REPOSITORY).`)
  }
  const secret = token.trim()
  // A token that no header can hold would be printed by the error of the HTTP client.
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new UserError('The GitHub token is empty or has characters that no token has.', {
      hint: 'Check the input "github-token".',
    })
  }
  const octokit = getOctokit(secret, optionsOf(host.apiUrl, secondMs), retry, throttling)
  octokit.hook.before('request', (request) => {
    const { signal = AbortSignal.timeout(deadlineMs), fetch: ask = fetch } = request.request
    // Octokit hands one object to all requests: what is written into it would be there for the next one too.
    request.request = { ...request.request, signal, fetch: fetchingJson(ask) }
  })
  let login: Promise<string | undefined> | undefined
  return {
    rest: octokit.rest,
    here: { owner, repo },
    viewer: () => {
      login ??= askViewer(octokit)
      return login
    },
    once: () => ({ retries: 0, signal: AbortSignal.timeout(deadlineMs) }),
    waitAfter: async (error, tried) => {
      const seconds = secondsUntilRetry(error, tried)
      if (seconds !== undefined) await systemClock.sleep(seconds * secondMs)
      return seconds !== undefined
    },
  }
}

/** How long the client waits after a number of tries that failed; `undefined` when it gives up. */
function secondsUntilRetry(error: unknown, tried: number): number | undefined {
  const status = statusOf(error)
  if (status === undefined) return undefined
  const limit = retryAfterSeconds(error, longestWaitSeconds)
  if (limit !== undefined) return tried === 1 && limit <= longestWaitSeconds ? limit : undefined
  return tried <= retries && !final.includes(status) ? tried ** 2 : undefined
}

function optionsOf(apiUrl: string, secondMs: number) {
  type Options = { readonly request: object }
  const waits = (seconds: number, { request }: Options, _octokit: object, tried: number) =>
    tried < 1 && seconds <= longestWaitSeconds && !('retries' in request && request.retries === 0)
  const silent = () => {}
  return {
    baseUrl: apiUrl.replace(/\/$/, ''),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: { retries, retryAfterBaseValue: secondMs, doNotRetry: final },
    throttle: {
      // Every client has a pace of its own.
      id: randomUUID(),
      retryAfterBaseValue: secondMs,
      fallbackSecondaryRateRetryAfter: longestWaitSeconds,
      onRateLimit: waits,
      onSecondaryRateLimit: waits,
    },
  }
}

/**
 * Takes an answer that says 200 and is no JSON for the fault that it is: the page of a proxy, or half an answer, must not
 * pass for "there are no comments".
 */
const fetchingJson =
  (ask: typeof fetch): typeof fetch =>
  async (...request) => {
    const answer = await ask(...request)
    const { ok, status } = answer
    if (!ok || status === 204) return answer
    const text = await answer.text()
    const headers = { ...Object.fromEntries(answer.headers), 'content-type': 'application/json' }
    if (isJson(text)) return new Response(text, { status, headers })
    return Response.json({ message: `its answer ${status} is no JSON` }, { status: 502 })
  }

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** `GET /user` refuses the token of a job; GraphQL knows every kind of token. */
async function askViewer({ graphql }: Pick<ReturnType<typeof getOctokit>, 'graphql'>): Promise<string | undefined> {
  try {
    const data = await graphql<unknown>('{ viewer { login } }')
    return readAnswer(viewerAnswer, { data }).viewer.login
  } catch (error) {
    // An outage is not the answer that nobody is known.
    if (isRefusal(error) || (error instanceof Error && error.name === 'GraphqlResponseError')) return undefined
    throw statusOf(error) === undefined ? new OddAnswer(`it does not tell who we are: ${messageOf(error)}`) : error
  }
}
