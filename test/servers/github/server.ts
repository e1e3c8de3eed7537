import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { answerJson, readBody } from '../serve.ts'
import { type Faults, faultAnswer, sendFault } from './faults.ts'
import { openApi } from './openapi.ts'
import { user } from './repository-payload.ts'
import { type Answer, type Call, type Need, Refusal, type Route } from './route.ts'
import { routeOf } from './routes.ts'
import type { Grant, Permission, World } from './world.ts'

/** One request that was answered. */
export interface Seen {
  readonly operation: string
  readonly status: number
  readonly account: string | undefined
}

export interface Journal {
  /** What did not match GitHub's OpenAPI, or no route of ours. Empty in a test that is right. */
  readonly violations: string[]
  readonly requests: Seen[]
}

/** Makes the handler of the REST API. */
export function restHandler(world: World, faults: Faults, journal: Journal) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', world.api)
    const method = request.method ?? 'GET'
    const raw = await readBody(request)
    const matched = routeOf(method, url.pathname)
    const operation = matched?.operation ?? `${method} ${url.pathname}`
    const who = grantOf(world, request)
    const fault = faults.take(operation)
    if (fault?.delayMs) await sleep(fault.delayMs)
    await fault?.meanwhile?.()
    if (fault?.drop === 'before') {
      journal.requests.push({ operation, status: 0, account: who?.account.login })
      request.socket.destroy()
      return
    }
    const answer = fault?.status
      ? faultAnswer(fault)
      : await answerOf(world, journal, { method, url, raw, who, operation, matched }).catch(refused)
    journal.requests.push({ operation, status: answer.status, account: who?.account.login })
    if (fault?.drop === 'after') request.socket.destroy()
    else if (fault?.status) sendFault(response, fault)
    else send(response, answer)
  }
}

const refused = (error: unknown): Answer => {
  if (error instanceof Refusal) return error.answer
  throw error
}

function send(response: ServerResponse, answer: Answer): void {
  const headers = { 'x-github-media-type': 'github.v3; format=json', ...answer.headers }
  if (answer.body !== undefined) answerJson(response, answer.status, answer.body, headers)
  else response.writeHead(answer.status, headers).end()
}

interface Asked {
  readonly method: string
  readonly url: URL
  readonly raw: Buffer
  readonly who: Grant | undefined
  readonly operation: string
  readonly matched: { readonly route: Route; readonly params: Record<string, string> } | undefined
}

async function answerOf(world: World, journal: Journal, asked: Asked): Promise<Answer> {
  const { matched, operation, url } = asked
  const who = asked.who
  if (!who) throw new Refusal(401, 'Bad credentials')
  const body = parsed(asked.raw)
  if (operation === 'GET /user') return viewer(world, who)
  if (operation === 'POST /graphql') return graphql(who, body, journal)
  if (!matched) {
    journal.violations.push(`${operation}: the server has no such route`)
    throw new Refusal(404, 'Not Found')
  }
  const name = `${matched.params['owner']}/${matched.params['repo']}`.toLowerCase()
  const repository = [...world.repositories].find(([key]) => key.toLowerCase() === name)?.[1]
  if (!repository) throw new Refusal(404, 'Not Found')
  const call: Call = { world, repository, who, params: matched.params, query: url.searchParams, body, url }
  allow(call, typeof matched.route.needs === 'function' ? matched.route.needs(call) : matched.route.needs)
  const wrong = openApi().request(operation, url.searchParams, body)
  if (wrong.length > 0) {
    journal.violations.push(...wrong)
    throw new Refusal(422, `Invalid request.\n\n${wrong.join('\n')}`)
  }
  const answer = await (async () => matched.route.answer(call))().catch(refused)
  const ours = openApi().response(operation, answer.status, answer.body)
  if (ours.length === 0) return answer
  journal.violations.push(...ours)
  throw new Refusal(500, `The server's own answer is wrong.\n\n${ours.join('\n')}`)
}

function parsed(raw: Buffer): unknown {
  if (raw.length === 0) return undefined
  try {
    return JSON.parse(raw.toString()) as unknown
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

/** Reads `Authorization: token …`, `Bearer …`, or git's and curl's Basic. */
export function grantOf(world: Pick<World, 'tokens'>, request: IncomingMessage): Grant | undefined {
  const [scheme = '', value = ''] = (request.headers.authorization ?? '').split(' ')
  const basic = scheme.toLowerCase() === 'basic'
  const token = basic ? (Buffer.from(value, 'base64').toString().split(':')[1] ?? '') : value
  return world.tokens.get(token)
}

/** Tells whether a token has a permission; `write` includes `read`, and everyone may read metadata. */
export function allowed(grant: Grant, need: Need): boolean {
  const [permission, access] = need.split(':') as [Permission, 'read' | 'write']
  const has = grant.permissions[permission] ?? (permission === 'metadata' ? 'read' : undefined)
  return has === 'write' || has === access
}

function allow(call: Call, needs: readonly Need[]): void {
  if (needs.some((need) => allowed(call.who, need))) return
  const readOfPublic = !call.repository.private && needs.some((need) => need.endsWith(':read'))
  if (readOfPublic) return
  const refusal = new Refusal(403, 'Resource not accessible by integration')
  const header = needs.map((need) => need.replaceAll('-', '_').replace(':', '=')).join('; ')
  Object.assign(refusal.answer, { headers: { 'x-accepted-github-permissions': header } })
  throw refusal
}

/** A job's token is not a user's: `GET /user` refuses it. */
function viewer(world: World, who: Grant): Answer {
  if (who.account.type === 'Bot') throw new Refusal(403, 'Resource not accessible by integration')
  return { status: 200, body: user(world, who.account) }
}

/** The one GraphQL question that is answered: who am I? */
function graphql(who: Grant, body: unknown, journal: Journal): Answer {
  const query = (body as { query?: string } | undefined)?.query ?? ''
  if (/^\s*(query)?\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query)) {
    return { status: 200, body: { data: { viewer: { login: who.account.login } } } }
  }
  journal.violations.push(`POST /graphql: the server does not know ${query}`)
  return { status: 200, body: { errors: [{ type: 'NOT_IMPLEMENTED', message: 'Only viewer.login is known here.' }] } }
}
