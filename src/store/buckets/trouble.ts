import { CloudLoginError } from '../../clouds/login-error.ts'
import { UserError } from '../../platform/errors.ts'
import { StoreRefusal, StoreUnreachable } from '../store.ts'

/** What a failed request comes down to, whatever the cloud. */
export type TroubleKind =
  /** Goes well when it is done again: 408, 429, 5xx, a dropped or stuck connection. */
  | 'passing'
  | 'unreachable'
  | 'no credentials'
  | 'wrong credentials'
  | 'expired'
  | 'not allowed'
  | 'clock'
  | 'no bucket'
  | 'region'
  | 'changed'
  | 'unknown'

/** Why a request failed. */
export interface Trouble {
  readonly kind: TroubleKind
  /** The cloud's own, on one line: `403 AccessDenied: Access Denied`. */
  readonly words: string
  /** When the cloud wants to be asked again, by `Retry-After`. */
  readonly retryAfterMs?: number | undefined
}

/** The cloud of a bucket in the words of messages, and what to do about trouble there. */
export interface CloudWords {
  /** `Amazon S3`. */
  readonly name: string
  /** What the cloud calls a bucket, with its name: `bucket acme-models`. */
  readonly bucket: string
  readonly advice: Readonly<Partial<Record<TroubleKind, string>>>
}

const LATER = 'What is stored already is kept: run the job again later.'
const ADVICE: Readonly<Partial<Record<TroubleKind, string>>> = {
  passing: LATER,
  unreachable: 'Check the URL, the endpoint and the network of the runner.',
  clock: 'Set the clock of the runner: let it follow a time server (NTP).',
  changed: 'Run again when nothing else writes there.',
}
const REFUSALS: readonly TroubleKind[] = ['no credentials', 'wrong credentials', 'expired', 'not allowed']

/** Says in one line what went wrong in `url` and what to do. `doing` is what was tried: `storing sha256/ab/…`. */
export function refusalOf(trouble: Trouble, cloud: CloudWords, url: string, doing: string, cause: unknown): UserError {
  const { kind, words } = trouble
  const hint = cloud.advice[kind] ?? ADVICE[kind] ?? `${cloud.name} gave no better reason.`
  const Kind = kind === 'unreachable' ? StoreUnreachable : REFUSALS.includes(kind) ? StoreRefusal : UserError
  return new Kind(messages[kind](cloud, `${doing} in ${url}`, words), { hint, cause })
}

const messages: Readonly<Record<TroubleKind, (cloud: CloudWords, doing: string, words: string) => string>> = {
  passing: (cloud, doing, words) => `${cloud.name} failed again and again while ${doing} (${words}).`,
  unreachable: (cloud, doing, words) => `${cloud.name} could not be reached while ${doing} (${words}).`,
  'no credentials': (cloud, doing, words) =>
    `There are no credentials for ${cloud.name}, wanted for ${doing} (${words}).`,
  'wrong credentials': (cloud, doing, words) =>
    `${cloud.name} does not know the credentials, while ${doing} (${words}).`,
  expired: (cloud, doing, words) => `The credentials for ${cloud.name} have expired, while ${doing} (${words}).`,
  'not allowed': (cloud, doing, words) => `${cloud.name} does not allow ${doing} (${words}).`,
  clock: (cloud, doing, words) =>
    `${cloud.name} refuses ${doing}, for the clock of this machine is wrong: it says ${new Date().toISOString()} (${words}).`,
  'no bucket': (cloud, doing, words) => `There is no ${cloud.bucket}, wanted for ${doing} (${words}).`,
  region: (cloud, doing, words) => `The ${cloud.bucket} is in another region, while ${doing} (${words}).`,
  changed: (_cloud, doing) => `The object was changed while it was read, while ${doing}.`,
  unknown: (cloud, doing, words) => `${cloud.name} failed while ${doing} (${words}).`,
}

const DROPPED = /^(ECONNRESET|EPIPE|ETIMEDOUT|ECONNABORTED|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_\w+|ABORT_ERR)$/
const UNREACHABLE =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS\w*|ERR_SSL\w*|CERT_\w+|\w+_CERT_?\w*)$/

/** Reads an error that the cloud did not answer with: of the login, or the network's, below all that was wrapped around it. */
export function commonTrouble(error: unknown): Trouble | undefined {
  if (error instanceof CloudLoginError) return { kind: error.kind, words: oneLine(error.message) }
  for (let inner = error; inner instanceof Error; inner = inner.cause) {
    const code = String((inner as NodeJS.ErrnoException).code ?? '')
    const words = oneLine(inner.message || code)
    if (DROPPED.test(code) || inner.name === 'TimeoutError') return { kind: 'passing', words }
    if (UNREACHABLE.test(code)) return { kind: 'unreachable', words }
    // Several addresses of one host were tried: each has its own reason, much alike.
    if (inner instanceof AggregateError && inner.errors.length > 0) return commonTrouble(inner.errors[0])
  }
  return undefined
}

/** Whether a status alone says that the request may go well later. */
export const isPassing = (status: number | undefined): boolean =>
  status !== undefined && (status === 408 || status === 429 || (status >= 500 && status !== 501))

/** What a code comes down to by a cloud's own list, else a status alone. */
export function kindOf(kinds: Readonly<Record<string, TroubleKind>>, code: string, status?: number): TroubleKind {
  const refused = status === 401 || status === 403
  return kinds[code] ?? (isPassing(status) ? 'passing' : refused ? 'not allowed' : 'unknown')
}

/** Joins a status, a code and words to one line of bearable length. */
export function wordsOf(status: number | undefined, code: string | undefined, message: string | undefined): string {
  const head = [status, code].filter(Boolean).join(' ')
  const text = message && message !== code ? oneLine(message) : ''
  return [head, text].filter(Boolean).join(': ') || 'no reason given'
}

/** The first line of a text, without a full stop at its end. */
export const oneLine = (text: string): string => (text.trim().split(/[\r\n]/)[0] ?? '').slice(0, 300).replace(/\.$/, '')
