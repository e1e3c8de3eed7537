import { retryAfterMs } from '../../platform/http.ts'
import { type CloudWords, isPassing, type Trouble, type TroubleKind, wordsOf } from './trouble.ts'

const ROLE = 'roles/storage.objectUser'

/** Google Cloud Storage in the words of messages. */
export const gcsWords = (bucket: string): CloudWords => ({
  name: 'Google Cloud Storage',
  bucket: `bucket ${bucket}`,
  advice: {
    'no credentials': `Use google-github-actions/auth before this step, with an account that has ${ROLE} on ${bucket}.`,
    'wrong credentials':
      'Check the credentials, or the condition of the workload identity pool and the account it may be.',
    expired: 'Log in again right before this step (google-github-actions/auth).',
    'not allowed': `Give the account ${ROLE} on ${bucket}.`,
    'no bucket': 'Make it first, or mend its name in the URL.',
  },
})

/** An answer that is no success. */
export class GoogleAnswer extends Error {
  override readonly name = 'GoogleAnswer'
  readonly status: number
  readonly reason: string | undefined
  readonly retryAfterMs: number | undefined

  constructor({ status, headers }: Response, reason: string | undefined, message: string) {
    super(message)
    this.status = status
    this.reason = reason
    this.retryAfterMs = retryAfterMs(headers.get('retry-after'))
  }

  /** Reads Google's JSON of an error; uploads answer with bare text. */
  static async read(response: Response): Promise<GoogleAnswer> {
    const text = await response.text().catch(() => '')
    try {
      const { error } = JSON.parse(text) as { error: { message?: string; errors?: { reason?: string }[] } }
      return new GoogleAnswer(response, error.errors?.[0]?.reason, error.message ?? '')
    } catch {
      return new GoogleAnswer(response, undefined, text)
    }
  }

  /**
   * What 404 is about: `No such object: acme/model.bin`, `The specified bucket does not exist.`; servers other than
   * Google's may not say it.
   */
  get missing(): 'object' | 'bucket' | 'unsaid' | undefined {
    if (this.status !== 404) return undefined
    if (/bucket does not exist/i.test(this.message)) return 'bucket'
    return /no such object/i.test(this.message) ? 'object' : 'unsaid'
  }
}

const KINDS: Readonly<Record<number, TroubleKind>> = {
  401: 'expired',
  403: 'not allowed',
  404: 'no bucket',
  412: 'changed',
  416: 'changed',
}

/** Says what went wrong (https://cloud.google.com/storage/docs/json_api/v1/status-codes). */
export function gcsTrouble(error: unknown): Trouble {
  if (!(error instanceof GoogleAnswer)) return { kind: 'unknown', words: wordsOf(undefined, undefined, String(error)) }
  const { status, reason, message, retryAfterMs } = error
  const words = wordsOf(status, reason, message)
  if (isPassing(status) || reason === 'rateLimitExceeded') return { kind: 'passing', words, retryAfterMs }
  // Without any login Google answers 401, too.
  if (status === 401 && /anonymous/i.test(message)) return { kind: 'no credentials', words }
  return { kind: KINDS[status] ?? 'unknown', words }
}
