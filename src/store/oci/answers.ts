import { messageOf, UserError } from '../../platform/errors.ts'
import { StoreRefusal } from '../store.ts'
import type { OciReference } from './reference.ts'

/** What a request is for, in the registry's own words for permissions. */
export type Action = 'pull' | 'push' | 'delete'

/**
 * Turns an answer that was not hoped for into an error that says what to do.
 * @param doing What was tried, after "while": `reading the manifest …`.
 */
export async function refusalOf(
  response: Response,
  reference: OciReference,
  action: Action,
  doing: string,
): Promise<UserError> {
  const words = await wordsOf(response)
  const message = `${reference.host} answered ${response.status}${words} while ${doing} in ${reference.name}.`
  if (response.status === 401 || response.status === 403) {
    return new StoreRefusal(message, { hint: permissionHint(reference, action) })
  }
  return new UserError(message, { hint: hintFor(response.status, words) })
}

/** Says what to grant, in the words of the registry at hand. */
export function permissionHint({ host, name }: OciReference, action: Action): string {
  const right = action === 'pull' ? 'read' : 'write'
  if (host === 'ghcr.io' || host.endsWith('.ghe.com')) {
    return (
      `Give the job \`permissions: packages: ${right}\`; if the package ${name} was made by another repository, ` +
      `add this one under its "Manage Actions access" with the role "${right}".`
    )
  }
  return (
    `Log in to ${host} with a login that may ${right} ${name}: before this step (\`docker login\`, docker/login-action), ` +
    'or by the secrets registry-username and registry-password of train-validate.yml.'
  )
}

function hintFor(status: number, words: string): string {
  if (status === 404) return 'Make the repository in the registry first, or mend its name in `store`.'
  if (status === 413) return 'The registry, or a proxy before it, refuses files of this size.'
  if (status === 429) return 'The registry limits how often it may be asked: run the job again later.'
  if (status >= 500) return 'It was asked several times. Run the job again later; what is stored already is kept.'
  if (words.includes('NAME_INVALID')) return 'Mend the name of the repository in `store`.'
  return 'Modelloop does not know this answer: see the log of the registry.'
}

/** Whole transfers that are tried before giving up: the HTTP client cannot repeat what it does not keep. */
export const ATTEMPTS = 3

/** Says that a transfer was tried often enough. */
export function gaveUp(reference: OciReference, doing: string, cause: unknown): UserError {
  return new UserError(`${reference.url}: ${doing} failed ${ATTEMPTS} times: ${messageOf(cause)}`, {
    hint: 'Nothing was kept of it. Run the job again later.',
    cause,
  })
}

/** The registry's own error codes and words, in brackets; nothing when it gave none. */
async function wordsOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '')
  try {
    const { errors } = JSON.parse(text) as { errors?: readonly { code?: string; message?: string }[] }
    const words = (errors ?? []).map(({ code, message }) => [code, message].filter(Boolean).join(': '))
    return words.length > 0 ? ` (${words.join('; ').slice(0, 300)})` : ''
  } catch {
    return ''
  }
}
