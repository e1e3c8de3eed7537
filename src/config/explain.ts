import type * as v from 'valibot'
import { stringify } from 'yaml'
import { type Config, layerOf } from './config.ts'
import { type LoadOptions, loadConfig } from './load.ts'
import { placeOf } from './place.ts'
import { settings } from './schema.ts'
import { formatPath, isMapping, type Path, shapeOf } from './shape.ts'

interface Line {
  readonly setting: string
  readonly value: string
  readonly source: string
}

/** Reads a file and explains it; the file may be absent only under its usual name. @throws {UserError} as `loadConfig`. */
export async function explainFile(options: Omit<LoadOptions, 'required'>): Promise<string> {
  return explain(await loadConfig({ ...options, required: options.file !== 'modelloop.yml' }))
}

/**
 * Writes every setting, one a line: its effective value, and where that came from (`modelloop.yml:12`, `input gates`,
 * `default`). Passwords in URLs and values of variables that are named like secrets are left out.
 */
export function explain(config: Config): string {
  const lines = linesOf(config, settings, [])
  const width = (key: 'setting' | 'value', most: number) =>
    Math.min(most, Math.max(...lines.map((line) => line[key].length)))
  const [settingWidth, valueWidth] = [width('setting', 40), width('value', 60)]
  return lines
    .map(({ setting, value, source }) =>
      `${setting.padEnd(settingWidth)}  ${value.padEnd(valueWidth)}  ${source}`.trimEnd(),
    )
    .join('\n')
}

function linesOf(config: Config, schema: v.GenericSchema, path: Path): Line[] {
  const shape = shapeOf(schema)
  const value = valueAt(config.origin.prepared, path) ?? shape.fallback
  if (value === undefined) return [{ setting: formatPath(path), value: '-', source: 'not set' }]
  if (shape.entries)
    return Object.entries(shape.entries).flatMap(([key, inner]) => linesOf(config, inner, [...path, key]))
  if (formatPath(path) === 'validate.gates' && Array.isArray(value)) {
    return value.map((gate, index) => line(config, [...path, index], withDefaults(config, gate, index)))
  }
  return [line(config, path, value)]
}

/** Adds to a gate as written what depends on its kind. */
function withDefaults(config: Config, gate: Record<string, unknown>, index: number): unknown {
  const full = Array.isArray(config.validate.gates) ? config.validate.gates[index] : undefined
  const filled = Object.entries(full ?? {}).filter(([key]) => ['level', 'rule', 'min-rows'].includes(key))
  return { ...gate, ...Object.fromEntries(filled) }
}

function line(config: Config, path: Path, value: unknown): Line {
  return { setting: formatPath(path), value: show(config, path, value), source: sourceOf(config, path) }
}

/** Tells where the value of a setting came from: `modelloop.yml:12`, `input gates`, or `default`. */
export function sourceOf(config: Config, path: Path): string {
  const found = layerOf(config.origin.layers, path)
  if (!found || valueAt(found.layer.value, found.inner) === undefined) return 'default'
  const { source, yaml } = found.layer
  if ('input' in source) return `input ${source.input}`
  return yaml ? `${source.file}:${placeOf(yaml, found.inner).line}` : source.file
}

function valueAt(data: unknown, path: Path): unknown {
  const value = path.reduce<unknown>((inner, step) => {
    if (typeof step === 'number') return Array.isArray(inner) ? inner[step] : undefined
    return isMapping(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, data)
  return value ?? undefined
}

/** Names of variables whose values are nobody's business. */
const SECRET_NAME = /TOKEN|SECRET|PASS|KEY|CREDENTIAL|WEBHOOK|AUTH/i

function show(config: Config, path: Path, value: unknown): string {
  const isInside = (at: Path) => path.every((step, index) => at[index] === step)
  const missing = config.origin.unset.filter((entry) => isInside(entry.path)).flatMap(({ names }) => names)
  const note = missing.length > 0 ? ` (${missing.join(', ')} is not set)` : ''
  return redact(flow(withoutSecrets(config, path, value))) + note
}

/** Puts the text with the variable back where its value is a secret. */
function withoutSecrets(config: Config, path: Path, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutSecrets(config, [...path, index], item))
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, item]) => [key, withoutSecrets(config, [...path, key], item)])
    return Object.fromEntries(entries)
  }
  const own = formatPath(path)
  const source = config.origin.interpolated.find((entry) => formatPath(entry.path) === own)
  return source?.names.some((name) => SECRET_NAME.test(name)) ? source.written : value
}

const flow = (value: unknown) =>
  typeof value === 'string'
    ? value.trim().replaceAll(/\s*\n\s*/g, ' ⏎ ')
    : stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()

/** Takes user, password and query out of URLs. */
const redact = (text: string) =>
  text.replaceAll(/(\w:\/\/)[^\s/@"']+@/g, '$1***@').replaceAll(/(\w:\/\/[^\s?"']+)\?[^\s"',\]}]+/g, '$1?***')
