import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { UserError } from '../platform/errors.ts'
import { nearest } from '../platform/nearest.ts'
import { build, type Config, type Layer } from './config.ts'
import { readYaml } from './document.ts'
import { refuse } from './refuse.ts'

/** Which file is read, and with which environment variables. */
export interface LoadOptions {
  /** The folder that `file` is relative to. */
  readonly directory: string
  readonly file: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** True when the user named the file: then it must be there. */
  readonly required?: boolean
}

/** Beyond this it is no file that somebody wrote. */
const MAX_BYTES = 100_000

/**
 * Reads `modelloop.yml`. Without the file, and with an empty one, all defaults hold.
 * @throws {UserError} with every mistake of the file, one a line, each with the line where it stands.
 */
export async function loadConfig({ directory, file, environment, required = false }: LoadOptions): Promise<Config> {
  const text = (await readText(directory, file)) ?? (await absent(directory, file, required))
  return text === undefined ? build([], environment) : parseConfig(text, file, environment)
}

/** Reads the text of a `modelloop.yml`; `file` is its name in messages. @throws {UserError} as `loadConfig` does. */
export function parseConfig(text: string, file: string, environment: LoadOptions['environment']): Config {
  return build([layerOfText(text, file)], environment)
}

/** Reads the text of a YAML file as the layer that it is. @throws {UserError} for what is no YAML. */
export function layerOfText(text: string, file: string): Layer {
  const yaml = readYaml(text)
  if (!('data' in yaml)) return refuse(yaml.map(({ message, ...place }) => ({ message, place: { file, ...place } })))
  return { source: { file }, path: [], value: yaml.data ?? {}, yaml }
}

/** Reads a text file that people write; `undefined` when it is not there. @throws {UserError} when it is none. */
export async function readText(directory: string, file: string, maxBytes = MAX_BYTES): Promise<string | undefined> {
  let bytes: Buffer
  try {
    bytes = await readFile(resolve(directory, file))
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'EISDIR') throw new UserError('This is a folder, not a file.', { place: { file }, cause })
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new UserError(`The file cannot be read (${code}).`, { place: { file }, cause })
  }
  if (bytes.length > maxBytes) {
    throw new UserError(`The file is larger than ${maxBytes / 1000} kB.`, { place: { file } })
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new UserError('The file is not UTF-8 text.', { place: { file }, hint: 'Save it as UTF-8.', cause })
  }
}

/** A file that is not there is fine, unless it was asked for or has its name in another spelling. */
async function absent(directory: string, file: string, required: boolean): Promise<undefined> {
  const folder = dirname(resolve(directory, file))
  const neighbours = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/i.test(name))
  const plain = (name: string) => name.toLowerCase().replace(/\.yaml$/, '.yml')
  const twin =
    neighbours.find((name) => plain(name) === plain(basename(file))) ??
    (required ? nearest(basename(file), neighbours) : undefined)
  if (twin) {
    throw new UserError(`There is no ${file}, but a ${twin}.`, {
      hint: 'Rename it, or set the input "config" to the name that it has.',
    })
  }
  if (!required) return undefined
  throw new UserError(`There is no ${file} in ${directory}.`, {
    hint: 'Start one with two lines, "version: 1" and "model: my-model"; docs/configuration.md has the rest.',
  })
}
