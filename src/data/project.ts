import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { glob } from 'tinyglobby'
import { UserError } from '../platform/errors.ts'
import { insideOf, posixPath } from '../platform/files.ts'
import { compareCodePoints } from '../platform/json.ts'
import { type DvcConfig, readDvcConfig } from './dvc-config.ts'
import { type MetafileOut, parseMetafile } from './metafile.ts'

/** A path that a `.dvc` metafile names. */
export interface TrackedPath extends MetafileOut {
  /** Relative to the working directory, with `/`: what people call it, and the key in outputs and reports. */
  readonly name: string
  readonly fullPath: string
  /** The metafile, relative to the working directory. */
  readonly metafile: string
  /** `path` as the metafile writes it. */
  readonly imported: boolean
}

/** The DVC side of a working directory. */
export interface DvcProject {
  /** The working directory; names are relative to it. */
  readonly directory: string
  /** The folder that holds `.dvc`; where there is none yet, git's top folder, else the working directory. */
  readonly root: string
  readonly config: DvcConfig
  readonly tracked: readonly TrackedPath[]
  /** True when DVC pipelines have outputs of their own (`dvc.lock`). */
  readonly hasPipelines: boolean
}

/** Opens the DVC project of a working directory: its root, its configuration and what it tracks below the directory. */
export async function openProject(directory: string): Promise<DvcProject> {
  const root = nearestWith(directory, '.dvc') ?? nearestWith(directory, '.git') ?? resolve(directory)
  const files = await glob(['**/*.dvc', '**/dvc.lock'], {
    cwd: directory,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/.dvc/**', '**/node_modules/**', '**/.venv/**', '**/.modelloop/**'],
  })
  const metafiles = files.filter((file) => file.endsWith('.dvc')).sort(compareCodePoints)
  const tracked = await Promise.all(metafiles.map((file) => readTracked(directory, root, file)))
  return {
    directory: resolve(directory),
    root,
    config: await readDvcConfig(root),
    tracked: tracked.flat(),
    hasPipelines: files.some((file) => basename(file) === 'dvc.lock'),
  }
}

async function readTracked(directory: string, root: string, metafile: string): Promise<TrackedPath[]> {
  const { outs, wdir, imported } = parseMetafile(await readFile(join(directory, metafile), 'utf8'), metafile)
  return outs.map((out) => {
    const fullPath = resolve(directory, dirname(metafile), wdir, out.path)
    refuseElsewhere(root, fullPath, out.path, metafile)
    return { ...out, name: posixPath(relative(directory, fullPath)), fullPath, metafile, imported }
  })
}

/** A metafile may come from a stranger's pull request: it must not make us write into git's or DVC's own folders. */
function refuseElsewhere(root: string, fullPath: string, path: string, metafile: string): void {
  const parts = posixPath(relative(root, fullPath)).split('/')
  if (!parts.some((part) => ['', '..', '.git', '.dvc'].includes(part))) return
  throw new UserError(`"${path}" is no place for data.`, {
    place: { file: metafile },
    hint: 'It must lie in the project, outside .git and .dvc.',
  })
}

/** Climbs to the nearest folder that holds `entry`, not above git's top folder. */
function nearestWith(directory: string, entry: string): string | undefined {
  let folder = resolve(directory)
  for (;;) {
    if (existsSync(join(folder, entry))) return folder
    const parent = dirname(folder)
    if (parent === folder || existsSync(join(folder, '.git'))) return undefined
    folder = parent
  }
}

/** A path that was asked for, with what DVC knows of it, if it tracks it. */
export interface SelectedPath {
  readonly name: string
  readonly tracked: TrackedPath | undefined
}

/**
 * Finds what the user's paths mean, without doubles, in the order given: a path itself, what a named metafile tracks, or
 * what DVC tracks below a folder. Without paths it is everything that DVC tracks.
 * @throws {UserError} for a path that leaves the working directory.
 */
export function selectPaths(project: DvcProject, paths: readonly string[] | undefined): SelectedPath[] {
  const { directory, tracked } = project
  const selected = new Map<string, SelectedPath>()
  const add = (path: SelectedPath) => selected.set(path.name, path)
  const addTracked = (path: TrackedPath) => add({ name: path.name, tracked: path })
  if (paths === undefined) tracked.forEach(addTracked)
  for (const path of paths ?? []) {
    const name = posixPath(relative(directory, insideOf(directory, path))) || '.'
    const own = tracked.filter((known) => known.name === name || known.metafile === name)
    const below = tracked.filter((known) => name === '.' || known.name.startsWith(`${name}/`))
    if (own.length > 0) own.forEach(addTracked)
    else if (below.length > 0) below.forEach(addTracked)
    else add({ name, tracked: undefined })
  }
  return [...selected.values()]
}
