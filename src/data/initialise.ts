import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { posixPath, writeWhole } from '../platform/files.ts'
import type { DvcProject } from './project.ts'

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

/**
 * Adds a path to the `.gitignore` beside it, as `dvc add` does, unless the line is there.
 * @returns the file, relative to the working directory, when it was written
 */
export async function ignoreInGit(project: DvcProject, name: string): Promise<string[]> {
  if (!existsSync(join(project.root, '.git'))) return []
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

/** A name may hold what means something to git. */
const escapePattern = (name: string): string => name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')
