/** Why GitHub did not do what was asked. */
export type FailureReason =
  /** The token may not. */
  | 'permission'
  /** The token is not valid. */
  | 'token'
  | 'not-found'
  /** GitHub understood and said no: too long, locked, a rule. */
  | 'refused'
  | 'rate-limited'
  /** No answer, or a 5xx, after all retries. */
  | 'unavailable'

/** What a permission of a job's token is called in a workflow file. */
export type Permissions = Readonly<Record<string, 'read' | 'write'>>

/** A failure that is told, not thrown: posting never decides a verdict. */
export interface Failure {
  readonly reason: FailureReason
  /** One or two sentences for the log: what failed, and what to do. Holds no secret. */
  readonly message: string
  /** The `permissions:` of the job, to paste, when that is what is missing. */
  readonly permissionsBlock?: string
}

/** Writes a failure for the log, with what to paste where that helps. */
export const failureWords = ({ message, permissionsBlock: block }: Omit<Failure, 'reason'>): string =>
  block ? `${message}\n${block}` : message

/** What was tried, for the message of a failure. */
export interface Attempt {
  /** `post the comment`, as it follows "GitHub did not let us". */
  readonly what: string
  /** What the job must be granted. */
  readonly permissions: Permissions
  /** The pull request is from a fork: no `permissions:` can help. */
  readonly fromFork?: boolean
}

interface HttpError extends Error {
  readonly status: number
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> }
}

const isHttpError = (error: unknown): error is HttpError =>
  error instanceof Error && error.name === 'HttpError' && typeof (error as HttpError).status === 'number'

/** Returns the status of an error answer; `undefined` for anything else that is thrown. */
export const statusOf = (error: unknown): number | undefined => (isHttpError(error) ? error.status : undefined)

/** Tells whether GitHub answered, and said no; a rate limit or a fault of its own is no such answer. */
export const isRefusal = (error: unknown): boolean =>
  isHttpError(error) && !['rate-limited', 'unavailable'].includes(reasonOf(error))

/** An answer that is not of the form that GitHub's answers have: a fault of GitHub's, or of something between it and us. */
export class OddAnswer extends Error {
  override readonly name = 'HttpError'
  readonly status = 502
}

/** How long GitHub asks to wait, for an answer that is a rate limit, `unsaid` when it does not say; `undefined` for another. */
export function retryAfterSeconds(error: unknown, unsaid: number): number | undefined {
  if (!isHttpError(error) || reasonOf(error) !== 'rate-limited') return undefined
  const { 'retry-after': after, 'x-ratelimit-remaining': left, 'x-ratelimit-reset': reset } = headersOf(error)
  if (after !== undefined) return Number(after)
  return left === '0' ? Math.max(0, Math.ceil(Number(reset) - Date.now() / 1000) + 1) : unsaid
}

const headersOf = (error: HttpError) => error.response?.headers ?? {}

/** Writes the block for the job; a block takes away what it does not name, so reading the code stands in it too. */
export function permissionsBlock(permissions: Permissions): string {
  const all = { contents: 'read', ...permissions }
  return ['permissions:', ...Object.entries(all).map(([name, access]) => `  ${name}: ${access}`)].join('\n')
}

/**
 * Turns an error of a request into a typed failure.
 * @throws the error itself when it is not GitHub's: a defect must not pass as an outage.
 */
export function failureOf(error: unknown, attempt: Attempt): Failure {
  if (!isHttpError(error)) throw error
  const reason = reasonOf(error)
  const said = `GitHub did not ${attempt.what}`
  switch (reason) {
    case 'permission':
      return lacking(attempt)
    case 'token':
      return { reason, message: `${said}: it does not accept the token. Check the input "github-token".` }
    case 'not-found':
      return {
        reason,
        message: `${said}: it answers ${error.status}. The pull request, commit or repository is not there for this token.`,
      }
    case 'refused':
      return { reason, message: `${said}: ${firstLine(error.message)}` }
    case 'rate-limited':
      return { reason, message: `${said}: too many requests (${error.status}). Run the job again later.` }
    case 'unavailable':
      return {
        reason,
        message: `${said}: it could not be reached or had a fault of its own${whatHappened(error)}, after retries.`,
      }
  }
}

function lacking({ what, permissions, fromFork }: Attempt): Failure {
  if (fromFork) {
    const message = `GitHub did not ${what}: the token of a pull request from a fork only reads. The companion workflow model-report.yml posts the report.`
    return { reason: 'permission', message }
  }
  const missing = Object.entries(permissions).map(([name, access]) => `${name}: ${access}`)
  const message = `GitHub did not ${what}: the job's token lacks "${missing.join('", "')}". Give the job these permissions.`
  return { reason: 'permission', message, permissionsBlock: permissionsBlock(permissions) }
}

function reasonOf(error: HttpError): FailureReason {
  const headers = headersOf(error)
  const limited =
    /rate limit/i.test(error.message) || headers['x-ratelimit-remaining'] === '0' || 'retry-after' in headers
  if (error.status === 429 || (error.status === 403 && limited)) return 'rate-limited'
  if (error.status === 401) return 'token'
  // A conversation that is locked answers 403 as well; no permission helps there.
  if (error.status === 403) return /locked/i.test(error.message) ? 'refused' : 'permission'
  if (error.status === 404 || error.status === 410) return 'not-found'
  return error.status >= 500 ? 'unavailable' : 'refused'
}

/** The status, where there was an answer, and the words of the network or of us; a page of a proxy is nothing to read in a log. */
function whatHappened({ message, status, response }: HttpError): string {
  const words = /^\s*</.test(message) ? '' : firstLine(message.trim())
  const told = [...(response ? [status] : []), ...(words ? [words] : [])]
  return told.length > 0 ? ` (${told.join(', ')})` : ''
}

const firstLine = (text: string) => (text.split('\n')[0] ?? '').slice(0, 300)
