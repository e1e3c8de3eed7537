import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import ini from 'ini'
import { UserError } from '../platform/errors.ts'

/** What Modelloop needs of DVC's configuration. */
export interface DvcConfig {
  /** `core.remote`: the default remote's name. */
  readonly defaultRemote: string | undefined
  /** Name → its settings, keys in lower case; relative local URLs are made absolute. */
  readonly remotes: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** Where the cache is: `cache.dir`, else `.dvc/cache`. */
  readonly cacheDirectory: string
}

/**
 * Reads `.dvc/config` and `.dvc/config.local`, the latter over the former. The machine's own settings are left out: what
 * CI does must stand in the repository.
 */
export async function readDvcConfig(root: string): Promise<DvcConfig> {
  const folder = join(root, '.dvc')
  const sections = new Map<string, Record<string, string>>()
  for (const name of ['config', 'config.local']) {
    const text = await readFile(join(folder, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ''
      throw error
    })
    for (const [section, values] of parseDvcConfig(text)) {
      if (values['url'] !== undefined) values['url'] = absoluteUrl(values['url'], folder)
      if (section === 'cache' && values['dir'] !== undefined) values['dir'] = resolve(folder, values['dir'])
      sections.set(section, { ...sections.get(section), ...values })
    }
  }
  const remotes = new Map<string, Record<string, string>>()
  for (const [section, values] of sections) {
    const name = /^remote "(.*)"$/.exec(section)?.[1]
    if (name !== undefined) remotes.set(name, values)
  }
  return {
    defaultRemote: sections.get('core')?.['remote'],
    remotes,
    cacheDirectory: sections.get('cache')?.['dir'] ?? join(folder, 'cache'),
  }
}

/**
 * Parses DVC's INI: section name → settings, keys in lower case. DVC's sections may be quoted (`['remote "x"']`); a dot
 * in them is part of the name, and `;` is part of a value, both unlike the `ini` package's reading.
 */
export function parseDvcConfig(text: string): Map<string, Record<string, string>> {
  const escaped = text.replaceAll(';', '\\;').replace(/^\s*\[.*\]/gm, (header) => header.trim().replaceAll('.', '\\.'))
  const sections = new Map<string, Record<string, string>>()
  for (const [section, values] of Object.entries(ini.parse(escaped) as Record<string, unknown>)) {
    if (values === null || typeof values !== 'object') continue
    const entries = Object.entries(values).map(([key, value]) => [key.toLowerCase(), String(value)])
    sections.set(section, Object.fromEntries(entries))
  }
  return sections
}

const absoluteUrl = (url: string, folder: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : resolve(folder, url)

/** Where a data remote is, and what it is called in messages. */
export interface RemoteLocation {
  readonly name: string
  /** The folder. @throws {UserError} for a kind of remote that this version does not speak. */
  readonly folder: () => string
}

/**
 * Finds the data remote: a name of `.dvc/config`, `dvc` (its default one), or a folder by path or URL (`../store`,
 * `folder:/data`, `file:///data`). `undefined` when none is wanted and none is configured.
 * @throws {UserError} for an unknown name.
 */
export function findRemote(
  config: DvcConfig,
  wanted: string | undefined,
  directory: string,
): RemoteLocation | undefined {
  const useDefault = wanted === undefined || wanted === '' || wanted === 'dvc'
  const name = useDefault && !(wanted === 'dvc' && config.remotes.has('dvc')) ? config.defaultRemote : wanted
  if (name === undefined) {
    if (wanted !== 'dvc') return undefined
    throw new UserError('The data remote is "dvc", but .dvc/config names no default remote.', {
      hint: 'Run `dvc remote add -d NAME URL`, or name a folder.',
    })
  }
  const settings = config.remotes.get(name)
  if (settings) return { name, folder: () => folderOf(settings['url'] ?? '', name, settings) }
  if (!useDefault && /[/\\:]|^\.{1,2}$/.test(name))
    return { name, folder: () => resolve(directory, folderOf(name, name, {})) }
  const known = [...config.remotes.keys()].join(', ') || 'none'
  throw new UserError(`.dvc/config has no remote "${name}" (it has: ${known}).`, {
    hint: 'Name one of these, or give a folder such as ../dvc-store.',
  })
}

function folderOf(url: string, name: string, settings: Readonly<Record<string, string>>): string {
  for (const key of ['version_aware', 'worktree']) {
    if (/^(true|yes|on|1)$/i.test(settings[key] ?? '')) {
      throw new UserError(`The data remote "${name}" is cloud-versioned (${key}), which is not supported.`)
    }
  }
  if (url === '') throw new UserError(`The data remote "${name}" has no url in .dvc/config.`)
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]+):(.*)$/i.exec(url) ?? []
  if (scheme === undefined) return url
  if (/^(file|folder)$/i.test(scheme)) return decodeURIComponent(rest.replace(/^\/\/(?=\/)/, ''))
  throw new UserError(`The data remote "${name}" is ${scheme}:, and this version speaks local folders only.`, {
    hint: `Remotes of the kind ${scheme}: come with a later version; until then run \`dvc pull\` before this action.`,
  })
}
