import { retryAfterMs } from '../../platform/http.ts'
import { type CloudWords, kindOf, type Trouble, type TroubleKind, wordsOf } from './trouble.ts'

const ROLE = 'Storage Blob Data Contributor'

/** Azure Blob Storage in the words of messages. */
export const azureWords = (container: string, account: string): CloudWords => ({
  name: 'Azure Blob Storage',
  bucket: `container ${container} in the account ${account}`,
  advice: {
    unreachable: `Check that there is an account ${account}, and the network of the runner.`,
    'no credentials': `Use azure/login before this step, with an identity that has the role ${ROLE}.`,
    'wrong credentials':
      'Check the key, the SAS, or the federated credential of the app, and that they are for this account.',
    expired: 'Log in again right before this step, or make a new SAS.',
    'not allowed': `Give the identity the role ${ROLE} on ${container}; a SAS needs the rights r, w, c, l.`,
    'no bucket': 'Make it first, or mend its name in the URL.',
  },
})

/** Azure's codes (https://learn.microsoft.com/rest/api/storageservices/blob-service-error-codes). */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  AuthenticationFailed: 'wrong credentials',
  InvalidAuthenticationInfo: 'wrong credentials',
  NoAuthenticationInformation: 'no credentials',
  PublicAccessNotPermitted: 'no credentials',
  ContainerNotFound: 'no bucket',
  ContainerBeingDeleted: 'no bucket',
  ConditionNotMet: 'changed',
  InvalidRange: 'changed',
  OperationTimedOut: 'passing',
  ServerBusy: 'passing',
}

interface RestError extends Error {
  readonly statusCode?: number
  readonly code?: string
  readonly response?: { readonly headers: { get(name: string): string | undefined } }
  readonly details?: { readonly errorCode?: string; readonly authenticationErrorDetail?: string }
}

/** The status and the code of what the SDK threw. */
export function azureCodeOf(error: unknown): { readonly status: number | undefined; readonly code: string } {
  const { statusCode, code, details } = error as RestError
  return { status: statusCode, code: details?.errorCode ?? code ?? '' }
}

/** Says what an error of the SDK comes down to. */
export function azureTrouble(error: unknown): Trouble {
  const { status, code } = azureCodeOf(error)
  const { message, details, response } = error as RestError
  const all = `${message} ${details?.authenticationErrorDetail ?? ''}`
  const words = wordsOf(status, code, message)
  if (/request date header too old|date header in the request is/i.test(all)) return { kind: 'clock', words }
  if (/not valid in the specified time frame|expired/i.test(all)) return { kind: 'expired', words }
  return { kind: kindOf(KINDS, code, status), words, retryAfterMs: retryAfterMs(response?.headers.get('retry-after')) }
}
