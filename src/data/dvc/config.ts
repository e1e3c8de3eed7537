import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import ini from 'ini'
import { UserError } from '../../platform/errors.ts'
import { absent } from '../../platform/files.ts'
import { refuseConflict } from './out.ts'

/** What Modelloop needs of DVC's configuration. */
export interface DvcConfig {
  /** `core.remote`: the default remote's name, in lower case as all names of remotes. */
  readonly defaultRemote: string | undefined
  /** Name → all its settings, keys in lower case; paths relative to `.dvc` are made absolute. */
  readonly remotes: ReadonlyMap<string, Readonly<Record<string, string>>>
  /** Where the cache is: `cache.dir`, else `.dvc/cache`. */
  readonly cacheDirectory: string
  /** `core.no_scm`: DVC works without git here, and writes no `.gitignore`. */
  readonly withoutGit: boolean
}

/**
 * Reads `.dvc/config` and `.dvc/config.local`, the latter over the former. The machine's own settings are left out: what
 * CI does must stand in the repository.
 * @throws {UserError} for a merge conflict, and for a section that is not closed: what follows it would be lost.
 */
export async function readDvcConfig(root: string): Promise<DvcConfig> {
  const folder = join(root, '.dvc')
  const sections = new Map<string, Record<string, string>>()
  for (const name of ['config', 'config.local']) {
    const text = (await readFile(join(folder, name), 'utf8').catch(absent)) ?? ''
    refuseBroken(text, `.dvc/${name}`)
    for (const [header, values] of parseDvcConfig(text)) {
      const section = header.toLowerCase()
      for (const key of PATHS) if (values[key] !== undefined) values[key] = absolute(values[key], folder)
      sections.set(section, { ...sections.get(section), ...values })
    }
  }
  const remotes = new Map<string, Record<string, string>>()
  for (const [section, values] of sections) {
    const name = /^remote "(.*)"$/.exec(section)?.[1]
    if (name !== undefined) remotes.set(name, values)
  }
  return {
    defaultRemote: sections.get('core')?.['remote']?.toLowerCase(),
    remotes,
    cacheDirectory: sections.get('cache')?.['dir'] ?? join(folder, 'cache'),
    withoutGit: sections.get('core')?.['no_scm']?.toLowerCase() === 'true',
  }
}

function refuseBroken(text: string, file: string): void {
  refuseConflict(text, file)
  const line = text.split('\n').findIndex((line) => /^\s*\[[^\]]*$/.test(line))
  if (line < 0) return
  throw new UserError('The name of this section has no "]" at its end.', {
    place: { file, line: line + 1 },
    hint: 'Mend it, or take the file from the last commit.',
  })
}

/**
 * Parses DVC's INI: section name → settings, keys in lower case. DVC's sections may be quoted (`['remote "x"']`); a dot
 * in them is part of the name, and `;` is part of a value, both unlike the `ini` package's reading.
 */
export function parseDvcConfig(text: string): Map<string, Record<string, string>> {
  const escaped = text
    .replaceAll(';', '\\;')
    .replace(/^[^\S\n]*\[.*\]/gm, (header) => header.trim().replaceAll('.', '\\.'))
  const sections = new Map<string, Record<string, string>>()
  for (const [section, values] of Object.entries(ini.parse(escaped) as Record<string, unknown>)) {
    if (values === null || typeof values !== 'object') continue
    const entries = Object.entries(values).map(([key, value]) => [key.toLowerCase(), String(value)])
    sections.set(section, Object.fromEntries(entries))
  }
  return sections
}

/** The settings that DVC takes for paths relative to the file that names them. */
const PATHS = [
  'url',
  'dir',
  'gdrive_user_credentials_file',
  'gdrive_service_account_json_file_path',
  'credentialpath',
  'configpath',
  'keyfile',
  'cert_path',
  'key_path',
]

function absolute(path: string, folder: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return path
  return /^~(\/|$)/.test(path) ? join(homedir(), path.slice(1)) : resolve(folder, path)
}
