import type * as v from 'valibot'
import { formatPath, isMapping, optionFor, type Path, type Shape, shapeOf } from './shape.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A mistake at a path, as a sentence. */
export interface Mistake {
  readonly path: Path
  readonly message: string
}

/** What the reading of one file gathers on its way. */
export interface Findings {
  readonly environment: Environment
  readonly mistakes: Mistake[]
  /** Keys that the schema does not know: all of them, where the schema itself stops at the first of a mapping. */
  readonly unknown: Path[]
  /** Other things where a mapping should be; a list can pass for one otherwise. */
  readonly notMappings: { readonly path: Path; readonly value: unknown }[]
  /** Values that took in environment variables: the path, the text as written, the names. */
  readonly interpolated: { readonly path: Path; readonly written: string; readonly names: readonly string[] }[]
  /** Values whose variable is not set and has no default. */
  readonly unset: { readonly path: Path; readonly written: string; readonly names: readonly string[] }[]
}

/** Keys that JavaScript gives a meaning of its own. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Nobody reads more; looking up what each was meant to be takes its time. */
const MOST_UNKNOWN = 100

/**
 * The runner's own credentials. A pull request may change the configuration, and must not be able to send these to an
 * address of its choice.
 */
const FORBIDDEN_NAME = /^(?:ACTIONS_|INPUT_|STATE_)|^(?:GITHUB|GH)_TOKEN$/
/** What a job has to log in to MLflow, whose address no `modelloop.yml` names. */
const LOGIN_NAME = /^MLFLOW_TRACKING_(TOKEN|PASSWORD)$/
/** Where MLflow is; user and password may stand in it. */
const ADDRESS_NAME = 'MLFLOW_TRACKING_URI'

/**
 * Makes plain YAML data ready for the schema: an empty value counts as not written, one item alone becomes a list, and
 * `${NAME}` is replaced where URLs and names stand. Everything else is handed on as it is, for the schema to judge.
 */
export function prepare(schema: v.GenericSchema, value: unknown, findings: Findings, path: Path = []): unknown {
  const shape = shapeOf(schema)
  if (shape.options) {
    const option = optionFor(shape, value)
    if (typeof value !== 'string') return option ? prepare(option, value, findings, path) : value
    return readText(value, { ...shape.metadata, ...(option && shapeOf(option).metadata) }, findings, path)
  }
  if ((shape.entries ?? shape.value) && !isMapping(value) && value !== null && value !== undefined) {
    findings.notMappings.push({ path, value })
    return value
  }
  const prepareItem = (item: unknown, index: number) => {
    if (!shape.item) return item
    const at = [...path, index]
    // An item cannot count as not written.
    if (item === null && shapeOf(shape.item).entries) findings.notMappings.push({ path: at, value: item })
    return prepare(shape.item, item, findings, at)
  }
  if (isMapping(value)) {
    if (!shape.entries && !shape.value) return value
    return prepareMapping(value, shape, findings, path)
  }
  if (Array.isArray(value)) return value.map(prepareItem)
  if (shape.item && isItemAlone(value)) return [prepareItem(value, 0)]
  return typeof value === 'string' ? readText(value, shape.metadata, findings, path) : value
}

function prepareMapping(
  written: Record<string, unknown>,
  shape: Shape,
  findings: Findings,
  path: Path,
): Record<string, unknown> {
  const prepared: [string, unknown][] = []
  for (const [key, item] of Object.entries(written)) {
    const at = [...path, key]
    if (FORBIDDEN_KEYS.has(key)) {
      findings.mistakes.push({ path: at, message: `"${key}" cannot be a key.` })
      continue
    }
    const inner = shape.value ?? (Object.hasOwn(shape.entries ?? {}, key) ? shape.entries?.[key] : undefined)
    if (!inner && findings.unknown.length < MOST_UNKNOWN) findings.unknown.push(at)
    // A name with nothing behind it is a name all the same, where the names are the user's own.
    const given = shape.value && inner && item === null && shapeOf(inner).entries ? {} : item
    const value = inner ? prepare(inner, given, findings, at) : given
    if (value !== null && value !== undefined) prepared.push([key, value])
  }
  return Object.fromEntries(prepared)
}

const isItemAlone = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

function readText(
  text: string,
  { interpolated, command }: { readonly interpolated?: boolean; readonly command?: boolean },
  findings: Findings,
  path: Path,
): string | undefined {
  const mistake = (message: string) => {
    findings.mistakes.push({ path, message: `${formatPath(path)} ${message}` })
    return text
  }
  if (/\$\{\{/.test(text)) {
    return mistake(
      `holds \${{ … }}, which GitHub fills in only in workflow files. Write \${NAME} here, and set NAME under "env:" in the workflow.`,
    )
  }
  if (command) return text
  if (interpolated) return interpolate(text, findings, path, mistake)
  if (text.includes('${')) {
    return mistake(`holds \${…}, which is allowed in URLs and names only. Write the value itself.`)
  }
  return text
}

const VARIABLE = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g

function interpolate(
  text: string,
  findings: Findings,
  path: Path,
  mistake: (message: string) => string,
): string | undefined {
  const bare = /\$(?:\{[^}]*\}?|[A-Za-z_]\w*)/.exec(text.replaceAll(VARIABLE, ''))
  if (bare) return mistake(`holds "${bare[0]}". A variable is written \${NAME} or \${NAME:-default}.`)
  const names = [...text.matchAll(VARIABLE)].map(([, name = '']) => name)
  if (names.length === 0) return text
  const forbidden = names.find((name) => FORBIDDEN_NAME.test(name))
  const login = names.find((name) => LOGIN_NAME.test(name))
  if (login) return mistake(`holds \${${login}}, which is a login: it is never filled in.`)
  if (forbidden) return mistake(`holds \${${forbidden}}, which belongs to the runner and is never filled in.`)
  findings.interpolated.push({ path, written: text, names })
  const missing: string[] = []
  const result = text.replaceAll(VARIABLE, (whole, name: string, fallback?: string) => {
    // Set but empty counts as not set, as in a shell's `:-`, and as GitHub hands over a variable that does not exist.
    const own = Object.hasOwn(findings.environment, name) ? findings.environment[name] : undefined
    const set = name === ADDRESS_NAME && own ? withoutLogin(own) : own
    const value = set || fallback
    if (value === undefined) missing.push(name)
    return value ?? whole
  })
  if (missing.length > 0) {
    findings.unset.push({ path, written: text, names: missing })
    return text
  }
  // An empty value counts as not written, as `key:` with nothing behind it does.
  return result || undefined
}

function withoutLogin(address: string): string {
  const url = URL.parse(address)
  if (!url?.username && !url?.password) return address
  url.username = ''
  url.password = ''
  return url.href
}
