import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What a training ran with: name → version, and where that was read. */
export interface Packages {
  readonly versions: Readonly<Record<string, string>>
  /** A path for people; `undefined` when nothing was found. */
  readonly source: string | undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Finds out which packages the training ran with: what is installed in its Python environment (`VIRTUAL_ENV`, `.venv`,
 * `venv`, `CONDA_PREFIX`, the Python of actions/setup-python), else what a lock file pins. Nothing is executed.
 */
export async function readPackages(directory: string, environment: Environment): Promise<Packages> {
  const homes = [
    environment['VIRTUAL_ENV'],
    '.venv',
    'venv',
    environment['CONDA_PREFIX'],
    environment['pythonLocation'],
  ]
  for (const home of homes) {
    const installed = home ? await readInstalled(join(resolveIn(directory, home), 'lib')) : []
    if (installed.length > 0) return { versions: toVersions(installed), source: home }
  }
  for (const [file, parse] of Object.entries(lockFiles)) {
    const text = await readFile(join(directory, file), 'utf8').catch(() => undefined)
    const pinned = text === undefined ? [] : parse(text)
    if (pinned.length > 0) return { versions: toVersions(pinned), source: file }
  }
  return { versions: {}, source: undefined }
}

type Pinned = readonly [name: string, version: string]

const resolveIn = (directory: string, path: string) => (path.startsWith('/') ? path : join(directory, path))

/** Reads the names of `*.dist-info` folders, which is where an installed package says its version (PEP 376, PEP 427). */
async function readInstalled(lib: string): Promise<Pinned[]> {
  const names = await readdir(lib).catch(() => [])
  const pythons = names.filter((name) => /^python3\.\d+$/.test(name)).sort()
  const folders = await Promise.all(pythons.map((name) => readdir(join(lib, name, 'site-packages')).catch(() => [])))
  return folders.flat().flatMap((name) => {
    const match = /^(.+)-([^-]+)\.dist-info$/.exec(name)
    return match ? [[match[1] as string, match[2] as string] as const] : []
  })
}

const lockFiles: Readonly<Record<string, (text: string) => Pinned[]>> = {
  'uv.lock': parseTomlLock,
  'poetry.lock': parseTomlLock,
  'renv.lock': parseRenvLock,
  'requirements.txt': parseRequirements,
}

/** uv and Poetry write `[[package]]` tables whose first lines are the name and the version. */
function parseTomlLock(text: string): Pinned[] {
  const tables = text.matchAll(/^\[\[package\]\]\r?\nname = "([^"]+)"\r?\nversion = "([^"]+)"/gm)
  return [...tables].map((match) => [match[1] as string, match[2] as string])
}

function parseRenvLock(text: string): Pinned[] {
  try {
    const { Packages = {} } = JSON.parse(text) as { Packages?: Record<string, { Version?: string }> }
    return Object.entries(Packages).flatMap(([name, { Version }]) => (Version ? [[name, Version] as const] : []))
  } catch {
    return []
  }
}

/** Only what is pinned exactly is known. */
function parseRequirements(text: string): Pinned[] {
  const lines = text.matchAll(/^\s*([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^\]]*\])?\s*={2,3}\s*([^\s;#\\,]+)/gm)
  return [...lines].map((match) => [match[1] as string, match[2] as string])
}

/** One spelling for each name (PEP 503), and no key that has a meaning of its own. */
const toVersions = (pinned: readonly Pinned[]): Record<string, string> =>
  Object.fromEntries(
    pinned.map(([name, version]) => [name.toLowerCase().replaceAll(/[-_.]+/g, '-'), version] as const).sort(),
  )
