import { spawn } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { allowed, grantOf } from './github/server.ts'
import { repositoryOf, type World } from './github/world.ts'
import { readBody, type Served, serve } from './serve.ts'

/** What goes wrong with the next pushes or with everything. */
export interface GitFault {
  /** `lose-answer`: the push is done, its answer is not sent. `down`: no answer at all. `error`: a bare 500. */
  readonly kind: 'lose-answer' | 'down' | 'error'
  /** How many requests it meets; for ever when left out. `lose-answer` counts pushes only. */
  readonly times?: number
}

/** A running git server. */
export interface TestGitServer extends Served {
  /** The URL to clone a repository from. */
  urlOf(fullName: string): string
  fail(fault: GitFault): void
  clearFaults(): void
  /** How many pushes were answered or lost. */
  readonly pushes: { count: number }
}

export interface GitServerOptions {
  /** The world of a `startGitHub`: its repositories and tokens. */
  readonly world: Pick<World, 'repositories' | 'tokens'>
  /** Called after each push that was taken: brings pull requests up to date, starts workflows. */
  readonly onPush?: (fullName: string) => Promise<void> | void
  readonly port?: number
}

/**
 * Serves the bare repositories of a test's GitHub by git's smart HTTP (`git http-backend`). Reading needs
 * `contents: read`, or a public repository; pushing needs `contents: write`.
 */
export async function startGitServer(options: GitServerOptions): Promise<TestGitServer> {
  let faults: { kind: GitFault['kind']; left: number }[] = []
  const pushes = { count: 0 }
  const take = (kind: GitFault['kind']) => {
    const fault = faults.find((item) => item.kind === kind && item.left > 0)
    if (fault) fault.left -= 1
    return fault !== undefined
  }
  const served = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://git')
    if (take('down')) return void request.socket.destroy()
    if (take('error')) return void response.writeHead(500).end('Internal Server Error')
    const asked = understand(options.world, request, url)
    if ('status' in asked) return void response.writeHead(asked.status, asked.headers).end(asked.message)
    const isPush = request.method === 'POST' && asked.service === 'git-receive-pack'
    if (isPush) pushes.count += 1
    const loses = isPush && take('lose-answer')
    const answer = await backend(request, url, asked)
    if (isPush) await options.onPush?.(asked.fullName)
    if (loses) return void request.socket.destroy()
    response.writeHead(answer.status, answer.headers).end(answer.body)
  }, options.port)
  return {
    ...served,
    pushes,
    urlOf: (fullName) => `${served.url}/${fullName}.git`,
    fail: ({ kind, times = Infinity }) => {
      faults.push({ kind, left: times })
    },
    clearFaults: () => {
      faults = []
    },
  }
}

interface Asked {
  readonly fullName: string
  readonly path: string
  readonly service: string
  /** What follows the repository in the URL. */
  readonly rest: string
  readonly login: string
}
type Refused = { readonly status: number; readonly message: string; readonly headers?: Record<string, string> }

function understand(world: GitServerOptions['world'], request: IncomingMessage, url: URL): Asked | Refused {
  const [, owner, name, rest = ''] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?(\/(?:info\/refs|git-upload-pack|git-receive-pack))$/.exec(url.pathname) ?? []
  const fullName = `${owner}/${name}`
  const known = [...world.repositories.keys()].some((key) => key.toLowerCase() === fullName.toLowerCase())
  const service = rest === '/info/refs' ? (url.searchParams.get('service') ?? '') : rest.slice(1)
  const grant = grantOf(world, request)
  const unauthorized = {
    status: 401,
    message: 'Authentication failed',
    headers: { 'www-authenticate': 'Basic realm="GitHub"' },
  }
  if (!known) return grant ? { status: 404, message: 'Repository not found.' } : unauthorized
  const repository = repositoryOf(world, fullName)
  const write = service === 'git-receive-pack'
  if (!grant && (write || repository.private)) return unauthorized
  const may = grant !== undefined && allowed(grant, write ? 'contents:write' : 'contents:read')
  if (!may && (write || repository.private)) {
    const who = grant?.account.login ?? ''
    return { status: 403, message: `Permission to ${fullName}.git denied to ${who}.` }
  }
  return { fullName, path: repository.path, service, rest, login: grant?.account.login ?? 'anonymous' }
}

/** Runs `git http-backend` for one request and reads its CGI answer. */
async function backend(request: IncomingMessage, url: URL, asked: Asked) {
  const body = await readBody(request)
  const environment: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    GIT_PROJECT_ROOT: dirname(asked.path),
    GIT_HTTP_EXPORT_ALL: '1',
    // The server may be another user than the folder's owner.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    PATH_INFO: `/${basename(asked.path)}${asked.rest}`,
    QUERY_STRING: url.search.slice(1),
    REQUEST_METHOD: request.method ?? 'GET',
    CONTENT_TYPE: request.headers['content-type'] ?? '',
    CONTENT_LENGTH: String(body.length),
    HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    REMOTE_USER: asked.login,
  }
  const child = spawn('git', ['http-backend'], { env: environment, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => {})
  child.stdin.end(body)
  const chunks: Buffer[] = []
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer)
  const whole = Buffer.concat(chunks)
  const end = whole.indexOf('\r\n\r\n')
  const headers: Record<string, string> = {}
  let status = 200
  for (const line of whole.subarray(0, end).toString().split('\r\n')) {
    const colon = line.indexOf(': ')
    const [name, value] = [line.slice(0, colon), line.slice(colon + 2)]
    if (name === 'Status') status = Number(value.slice(0, 3))
    else headers[name] = value
  }
  return { status, headers, body: whole.subarray(end + 4) }
}

/**
 * Protects branches of a bare repository: a push to a ref that the pattern (of `grep -E`) matches is refused in GitHub's
 * own words. Returns a function that takes the rule away.
 */
export async function protectRefs(path: string, pattern: string): Promise<() => Promise<void>> {
  const hook = join(path, 'hooks', 'pre-receive')
  const script = `#!/bin/sh
while read -r old new ref; do
  if printf '%s' "$ref" | grep -qE '${pattern}'; then
    echo "error: GH013: Repository rule violations found for $ref." >&2
    echo "- Changes must be made through a pull request." >&2
    exit 1
  fi
done
`
  await writeFile(hook, script, { mode: 0o755 })
  return () => rm(hook, { force: true })
}
