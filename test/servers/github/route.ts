import { resolveCommit } from './git.ts'
import type { Grant, Permission, Repository, World } from './world.ts'

/** One request that was understood: its repository is found and its token accepted. */
export interface Call {
  readonly world: World
  readonly repository: Repository
  readonly who: Grant
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Checked against GitHub's OpenAPI before a route sees it. */
  readonly body: unknown
  readonly url: URL
}

export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** `issues:write`; one of the list is enough. */
export type Need = `${Permission}:${'read' | 'write'}`

export interface Route {
  readonly needs: readonly Need[] | ((call: Call) => readonly Need[])
  readonly answer: (call: Call) => Answer | Promise<Answer>
}

/** Routes by operation, as GitHub's OpenAPI names them: `GET /repos/{owner}/{repo}`. */
export type Routes = Readonly<Record<string, Route>>

/** Stops a route with an error answer. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(status: number, message: string, errors?: readonly unknown[]) {
    super(message)
    const documentation_url = 'https://docs.github.com/rest'
    this.answer = {
      status,
      body: { message, ...(errors ? { errors } : {}), documentation_url, status: String(status) },
    }
  }
}

export const notFound = (): Refusal => new Refusal(404, 'Not Found')

/** Refuses a body as GitHub's own validation does. */
export const invalid = (resource: string, field: string, message: string): Refusal =>
  new Refusal(422, 'Validation Failed', [{ resource, field, code: 'custom', message }])

/** Returns the first argument, or stops with 404 when there is none. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw notFound()
  return value
}

/** Cuts one page of a list and adds the `Link` header; `key` names the list where GitHub wraps it with `total_count`. */
export function paged<T>(call: Call, items: readonly T[], write: (item: T) => unknown, key?: string): Answer {
  const size = Math.min(Number(call.query.get('per_page') ?? 30), 100)
  const page = Math.max(Number(call.query.get('page') ?? 1), 1)
  const last = Math.max(Math.ceil(items.length / size), 1)
  const list = items.slice((page - 1) * size, page * size).map(write)
  const link = (number: number, relation: string) => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(number))
    return `<${url}>; rel="${relation}"`
  }
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ]
  return {
    status: 200,
    body: key === undefined ? list : { total_count: items.length, [key]: list },
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  }
}

/** Finds a commit by name, or refuses as GitHub does where a commit is written to. */
export async function commitOf(call: Call, name: string | undefined): Promise<string> {
  const sha = await resolveCommit(call.repository.path, name ?? '')
  if (!sha) throw invalid('Commit', 'sha', `No commit found for SHA: ${name}`)
  return sha
}
