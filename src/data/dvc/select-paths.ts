import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import picomatch from 'picomatch'
import { globSync } from 'tinyglobby'
import { UserError } from '../../platform/errors.ts'
import { insideOf, posixPath } from '../../platform/files.ts'
import { compareCodePoints } from '../../platform/json.ts'
import type { TrackedPath } from './project-files.ts'

/** A path that was asked for, with what DVC knows of it, if it tracks it. */
export interface SelectedPath {
  readonly name: string
  readonly tracked: TrackedPath | undefined
}

/** Where paths are looked for. */
interface Scope {
  readonly directory: string
  readonly tracked: readonly TrackedPath[]
}

/**
 * Finds what the user's paths mean, without doubles, in the order given: a path itself, what a named metafile or `dvc.lock`
 * tracks, what DVC tracks below a folder, or what a glob finds among the tracked paths and on disk. Without paths it is
 * everything whose bytes DVC keeps: what a pipeline leaves to git (`cache: false`) counts only when it is named.
 * @throws {UserError} for a path that leaves the working directory, and a glob that finds nothing.
 */
export function selectPaths(scope: Scope, paths: readonly string[] | undefined): SelectedPath[] {
  const { tracked } = scope
  const selected = new Map<string, SelectedPath>()
  const add = (path: SelectedPath) => selected.set(path.name, path)
  const addTracked = (path: TrackedPath) => add({ name: path.name, tracked: path })
  if (paths === undefined) tracked.filter(({ cached, stage }) => cached || stage === undefined).forEach(addTracked)
  for (const path of paths ?? []) {
    for (const name of isGlob(scope, path) ? matchesOf(scope, path) : [nameOf(scope, path)]) {
      const own = tracked.filter((known) => known.name === name || known.metafile === name)
      const below = tracked.filter((known) => name === '.' || known.name.startsWith(`${name}/`))
      if (own.length > 0) own.forEach(addTracked)
      else if (below.length > 0) below.forEach(addTracked)
      else add({ name, tracked: undefined })
    }
  }
  return [...selected.values()]
}

const nameOf = ({ directory }: Scope, path: string): string =>
  posixPath(relative(directory, insideOf(directory, path))) || '.'

/** A name that exists is meant as it stands, whatever characters it has. */
function isGlob(scope: Scope, path: string): boolean {
  if (!/[*?[{]/.test(path)) return false
  const name = nameOf(scope, path)
  return !scope.tracked.some((known) => known.name === name) && !existsSync(join(scope.directory, name))
}

/** What speaks of data and is none. */
const NOT_DATA = ['**/.gitignore', '**/.dvcignore', '**/dvc.yaml', '**/dvc.lock']

/** Files and folders on disk, but with `**` files alone: folders would hold the files that match as well. */
function matchesOf(scope: Scope, path: string): string[] {
  const pattern = nameOf(scope, path)
  const matches = picomatch(pattern)
  const known = scope.tracked.flatMap(({ name, metafile }) =>
    matches(name) ? [name] : matches(metafile) ? [metafile] : [],
  )
  const onDisk = globSync(pattern, {
    cwd: scope.directory,
    onlyFiles: pattern.includes('**'),
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/.dvc/**', '**/node_modules/**', '**/.modelloop/**', ...NOT_DATA],
  }).map((name) => name.replace(/\/$/, ''))
  const found = [...new Set([...known, ...onDisk.filter((name) => !name.endsWith('.dvc'))])]
  if (found.length > 0) return found.sort(compareCodePoints)
  throw new UserError(`The glob "${path}" matches nothing.`, {
    hint: 'It is relative to the working directory; `*` does not go into folders, `**` does.',
  })
}
