import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Config } from '../../config/config.ts'
import type { ActionContext } from '../../harness/action.ts'
import { git, namesOf } from '../../platform/git.ts'
import { loadSettings } from '../rooms.ts'
import { OVERRIDES, trainingInputs } from './inputs.ts'
import { NoPlace, NoTraining } from './worktree.ts'

type Context = ActionContext<typeof trainingInputs>

/**
 * Reads the settings of the merge base.
 * @throws {NoTraining} where they name no training, or are not there.
 */
export async function settingsOfMergeBase(there: Context): Promise<Config> {
  const { directory, inputs } = there
  // Only settings ask for this training, so those of the change are there: the change brings or moves them.
  if (!existsSync(join(directory, inputs.config))) throw new NoPlace(`It has no ${inputs.config}.`)
  const { config } = await loadSettings(there, OVERRIDES)
  if (config.train.run === undefined) throw new NoTraining('It names no command that trains (`train.run`).')
  return config
}

/**
 * Finds the settings that a commit has at another place than the change: a change that moves them is no first model. Those
 * that name another model do not count.
 */
export async function settingsElsewhere(
  commit: string,
  { directory, inputs }: Context,
  model: string,
): Promise<string | undefined> {
  const ask = async (...args: string[]) => {
    const { code, stdout } = await git(args, { cwd: directory })
    return code === 0 ? stdout : undefined
  }
  const names = [basename(inputs.config), trainingInputs.config.default]
  const listed = await ask('ls-tree', '-r', '--name-only', '--full-tree', '-z', commit)
  // What cannot be listed may be there.
  if (listed === undefined) return inputs.config
  const found = namesOf(listed).filter((path) => names.includes(basename(path)))
  // Renamed to a name of its own.
  const renamed = await ask('diff', '--name-status', '--diff-filter=R', '--find-renames', '-z', commit, 'HEAD')
  const renames = namesOf(renamed ?? Buffer.alloc(0))
  const at = renames.findIndex((path, row) => row % 3 === 2 && basename(path) === basename(inputs.config))
  for (const path of at < 0 ? found : [...found, renames[at - 1]!]) {
    const text = (await ask('show', `${commit}:${path}`))?.toString('utf8') ?? ''
    const named = /^model:\s*["']?([^\s"'#]+)/m.exec(text)?.[1]
    if (named === undefined || named === model) return path
  }
  return undefined
}
