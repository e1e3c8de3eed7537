import { randomUUID } from 'node:crypto'
import { getOctokit } from '@actions/github'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { UserError } from '../platform/errors.ts'
import { statusOf } from './failure.ts'

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
}

/** A rate limit that ends later than this is not waited for. */
const longestWaitSeconds = 20
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
    request.request.signal ??= AbortSignal.timeout(deadlineMs)
  })
  let login: Promise<string | undefined> | undefined
  return {
    rest: octokit.rest,
    here: { owner, repo },
    viewer: () => {
      login ??= askViewer(octokit)
      return login
    },
  }
}

function optionsOf(apiUrl: string, secondMs: number) {
  const waits = (seconds: number, _request: object, _octokit: object, tried: number) =>
    tried < 1 && seconds <= longestWaitSeconds
  const silent = () => {}
  return {
    baseUrl: apiUrl.replace(/\/$/, ''),
    log: { debug: silent, info: silent, warn: silent, error: silent },
    retry: {
      retries: 2,
      retryAfterBaseValue: secondMs,
      // What is not worth a second try, and 429, which the other plug-in waits for.
      doNotRetry: [400, 401, 403, 404, 409, 410, 413, 422, 429, 451],
    },
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

/** `GET /user` refuses the token of a job; GraphQL knows every kind of token. */
async function askViewer({ graphql }: Pick<ReturnType<typeof getOctokit>, 'graphql'>): Promise<string | undefined> {
  try {
    return (await graphql<{ viewer: { login: string } }>('{ viewer { login } }')).viewer.login
  } catch (error) {
    // An outage is not the answer that nobody is known.
    const status = statusOf(error) ?? 0
    if (status === 429 || status >= 500) throw error
    return undefined
  }
}
