import { awsLoginHint } from '../../clouds/aws.ts'
import { retryAfterMs } from '../../platform/http.ts'
import { type CloudWords, kindOf, type Trouble, type TroubleKind, wordsOf } from './trouble.ts'

const RIGHTS = 's3:GetObject, s3:PutObject and s3:ListBucket'

/** S3 in the words of messages. */
export const s3Words = (bucket: string): CloudWords => ({
  name: 'S3',
  bucket: `bucket ${bucket}`,
  advice: {
    'no credentials': `${awsLoginHint(`${RIGHTS} there`)} For DVC's own settings use .dvc/config.local.`,
    'wrong credentials': 'Check the access key and its secret, and that they belong to this endpoint.',
    expired: 'Log in again right before this step, or for longer (role-duration-seconds).',
    'not allowed': `Give the role ${RIGHTS} for ${bucket}: without the last a missing object looks like this, too.`,
    'no bucket': 'Make it first, or mend its name in the URL.',
    region: "Set AWS_REGION, or `region` of the remote in .dvc/config, to the bucket's own.",
  },
})

/** S3's codes (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html) and those of the SDK. */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  CredentialsProviderError: 'no credentials',
  TokenProviderError: 'no credentials',
  InvalidAccessKeyId: 'wrong credentials',
  SignatureDoesNotMatch: 'wrong credentials',
  InvalidToken: 'wrong credentials',
  InvalidIdentityToken: 'wrong credentials',
  ExpiredToken: 'expired',
  ExpiredTokenException: 'expired',
  TokenRefreshRequired: 'expired',
  RequestTimeTooSkewed: 'clock',
  RequestExpired: 'clock',
  NoSuchBucket: 'no bucket',
  PermanentRedirect: 'region',
  TemporaryRedirect: 'region',
  AuthorizationHeaderMalformed: 'region',
  IllegalLocationConstraintException: 'region',
  PreconditionFailed: 'changed',
  InvalidRange: 'changed',
  RequestTimeout: 'passing',
  OperationAborted: 'passing',
  SlowDown: 'passing',
}

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number; readonly clockSkewCorrected?: boolean }
  readonly $response?: { readonly headers: Readonly<Record<string, string>> }
  readonly Code?: string
  readonly Region?: string
}

/** The status and the code of what the SDK threw. */
export function codeOf(error: unknown): { readonly status: number | undefined; readonly code: string } {
  const { $metadata, Code, name } = error as SdkError
  return { status: $metadata?.httpStatusCode, code: Code ?? name ?? '' }
}

/** Says what an error of the SDK comes down to. */
export function s3Trouble(error: unknown): Trouble {
  const { status, code } = codeOf(error)
  const { $metadata, $response, message, Region } = error as SdkError
  const words = wordsOf(status, code, Region ? `${message} (the bucket is in ${Region})` : message)
  // The SDK has set its clock by the server's: the next attempt goes well.
  if ($metadata?.clockSkewCorrected) return { kind: 'passing', words }
  const kind = kindOf(KINDS, code, status)
  if (kind === 'unknown' && status === 301) return { kind: 'region', words }
  return { kind, words, retryAfterMs: retryAfterMs($response?.headers['retry-after']) }
}
