import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { distance } from 'fastest-levenshtein'
import type { DvcProject, SelectedPath } from '../../data/dvc/project.ts'
import { UserError } from '../../platform/errors.ts'
import { posixPath } from '../../platform/files.ts'
import { git, namesOf } from '../../platform/git.ts'

/**
 * Refuses a path that is neither here nor named by a metafile, and says which of the usual mistakes it probably is.
 * @throws {UserError} with what to do.
 */
export async function refuseUnknown(project: DvcProject, { name, tracked }: SelectedPath): Promise<void> {
  const { directory, root } = project
  if (tracked || existsSync(join(directory, name))) return
  const holder = project.tracked.find((path) => name.startsWith(`${path.name}/`))
  if (holder) {
    throw new UserError(
      `"${name}" is not here, and lies in "${holder.name}", which ${holder.metafile} tracks as a whole.`,
      {
        hint: `Name "${holder.name}".`,
      },
    )
  }
  if (root !== directory && (existsSync(join(root, name)) || existsSync(join(root, `${name}.dvc`)))) {
    const here = posixPath(relative(root, directory))
    throw new UserError(`"${name}" is not in "${here}", but at the top of the project.`, {
      hint: `Paths are relative to the input "working-directory", which is "${here}": set it to the project's top.`,
    })
  }
  if (await isIgnored(directory, name)) {
    throw new UserError(`"${name}" is not here, git ignores it, and no metafile names it.`, {
      hint: `Was ${name}.dvc committed? \`dvc add\` writes it beside the data.`,
    })
  }
  const near = nearestName(project, name)
  if (near !== undefined) throw new UserError(`"${name}" does not exist.`, { hint: `Is "${near}" meant?` })
}

/** The tracked path, or the neighbour on the disk, that differs from a name by a letter or two. */
function nearestName({ directory, tracked }: DvcProject, name: string): string | undefined {
  const folder = dirname(name)
  const neighbours = existsSync(join(directory, folder)) ? readdirSync(join(directory, folder)) : []
  const known = [...tracked.map((path) => path.name), ...neighbours.map((other) => posix.join(folder, other))]
  return known.find((other) => distance(other, name) <= 2)
}

async function isIgnored(directory: string, name: string): Promise<boolean> {
  // It does not exist, so git cannot see whether a rule for folders alone is about it.
  const asked = [`${name}\0`, `${name}/\0`].join('')
  const { code } = await git(['check-ignore', '-q', '--stdin', '-z'], { cwd: directory, input: asked })
  return code === 0
}

/** Where nothing is tracked below the working directory, but the project begins above it: says so, as a hint. */
export function subfolderHint({ directory, root }: DvcProject): string | undefined {
  if (root === directory || !existsSync(join(root, '.dvc'))) return undefined
  const here = posixPath(relative(root, directory))
  return `The DVC project begins above "${here}", which is the working directory: is the input "working-directory" right?`
}

/** Names the metafiles that git has in another version than they are here, or not at all. */
export async function uncommittedMetafiles(directory: string, paths: readonly SelectedPath[]): Promise<string[]> {
  const metafiles = [...new Set(paths.flatMap(({ tracked }) => tracked?.metafile ?? []))]
  if (metafiles.length === 0) return []
  const pathspecs = ['--', ...metafiles.slice(0, MOST).map((file) => `:(literal)${file}`)]
  const [changed, unknown] = await Promise.all([
    git(['diff', '--name-only', '--relative', '-z', 'HEAD', ...pathspecs], { cwd: directory }),
    git(['ls-files', '--others', '-z', ...pathspecs], { cwd: directory }),
  ])
  return [changed, unknown].flatMap(({ code, stdout }) => (code === 0 ? namesOf(stdout) : []))
}

/** A command line takes no more arguments than so many. */
const MOST = 1000
