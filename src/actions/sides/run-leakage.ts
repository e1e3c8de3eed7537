import { existsSync, statSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { type Config, refuseAt } from '../../config/config.ts'
import { findLeakage } from '../../data/leakage/leakage.ts'
import { messageOf } from '../../platform/errors.ts'
import { insideOf, posixPath } from '../../platform/files.ts'
import { isTable } from '../../tables/read-table.ts'
import type { Leaked } from '../../validation/input.ts'
import type { Side } from './sides.ts'

/** Tells whether a gate asks how many test rows stand in the training. */
export const asksForLeakage = ({ validate: { gates } }: Config): boolean =>
  Array.isArray(gates) && gates.some(({ metric }) => metric === 'leakage')

/** Asks for the test rows where a gate needs them. @throws {UserError} at the line of the gate. */
export function requireTestRows({ data, validate: { gates }, origin }: Config): void {
  if (data.test !== undefined || !Array.isArray(gates)) return
  const at = gates.findIndex(({ metric }) => metric === 'leakage')
  const message = 'has the metric "leakage", and nothing names the test rows. Write data: { test: data/test.csv }.'
  if (at >= 0)
    refuseAt([{ path: ['validate', 'gates', at], message: `validate.gates[${at}] ${message}` }], origin.layers)
}

/** Takes what the run record tells of leakage; without one the data is looked at, where it is at hand. */
export async function leakageOf({ record }: Side, directory: string, config: Config): Promise<Leaked> {
  if (record?.run.leakage) return record.run.leakage
  return measureLeakage(directory, config, config.data.paths ?? [])
}

/**
 * Counts the rows of `data.test` that stand in the other tables of the data as well. It is done where the training has
 * its data; what cannot be counted is told in the record, and is no pass.
 */
export async function measureLeakage(directory: string, config: Config, paths: readonly string[]): Promise<Leaked> {
  const unknown = (why: string): Leaked => ({ rows: 0, of: 0, why })
  const { test } = config.data
  if (test === undefined) return unknown('data.test does not name the test rows')
  if (!isTable(test) || !existsSync(insideOf(directory, test))) return unknown(`there is no table ${test}`)
  const others = (await tablesIn(directory, paths)).filter((file) => file !== posix.normalize(test))
  const { id, label } = config.columns
  try {
    const found = await findLeakage({ directory, test, others, label, ignore: [id], duplicates: false })
    if (!found) return unknown(`${test} has no columns but its id and label`)
    if (found.compared.length === 0) return unknown(`no other table of the data has the columns of ${test}`)
    const { rows, of } = found.overlap
    return { rows, of, ...(found.isCut && { why: 'there are more rows than can be compared in memory' }) }
  } catch (error) {
    // A training of hours is not lost because its data could not be counted.
    return unknown(messageOf(error).replace(/\.$/, ''))
  }
}

async function tablesIn(directory: string, paths: readonly string[]): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const full = insideOf(directory, path)
      if (!existsSync(full)) return []
      if (!statSync(full).isDirectory()) return [posix.normalize(path)]
      const inside = await Array.fromAsync(glob('**/*', { cwd: full }))
      return inside.map((name) => posixPath(join(path, name)))
    }),
  )
  return files.flat().filter(isTable).sort()
}
