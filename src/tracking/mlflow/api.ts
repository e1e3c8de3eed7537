import { mkdir, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'
import { UserError } from '../../platform/errors.ts'
import { formatBytes, oneLine } from '../../platform/format.ts'
import { http } from '../../platform/http.ts'
import type { Connection } from './connection.ts'

const ANSWER_WITHIN_MS = 30_000
const FILE_WITHIN_MS = 10 * 60_000
const RETRIES = 2
/** Answers of a run with thousands of metrics are some hundred kilobytes. */
const LARGEST_ANSWER = 16 << 20

/** Says that MLflow understood the question and will not answer it, with its own code and words. */
export class MlflowRefusal extends UserError {
  readonly code: string

  constructor(where: string, code: string, message: string) {
    super(`MLflow at ${where} says ${code}: ${message}`)
    this.code = code
  }
}

/** What we ask a server of MLflow; everything throws {UserError} when nobody, or something else, answers. */
export interface MlflowApi {
  readonly base: string
  /** Asks an endpoint below `/api/2.0/mlflow`. @throws {MlflowRefusal} by MLflow's own word. */
  ask<S extends v.GenericSchema>(
    path: string,
    search: Readonly<Record<string, string>>,
    schema: S,
  ): Promise<v.InferOutput<S>>
  /** Fetches a file, by a path from the server's address on, of at most so many bytes. */
  download(path: string, search: Readonly<Record<string, string>>, to: string, maxBytes: number): Promise<void>
}

const refusal = v.object({ error_code: v.string(), message: v.optional(v.string(), '') })

/** Opens MLflow's REST API. Redirects are not followed: the login is for one address. */
export function openMlflow({ base, authorization }: Connection, cancelled: AbortSignal): MlflowApi {
  async function get(path: string, searchParams: Readonly<Record<string, string>>, withinMs: number) {
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(withinMs)])
    const response = await http
      .get(`${base}/${path}`, {
        searchParams,
        headers: authorization === undefined ? {} : { authorization },
        redirect: 'manual',
        timeout: ANSWER_WITHIN_MS,
        retry: { limit: RETRIES },
        signal,
      })
      .catch((error: unknown) => {
        cancelled.throwIfAborted()
        throw new UserError(`MLflow at ${base} does not answer: ${causeOf(error)}.`, { cause: error })
      })
    const { status } = response
    if (status >= 300 && status < 400) throw redirected(base, response)
    if (status === 401 || status === 403) {
      throw new UserError(`MLflow at ${base} refuses us (${status}).`, {
        hint: 'Give the job MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD.',
      })
    }
    return response
  }

  return {
    base,
    async ask(path, search, schema) {
      const response = await get(`api/2.0/mlflow/${path}`, search, ANSWER_WITHIN_MS)
      return read(base, response, schema)
    },
    async download(path, search, to, maxBytes) {
      const response = await get(path, search, FILE_WITHIN_MS)
      if (response.status !== 200) return read(base, response, v.never())
      await mkdir(dirname(to), { recursive: true })
      const file = await open(to, 'wx')
      try {
        await pipeline(limited(response, base, maxBytes), file.createWriteStream())
      } catch (error) {
        await rm(to, { force: true })
        cancelled.throwIfAborted()
        if (error instanceof UserError) throw error
        throw new UserError(`A file of MLflow at ${base} broke off: ${causeOf(error)}.`, { cause: error })
      }
    },
  }
}

async function read<S extends v.GenericSchema>(base: string, response: Response, schema: S): Promise<v.InferOutput<S>> {
  const { status } = response
  const text = await textOf(base, response)
  const asked = v.safeParse(v.pipe(v.string(), v.parseJson(), status === 200 ? schema : refusal), text)
  if (!asked.success) {
    const found = /^\s*<(!doctype|html)/i.test(text) ? 'a web page, perhaps of a login' : oneLine(text, 100)
    throw new UserError(`What answers at ${base} (${status}) does not speak as MLflow does: ${found || 'nothing'}`)
  }
  if (status === 200) return asked.output as v.InferOutput<S>
  const { error_code, message } = asked.output as v.InferOutput<typeof refusal>
  throw new MlflowRefusal(base, oneLine(error_code, 60), oneLine(message, 300))
}

async function textOf(base: string, response: Response): Promise<string> {
  const pieces: Uint8Array[] = []
  try {
    for await (const piece of limited(response, base, LARGEST_ANSWER)) pieces.push(piece)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`An answer of MLflow at ${base} broke off: ${causeOf(error)}.`, { cause: error })
  }
  return Buffer.concat(pieces).toString('utf8')
}

/** Hands a body on until it is larger than it may be. */
async function* limited({ body }: Response, base: string, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > maxBytes) throw new UserError(`MLflow at ${base} sends more than ${formatBytes(maxBytes)}.`)
    yield piece
  }
}

function redirected(base: string, { headers, status }: Response): UserError {
  const to = URL.parse(headers.get('location') ?? '', base)
  const where = to ? `${to.origin}${to.pathname}` : 'elsewhere'
  return new UserError(`MLflow at ${base} sends us on to ${oneLine(where, 200)} (${status}), where we do not go.`, {
    hint: 'Set MLFLOW_TRACKING_URI to the address at which MLflow itself answers.',
  })
}

/** The innermost cause: what is around it says only that something failed. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? causeOf(error.cause) : error.message
}
