import { messageOf, UserError } from '../../platform/errors.ts'
import { type HttpOptions, http } from '../../platform/http.ts'
import { StoreRefusal, StoreUnreachable } from '../store.ts'
import { type Action, permissionHint, refusalOf } from './answers.ts'
import type { Credentials } from './credentials.ts'
import { isThisMachine, type OciReference } from './reference.ts'

/** One request to the registry. */
export interface OciRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE'
  /** A path under the repository (`blobs/uploads/`), or a whole URL that the registry named. */
  readonly to: string | URL
  readonly action: Action
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Blob | string
  /** Passed on to the HTTP client: large bodies want no retry (they would be kept in memory) and more time. */
  readonly transfer?: Pick<HttpOptions, 'retry' | 'timeout' | 'redirect' | 'window' | 'signal'>
}

/** Sends a request, logging in when the registry asks for it. Any status may come back. */
export type Send = (request: OciRequest) => Promise<Response>

/**
 * Speaks to one repository of a registry: anonymous first, then as the registry's `WWW-Authenticate` asks, with a token
 * (`Bearer`, https://distribution.github.io/distribution/spec/auth/token/) or with the login itself (`Basic`).
 */
export function openSession(reference: OciReference, credentials: Credentials | undefined): Send {
  const actions = new Set<Action>()
  let authorization: string | undefined
  let loggingIn: Promise<string | undefined> | undefined

  return async (request) => {
    const url = new URL(request.to, `${reference.origin}/v2/${reference.name}/`)
    const home = url.origin === reference.origin
    if (!home && url.protocol !== 'https:' && !isThisMachine(reference.host)) {
      throw new UserError(`${reference.host} sent us to ${url.origin}, which is not safe.`)
    }
    actions.add('pull').add(request.action)
    // Three rounds: as we are, with a token, with a token of more rights that another request brought meanwhile.
    for (let round = 1; ; round++) {
      const used = authorization
      const response = await fetchOnce(reference, url, request, home ? used : undefined)
      if (response.status !== 401 || !home || round === 3) return response
      if (authorization !== used) continue
      const challenge = response.headers.get('www-authenticate') ?? ''
      loggingIn ??= logIn(reference, challenge, credentials, [...actions], request.action).finally(() => {
        loggingIn = undefined
      })
      const fresh = await loggingIn
      if (fresh === undefined || fresh === used) return response
      authorization = fresh
    }
  }
}

async function fetchOnce(reference: OciReference, url: URL, request: OciRequest, authorization: string | undefined) {
  try {
    return await http(url, {
      method: request.method,
      // A redirect to another host (a registry's storage) loses the header by the rules of fetch.
      headers: { ...request.headers, ...(authorization && { authorization }) },
      ...(request.body !== undefined && { body: request.body }),
      ...request.transfer,
    })
  } catch (cause) {
    request.transfer?.signal?.throwIfAborted()
    throw unreachable(reference.host, cause)
  }
}

/** Asks for a token or makes the Basic header; `undefined` when the registry's challenge cannot be met. */
async function logIn(
  reference: OciReference,
  challenge: string,
  credentials: Credentials | undefined,
  actions: readonly Action[],
  action: Action,
): Promise<string | undefined> {
  if (/^basic\b/i.test(challenge)) return credentials && `Basic ${credentials.basic}`
  const realm = parameterOf(challenge, 'realm')
  if (!/^bearer\b/i.test(challenge) || realm === undefined) return undefined
  const url = tokenUrl(reference, realm)
  const service = parameterOf(challenge, 'service')
  if (service !== undefined) url.searchParams.set('service', service)
  url.searchParams.set('scope', `repository:${reference.name}:${actions.join(',')}`)
  const known = credentials?.allows(url.host) ? credentials : undefined
  const headers = known ? { authorization: `Basic ${known.basic}` } : {}
  const response = await http(url, { headers }).catch((cause) => {
    throw unreachable(url.host, cause)
  })
  if (response.status === 401 || response.status === 403) {
    const unsent = credentials ? `, and ${credentials.source} is not for this host` : ''
    const who = known ? `refused ${known.source}` : `gives no token without a login${unsent}`
    throw new StoreRefusal(`${url.host} ${who} (${response.status}) for ${reference.name}.`, {
      hint: permissionHint(reference, action),
    })
  }
  if (!response.ok) throw await refusalOf(response, reference, action, 'asking for a token')
  const answer = (await response.json().catch(() => ({}))) as { token?: unknown; access_token?: unknown }
  const token = answer.token ?? answer.access_token
  if (typeof token !== 'string') throw new UserError(`${url.host} gave no token for ${reference.name}.`)
  return `Bearer ${token}`
}

/** The realm is the registry's word: a login goes out encrypted, or stays on this machine. */
function tokenUrl(reference: OciReference, realm: string): URL {
  const url = URL.parse(realm, reference.origin)
  const safe = url?.protocol === 'https:' || (url && isThisMachine(url.host) && isThisMachine(reference.host))
  if (url && safe) return url
  throw new UserError(`${reference.host} wants its tokens fetched from "${realm}", which is not https.`)
}

const parameterOf = (challenge: string, name: string): string | undefined =>
  new RegExp(`[\\s,]${name}="([^"]*)"`, 'i').exec(challenge)?.[1]

function unreachable(host: string, cause: unknown): UserError {
  const reasons = []
  for (let error = cause; error instanceof Error; error = error.cause) reasons.push(messageOf(error))
  return new StoreUnreachable(`${host} could not be reached: ${reasons.at(-1) ?? cause}.`, {
    hint: 'Check its name in `store` and the network, then run the job again.',
    cause,
  })
}
