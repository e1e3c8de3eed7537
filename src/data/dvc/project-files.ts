import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import { compareCodePoints } from '../../platform/json.ts'
import { type IgnoreRules, ignoreRules } from './ignore.ts'
import { parseMetafile } from './metafile.ts'
import type { Out } from './out.ts'
import { needsParams, type Pipeline, readPipeline } from './pipeline.ts'

/** A path that a file of DVC's names. */
export interface TrackedPath extends Out {
  /** Relative to the working directory, with `/`: what people call it, and the key in outputs and reports. */
  readonly name: string
  readonly fullPath: string
  /** The file that names it, relative to the working directory: a `.dvc` metafile or `dvc.lock`. */
  readonly metafile: string
  /** An import: only DVC brings it up to date. With `repository` its bytes are in the remote of that DVC project. */
  readonly imported: { readonly repository: string | undefined } | undefined
  /** The stage of a DVC pipeline that makes it: then only DVC writes `metafile`. */
  readonly stage: string | undefined
}

/** What the files of DVC's below a folder say. */
export interface ProjectFiles {
  readonly tracked: readonly TrackedPath[]
  /** Stages of pipelines whose outputs are not known: `file: stage "x": why`. */
  readonly unread: readonly string[]
}

/** Not of DVC's choosing: nobody keeps metafiles there, and there are many files. */
const SKIPPED = new Set(['.git', '.dvc', '.hg', 'node_modules', '.venv', '.modelloop'])

/**
 * Reads every `.dvc` metafile, `dvc.yaml` and `dvc.lock` below a folder, in the order of their names. As DVC does it stays
 * out of what `.dvcignore` names, of nested DVC projects, of linked folders, and of tracked data, in which a file that is
 * called `x.dvc` is data.
 * @throws {UserError} for a broken file, and for one that names a place outside the project.
 */
export function readProjectFiles(directory: string, root: string): ProjectFiles {
  const tracked: TrackedPath[] = []
  const unread: string[] = []
  const data = new Set<string>()
  const visit = (folder: string, rules: IgnoreRules) => {
    const here = posixPath(relative(root, folder))
    const shown = (name: string) => (here === '' ? name : `${here}/${name}`)
    const entries = readdirSync(folder, { withFileTypes: true })
    const names = entries.flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    const kept = names.filter((name) => isDvcFile(name) && !rules.isIgnored(shown(name), false))
    const found = readFolder({ directory, root, folder }, kept.sort(compareCodePoints))
    tracked.push(...found.tracked)
    unread.push(...found.unread)
    for (const { fullPath } of found.tracked) data.add(fullPath)
    for (const entry of entries) {
      if (!entry.isDirectory() || SKIPPED.has(entry.name) || rules.isIgnored(shown(entry.name), true)) continue
      const full = join(folder, entry.name)
      if (!data.has(full) && !existsSync(join(full, '.dvc'))) visit(full, rules.enter(shown(entry.name)))
    }
  }
  const top = resolve(directory)
  visit(top, ignoreRules(root, posixPath(relative(root, top))))
  const byFile = (a: TrackedPath, b: TrackedPath) => compareCodePoints(a.metafile, b.metafile)
  return { tracked: tracked.sort(byFile), unread }
}

const isDvcFile = (name: string): boolean => name === 'dvc.yaml' || name === 'dvc.lock' || /.\.dvc$/.test(name)

/** Where files are read: names are relative to the working directory, and nothing may lie outside the root. */
interface Place {
  readonly directory: string
  readonly root: string
  readonly folder: string
}

function readFolder(place: Place, names: readonly string[]): ProjectFiles {
  const nameOf = (name: string) => posixPath(relative(place.directory, join(place.folder, name)))
  const read = (name: string) => ({ text: readFileSync(join(place.folder, name), 'utf8'), file: nameOf(name) })
  const tracked = names.flatMap((name) => (name.endsWith('.dvc') ? readMetafile(place, read(name)) : []))
  const optional = (name: string) => (names.includes(name) ? read(name) : undefined)
  const definitions = optional('dvc.yaml')
  const params = needsParams(definitions?.text) && existsSync(join(place.folder, 'params.yaml'))
  const pipeline: Pipeline = readPipeline(definitions, optional('dvc.lock'), params ? read('params.yaml') : undefined)
  const metafile = nameOf('dvc.lock')
  const made = pipeline.outs.map(({ stage, wdir, ...out }) => ({
    ...out,
    ...locate(place, wdir, out.path, metafile),
    stage,
    imported: undefined,
  }))
  const unread = pipeline.unread.map(({ stage, why }) => `${metafile}: stage "${stage}": ${why}`)
  return { tracked: [...tracked, ...made], unread }
}

function readMetafile(place: Place, { text, file }: { text: string; file: string }): TrackedPath[] {
  const { outs, wdir, imported } = parseMetafile(text, file)
  return outs.map((out) => ({ ...out, ...locate(place, wdir, out.path, file), imported, stage: undefined }))
}

/** A metafile may come from a stranger's pull request: it must not make us write into git's or DVC's own folders. */
function locate({ directory, root, folder }: Place, wdir: string, path: string, metafile: string) {
  const fullPath = resolve(folder, wdir, path)
  const parts = posixPath(relative(root, fullPath)).split('/')
  // Some disks take .GIT for .git.
  if (!parts.some((part) => ['', '..', '.git', '.dvc'].includes(part.toLowerCase()))) {
    return { name: posixPath(relative(directory, fullPath)), fullPath, metafile }
  }
  throw new UserError(`"${path}" is no place for data.`, {
    place: { file: metafile },
    hint: 'It must lie in the project, outside .git and .dvc.',
  })
}
