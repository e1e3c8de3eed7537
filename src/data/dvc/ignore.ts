import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Tells whether DVC leaves a path out. `path` is relative to the project's root, with `/`. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean

/** The rules in force in a folder: those of its own `.dvcignore` and of all above it. */
export interface IgnoreRules {
  readonly isIgnored: IsIgnored
  /** The rules in a folder below, given relative to the root: those here, and what its own file adds. */
  readonly enter: (folder: string) => IgnoreRules
}

interface Layer {
  /** The folder of the file, with a `/` at its end; empty at the root. */
  readonly prefix: string
  readonly rules: Ignore
}

/** DVC's own rules: `.hg/`, `.git/`, `.git`, `.dvc/`. A large folder is walked several times faster so. */
const BUILT_IN = /(^|\/)(\.git(\/|$)|\.hg\/|\.dvc\/)/

/**
 * Reads the `.dvcignore` files that apply below `folder` (relative to `root`, with `/`): those from the root down to it.
 * The dialect is git's; like DVC we strip each line and leave out those that start with `#`.
 */
export const readDvcIgnore = (root: string, folder: string): IsIgnored => ignoreRules(root, folder).isIgnored

/** Reads the rules in force in a folder, from which those of folders below are had without reading all anew. */
export function ignoreRules(root: string, folder: string): IgnoreRules {
  const parts = folder === '' ? [] : folder.split('/')
  const layers = parts.flatMap((_, depth) => layerOf(root, parts.slice(0, depth + 1).join('/')))
  return rulesOf(root, [...layerOf(root, ''), ...layers])
}

const rulesOf = (root: string, layers: readonly Layer[]): IgnoreRules => ({
  isIgnored: (path, isFolder) => isIgnoredBy(layers, isFolder ? `${path}/` : path),
  enter: (folder) => {
    const own = layerOf(root, folder)
    return own.length === 0 ? rulesOf(root, layers) : rulesOf(root, [...layers, ...own])
  },
})

function layerOf(root: string, folder: string): Layer[] {
  const file = join(root, folder, '.dvcignore')
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8')
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  return [{ prefix: folder === '' ? '' : `${folder}/`, rules: newRules().add(lines) }]
}

/** Letters count as they are, as in DVC and in git on Linux. */
const newRules = (): Ignore => ignore({ ignorecase: false })

/** A deeper file's rules come last, so that its `!` lines can take back what a higher one leaves out. */
function isIgnoredBy(layers: readonly Layer[], path: string): boolean {
  let ignored = BUILT_IN.test(path)
  for (const { prefix, rules } of layers) {
    if (!path.startsWith(prefix)) continue
    const rest = path.slice(prefix.length)
    if (rest === '' || rest === '/') continue
    const result = rules.test(rest)
    if (result.ignored) ignored = true
    else if (result.unignored) ignored = false
  }
  return ignored
}
