import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { UserError } from '../../platform/errors.ts'
import { posixPath, writeWhole } from '../../platform/files.ts'
import { git } from '../../platform/git.ts'
import { type DvcProject, nearestWith } from './project.ts'

/**
 * Makes the `.dvc` folder that `dvc init` would make, where there is none.
 * @returns the files that were written, relative to the working directory
 */
export async function initialise(project: DvcProject): Promise<string[]> {
  const { root } = project
  if (existsSync(join(root, '.dvc'))) return []
  const underGit = existsSync(join(root, '.git'))
  const files = {
    '.dvc/config': underGit ? '' : '[core]\n    no_scm = True\n',
    '.dvc/.gitignore': '/config.local\n/tmp\n/cache\n',
  }
  for (const [file, text] of Object.entries(files)) await writeWhole(join(root, file), text)
  return Object.keys(files).map((file) => posixPath(relative(project.directory, join(root, file))))
}

/** Refuses a metafile that nobody could commit. @throws {UserError} with the line of the `.gitignore` that is in the way. */
export async function refuseIgnoredMetafile({ directory }: DvcProject, metafile: string): Promise<void> {
  const rule = await ignoringRule(directory, metafile)
  if (!rule) return
  throw new UserError(`git ignores ${metafile} because of "${rule.pattern}", so it could not be committed.`, {
    place: { file: rule.file, line: rule.line },
    hint: 'Take that line out, or add "!*.dvc" after it.',
  })
}

/** Finds the rule by which git ignores a path; `undefined` where none does, or git keeps the path already. */
async function ignoringRule(directory: string, name: string) {
  const { code, stdout } = await git(['check-ignore', '-v', '-z', '--stdin'], { cwd: directory, input: `${name}\0` })
  const [file = '', line = '', pattern = ''] = stdout.toString('utf8').split('\0')
  return code === 0 && !pattern.startsWith('!') ? { file, line: Number(line), pattern } : undefined
}

/**
 * Adds a path to the `.gitignore` beside it, as `dvc add` does, unless git ignores it already or the line is there.
 * @returns the file, relative to the working directory, when it was written
 */
export async function ignoreInGit(project: DvcProject, name: string): Promise<string[]> {
  const underGit = !project.config.withoutGit && nearestWith(project.root, '.git') !== undefined
  if (!underGit || (await ignoringRule(project.directory, name))) return []
  const folder = dirname(name)
  const file = folder === '.' ? '.gitignore' : `${folder}/.gitignore`
  const path = join(project.directory, file)
  const before = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const line = `/${escapePattern(basename(name))}`
  if (before.split(/\r?\n/).includes(line)) return []
  const separator = before === '' || before.endsWith('\n') ? '' : '\n'
  await writeWhole(path, `${before}${separator}${line}\n`)
  return [file]
}

/** What DVC escapes, and a space at the end, without which git would not see the name. */
const escapePattern = (name: string): string => name.replace(/[\\[\]!*#?]/g, '\\$&').replace(/ $/, '\\ ')
