import * as v from 'valibot'
import { isScalar } from 'yaml'
import { UserError } from '../platform/errors.ts'
import type { YamlText } from './document.ts'
import { explainIssues, explainNoMapping, explainUnknownKey, type Scene } from './mistakes.ts'
import { placeOf } from './place.ts'
import { type Findings, type Mistake, prepare } from './prepare.ts'
import { type PlacedMistake, refuse } from './refuse.ts'
import { type Settings, settings } from './schema.ts'
import { formatPath, isMapping, type Path } from './shape.ts'

/** One source of settings: the file, or an action input. Later layers win. */
export interface Layer {
  readonly source: { readonly file: string } | { readonly input: string }
  /** The setting that it sets; the file sets all. */
  readonly path: Path
  /** Plain data as YAML gives it. */
  readonly value: unknown
  /** Where lines are known. */
  readonly yaml?: YamlText
}

/** Where the values of a configuration came from. */
export interface Origin {
  readonly layers: readonly Layer[]
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The merged data with variables filled in, before defaults and parsing. */
  readonly prepared: unknown
  readonly interpolated: Findings['interpolated']
  readonly unset: Findings['unset']
}

/**
 * Every setting with its effective value. A value whose environment variable is not set throws a `UserError` that names
 * it when it is read, so that a section that nobody uses may stay unset.
 */
export type Config = Settings & { readonly origin: Origin }

/** Makes a configuration of its layers. @throws {UserError} with every mistake in them. */
export function build(layers: readonly Layer[], environment: Origin['environment']): Config {
  const { output, origin } = checkLayers(settings, layers, environment)
  const config: Config = { ...output, origin }
  for (const value of origin.unset) guardUnset(config, value, layers)
  return config
}

/** Holds layers against the schema of their file. @throws {UserError} with every mistake in them. */
export function checkLayers<S extends v.GenericSchema>(
  schema: S,
  layers: readonly Layer[],
  environment: Origin['environment'],
): { readonly output: v.InferOutput<S>; readonly origin: Origin } {
  const written = layers.reduce<unknown>((data, { path, value }) => setAt(data, path, value), {})
  const findings: Findings = { environment, mistakes: [], unknown: [], notMappings: [], interpolated: [], unset: [] }
  const prepared = prepare(schema, written, findings)
  const result = v.safeParse(schema, prepared)
  const scene: Scene = {
    schema,
    unknown: findings.unknown,
    written: (path) => writtenAt(layers, path),
    template: (path) => findings.interpolated.find((entry) => formatPath(entry.path) === formatPath(path))?.written,
  }
  const mistakes = [
    ...findings.mistakes,
    ...findings.unknown.map((path) => ({ path, message: explainUnknownKey(scene, path) })),
    ...findings.notMappings.map(({ path, value }) => ({ path, message: explainNoMapping(value, scene, path) })),
    ...(result.success ? [] : explainIssues(result.issues, scene).filter(({ path }) => !isTold(path, findings))),
  ]
  if (mistakes.length > 0) return refuseAt(mistakes, layers)
  if (!result.success) throw new Error(`The file is refused without a word: ${result.issues[0].message}`)
  const { interpolated, unset } = findings
  return { output: result.output, origin: { layers, environment, prepared, interpolated, unset } }
}

/** What is wrong with a value as it is written says it all: the schema, which sees it next, would only say it worse. */
const isTold = (path: Path, { mistakes, notMappings }: Findings): boolean =>
  [...mistakes, ...notMappings].some((told) => told.path.every((step, at) => path[at] === step))

/** Refuses what only somebody else could judge, at the lines where it stands. @throws {UserError} always. */
export const refuseAt = (mistakes: readonly Mistake[], layers: readonly Layer[]): never =>
  refuse(mistakes.map((mistake) => placed(mistake, layers)))

/** Finds where in a file a setting is written, the file as `loadConfig` was told it; `undefined` for a default or an input. */
export function whereWritten(config: Config, path: Path): { readonly file: string; readonly line: number } | undefined {
  const { place } = placed({ path, message: '' }, config.origin.layers)
  return place?.line === undefined ? undefined : { file: place.file, line: place.line }
}

/** Puts `value` at `path`, in copies of what lies on the way. */
function setAt(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const mapping = isMapping(data) ? data : {}
  return { ...mapping, [step]: setAt(mapping[step], rest, value) }
}

/** The newest layer that sets `path`, and the way from its own root; `undefined` for defaults. */
export function layerOf(layers: readonly Layer[], path: Path): { layer: Layer; inner: Path } | undefined {
  const layer = layers.findLast((candidate) => candidate.path.every((step, index) => path[index] === step))
  return layer && { layer, inner: path.slice(layer.path.length) }
}

function placed({ path, message }: Mistake, layers: readonly Layer[]): PlacedMistake {
  const found = layerOf(layers, path)
  if (!found) return { message }
  const { source, yaml } = found.layer
  const place = yaml && placeOf(yaml, found.inner)
  if ('file' in source) return { message, place: { file: source.file, ...place } }
  const line = place && place.line > 1 ? ` line ${place.line}` : ''
  return { message, label: `Input "${source.input}"${line}` }
}

/** The source text of a plain value, which says more than the value does: `1.10`. */
function writtenAt(layers: readonly Layer[], path: Path): string | undefined {
  const found = layerOf(layers, path)
  const node = found?.layer.yaml?.document.getIn(found.inner, true)
  return isScalar(node) ? node.source : undefined
}

/** Replaces a value by a getter that says which variable is missing. */
function guardUnset(
  config: Config,
  { path, written, names }: Findings['unset'][number],
  layers: readonly Layer[],
): void {
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], config)
  const last = path.at(-1)
  if (typeof parent !== 'object' || parent === null || last === undefined) return
  const { place } = placed({ path, message: '' }, layers)
  const variables = names.join(' and ')
  const get = () => {
    throw new UserError(`${formatPath(path)} is "${written}", and the environment variable ${variables} is not set.`, {
      ...(place && { place }),
      hint: `Make it a variable of the repository on GitHub, set it under "env:" of the job, or write a default: \${${names[0]}:-value}.`,
    })
  }
  Object.defineProperty(parent, last, { get, enumerable: true, configurable: true })
}
