import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The name under which callers name this project in `uses:`. */
export const suiteName = 'modelloop/modelloop'

/** What GitHub would download of this project: the actions, their bundle, the workflows. */
export interface Suite {
  readonly folder: string
}

const root = join(import.meta.dirname, '../..')

/**
 * Lays down what a job downloads of this project, from the working tree as it is, `dist/` included.
 * @throws when `dist/` was not built.
 */
export async function exportSuite(folder: string): Promise<Suite> {
  await mkdir(folder, { recursive: true })
  for (const part of ['actions', 'dist', '.github/workflows', 'package.json']) {
    await cp(join(root, part), join(folder, part), { recursive: true })
  }
  return { folder }
}

/** Copies the suite, by hard links where both folders are on one disk, and puts `text` in the place of one workflow. */
export async function copyOfSuite(suite: Suite, target: string, workflow: string, text: string): Promise<void> {
  const [there, here] = await Promise.all([suite.folder, dirname(target)].map((folder) => stat(folder)))
  await execute('cp', [there?.dev === here?.dev ? '-al' : '-a', suite.folder, target])
  const path = join(target, workflow)
  await execute('rm', ['-f', path])
  await writeFile(path, text)
}

/** Reads a workflow file of the suite. */
export const suiteWorkflow = (suite: Suite, path: string): Promise<string> => readFile(join(suite.folder, path), 'utf8')
