import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Tells whether DVC leaves a path out. `path` is relative to the project's root, with `/`. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean

const BUILT_IN = ['.hg/', '.git/', '.git', '.dvc/']

/**
 * Reads the `.dvcignore` files that apply below `folder` (relative to `root`, with `/`): those from the root down to it.
 * The dialect is git's; like DVC we strip each line and leave out those that start with `#`.
 */
export function readDvcIgnore(root: string, folder: string): IsIgnored {
  const layers: { readonly prefix: string; readonly rules: Ignore }[] = [
    { prefix: '', rules: newRules().add(BUILT_IN) },
  ]
  const parts = folder === '' ? [] : folder.split('/')
  for (let depth = 0; depth <= parts.length; depth++) {
    const base = parts.slice(0, depth).join('/')
    const file = join(root, base, '.dvcignore')
    if (!existsSync(file)) continue
    const lines = readFileSync(file, 'utf8')
      .split(/\r\n|\n|\r/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
    layers.push({ prefix: base === '' ? '' : `${base}/`, rules: newRules().add(lines) })
  }
  return (path, isFolder) => isIgnoredBy(layers, isFolder ? `${path}/` : path)
}

/** Letters count as they are, as in DVC and in git on Linux. */
const newRules = (): Ignore => ignore({ ignorecase: false })

/** A deeper file's rules come last, so that its `!` lines can take back what a higher one leaves out. */
function isIgnoredBy(layers: readonly { readonly prefix: string; readonly rules: Ignore }[], path: string): boolean {
  let ignored = false
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
