/** An error answer of the results service; a 4xx is final for the clients, a 5xx is tried again for half a minute. */
export class TwirpError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** The run and the job that a runtime token speaks for. */
export interface Scope {
  readonly run: string
  readonly job: string
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Makes the runtime token of a job (`ACTIONS_RUNTIME_TOKEN`). Nobody checks its signature, the clients included. */
export function runtimeToken(run: string, job: string): string {
  const claims = { scp: `Actions.Results:${run}:${job}`, ac: '[]', exp: Math.floor(Date.now() / 1000) + 86_400 }
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.unsigned`
}

/** Reads the scope of a runtime token. */
export function scopeOf(authorization: string | undefined): Scope {
  try {
    const claims = JSON.parse(Buffer.from(authorization?.split('.')[1] ?? '', 'base64url').toString()) as {
      scp: string
    }
    const [, run, job] = /Actions\.Results:([^: ]+):([^: ]+)/.exec(claims.scp) ?? []
    if (run && job) return { run, job }
  } catch {
    // Said below.
  }
  throw new TwirpError(401, 'unauthenticated', 'The token is not a runtime token.')
}

/** A request's fields in camel case, with protobuf's wrappers taken off. */
export type Fields = Readonly<Record<string, unknown>>

/** Reads a request body. */
export function readFields(body: string): Fields {
  const plain = (value: unknown) =>
    value !== null && typeof value === 'object' && 'value' in value ? (value as { value: unknown }).value : value
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const entries = Object.entries(JSON.parse(body) as Record<string, unknown>)
  return Object.fromEntries(entries.map(([key, value]) => [camel(key), plain(value)]))
}
