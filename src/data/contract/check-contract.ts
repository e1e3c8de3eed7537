import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { compareCodePoints } from '../../platform/json.ts'
import type { Scene } from './check.ts'
import { checkTable, type Judgement, type OnProgress, unreadable } from './check-table.ts'
import type { Contract } from './contract.ts'
import { type TablePlan, typesOf } from './plan.ts'

/** Where and when a contract is checked. */
export interface ContractScene {
  readonly directory: string
  readonly now: Date
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnProgress
}

/** Holds the tables of a working directory against a contract. What is not there fails; nothing passes unread. */
export async function checkContract(
  contract: Contract,
  plans: readonly TablePlan[],
  { onProgress, ...place }: ContractScene,
): Promise<Judgement[]> {
  const scene: Scene = {
    ...place,
    other: async (table) => {
      const own = Object.hasOwn(contract.tables, table) ? contract.tables[table] : undefined
      const files = await filesOf(place.directory, table)
      if (files.length > 0) return { files, types: typesOf(own) }
      throw new UserError(`There is no table ${table}, which the foreign key asks for.`)
    },
  }
  const judged: Judgement[] = []
  for (const plan of plans) {
    const files = await filesOf(place.directory, plan.name)
    judged.push(...(files.length > 0 ? await checkTable(plan, files, scene, onProgress) : [absent(plan)]))
  }
  return judged
}

/**
 * Finds the files that the name of a table stands for: itself, or what a glob finds, sorted.
 * @throws {UserError} for a name that leads out of the directory, and for a folder.
 */
export async function filesOf(directory: string, name: string): Promise<string[]> {
  const path = insideOf(directory, name)
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [name]
    throw new UserError(`${name} is a folder, and a contract speaks of tables.`, {
      hint: `Name its files, or all of them together: "${name.replace(/\/$/, '')}/*.csv".`,
    })
  }
  if (!isDynamicPattern(name) || name.split('/').includes('..')) return []
  const found = await glob([name], {
    cwd: directory,
    onlyFiles: true,
    // A table that is a link must not go unread; links to folders lead to the same tables again.
    followSymbolicLinks: true,
    expandDirectories: false,
  })
  const top = realpathSync(directory)
  const isHere = (file: string) => realpathSync(join(top, dirname(file))) === join(top, dirname(file))
  return found.filter(isHere).sort(compareCodePoints)
}

function absent({ name, checks }: TablePlan): Judgement {
  const what = isDynamicPattern(name) ? `No file matches ${name}.` : `There is no file ${name}.`
  return unreadable(name, what, checks.length, 'there')
}
