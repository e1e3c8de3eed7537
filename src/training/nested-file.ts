import { readFile } from 'node:fs/promises'
import { isNode, LineCounter } from 'yaml'
import { type Place, UserError } from '../platform/errors.ts'
import { parseYamlDocument } from '../platform/yaml.ts'
import { flatten, type Leaf } from './flatten.ts'

/** A nested JSON or YAML file, flattened. */
export interface NestedFile {
  readonly leaves: readonly { readonly key: string; readonly path: readonly string[]; readonly leaf: Leaf }[]
  /** Where a leaf stands in the file. */
  placeOf(path: readonly string[]): Place
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
/** Outside of texts: tokens that Python writes and that JSON does not have. */
const TEXT_OR_NOT_FINITE = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g

/**
 * Reads a nested file of metrics or params; an empty one holds nothing. A name that ends in `.yaml` or `.yml` is YAML, all else JSON.
 * @throws {UserError} with file and line for what cannot be read or parsed, is no mapping, or holds NaN or infinity.
 */
export async function readNestedFile(path: string, file: string): Promise<NestedFile> {
  const written = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EISDIR' ? 'This is a folder, not a file' : `The file cannot be read (${cause.code})`
    throw new UserError(`${why}.`, { place: { file }, cause })
  })
  // Windows writes a byte order mark in front.
  const text = written.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { leaves: [], placeOf: () => ({ file }) }
  const isYaml = /\.ya?ml$/i.test(file)
  const data = isYaml ? parseYaml(text, file) : parseJson(text, file)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new UserError('The file must hold one mapping of names to values.', {
      place: { file, line: 1 },
      ...(Array.isArray(data) && { hint: 'If these are predictions, write one mapping a line, and name it .jsonl.' }),
    })
  }
  const placeOf = (at: readonly string[]) => ({ file, ...lineOf(text, at) })
  const leaves = [...flatten(data)].map(({ path: at, leaf }) => ({ key: at.join('.'), path: at, leaf }))
  for (const { key, path: at } of leaves) {
    if (FORBIDDEN_KEYS.has(key)) throw new UserError(`"${key}" cannot be a name.`, { place: placeOf(at) })
  }
  return { leaves, placeOf }
}

function parseJson(text: string, file: string): unknown {
  for (const match of text.matchAll(TEXT_OR_NOT_FINITE)) {
    if (match[0].startsWith('"')) continue
    const line = text.slice(0, match.index).split('\n').length
    throw notFinite(match[0], { file, line })
  }
  try {
    return JSON.parse(text, exactInteger)
  } catch (cause) {
    const line = /line (\d+)/.exec((cause as Error).message)?.[1]
    const place = { file, ...(line && { line: Number(line) }) }
    throw new UserError(`The file is not JSON: ${(cause as Error).message}.`, { place, cause })
  }
}

function parseYaml(text: string, file: string): unknown {
  // Keys merged by `<<` are of YAML 1.1, which is what Python's readers speak.
  const document = parseYamlDocument(text, { merge: true, intAsBigInt: true })
  const [error] = document.errors
  if (!error) return document.toJS({ reviver: (_key, value) => (typeof value === 'bigint' ? narrow(value) : value) })
  const place = { file, ...(error.linePos && { line: error.linePos[0].line }) }
  throw new UserError(`The file is not YAML: ${error.message.replace(/ at line \d+.*/s, '')}.`, { place })
}

/** Two integers that differ beyond 2^53 would become the same number, and two runs the same run. */
const exactInteger = (_key: string, value: unknown, context?: { source?: string }): unknown =>
  Number.isInteger(value) && /^-?\d+$/.test(context?.source ?? '') ? narrow(BigInt(context?.source ?? '')) : value

const narrow = (value: bigint): number | bigint => (Number.isSafeInteger(Number(value)) ? Number(value) : value)

/** JSON is YAML too, so one parser finds the lines of both. */
function lineOf(text: string, path: readonly string[]): { line?: number } {
  const lineCounter = new LineCounter()
  const node = parseYamlDocument(text, { lineCounter, merge: true }).getIn(path, true)
  return isNode(node) && node.range ? { line: lineCounter.linePos(node.range[0]).line } : {}
}

/** Says that a number is none. */
export const notFinite = (written: string, place: Place, name?: string): UserError =>
  new UserError(`${name ? `"${name}"` : 'A value'} is ${written}; it must be a finite number.`, {
    place,
    hint: 'Find out why the training computes it, or leave the value out.',
  })
