import { existsSync } from 'node:fs'
import { join, parse } from 'node:path'
import { inferTable } from '../../data/contract/infer/infer-table.ts'
import { contractText } from '../../data/contract/infer/write-contract.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf, writeWhole } from '../../platform/files.ts'
import { formatCount } from '../../platform/format.ts'
import type { Note } from '../../report/report.ts'
import { leastShared } from '../privacy.ts'
import type { PathFacts } from './facts.ts'
import type { DataJudgement } from './judgement.ts'
import { tablesOf } from './leakage.ts'
import { type DataScene, progress } from './scene.ts'

const MOST_TABLES = 50
const MOST_LINES_SHOWN = 200

/**
 * Writes a contract that holds for the data as it is, for a person to go on with. A file that is there stays as it is: then it is
 * written beside it.
 * @param named the contract that the settings name
 * @throws {UserError} when the data has no tables.
 */
export async function inferContract(
  { context, config }: DataScene,
  paths: readonly PathFacts[],
  named: string,
): Promise<DataJudgement & { readonly contract: string }> {
  const { directory, log, inputs } = context
  const tables = tablesOf(paths)
  if (tables.length === 0) {
    throw new UserError('There is no table in the data, so no contract can be inferred.', {
      hint: 'Tables are .csv, .tsv, .jsonl and .parquet files among the versioned paths; the input "paths" may name others.',
    })
  }
  const { id, time } = config.columns
  const options = { directory, minShared: leastShared(config), id, time, ...progress(context) }
  const inferred = await log.group(`Look at ${formatCount(tables.length, 'table')}`, async () => {
    const found = []
    for (const file of tables.slice(0, MOST_TABLES)) found.push(await inferTable(file, options))
    return found
  })
  const text = contractText(inferred, { leakage: config.data.test !== undefined })
  const file = freeName(directory, named)
  await writeWhole(insideOf(directory, file), text)
  log.info(`Wrote ${file}.`)
  const notes: Note[] = [
    { level: 'info', text: wordsOf(file, named, config.data.schema ?? inputs.schema), code: codeOf(text) },
    ...leftNote(tables.length),
  ]
  return { checks: [], tables: [], notes, contract: join(directory, file) }
}

/** The name itself while nothing stands there, else one beside it. */
function freeName(directory: string, named: string): string {
  if (!existsSync(insideOf(directory, named))) return named
  const { dir, name, ext } = parse(named)
  for (let number = 1; ; number++) {
    const file = join(dir, `${name}.inferred${number > 1 ? `-${number}` : ''}${ext}`)
    if (!existsSync(join(directory, file))) return file
  }
}

function wordsOf(file: string, named: string, configured: string | undefined): string {
  const go = 'Read each line and make it yours'
  if (file !== named)
    return `${named} is there and was left as it is. What the data says today is in ${file}: compare the two, then remove it.`
  if (configured !== undefined) return `Wrote ${file}. ${go}, then commit it.`
  return `Wrote ${file}. ${go}, name it in modelloop.yml (data: { schema: ${file} }), and commit both.`
}

function codeOf(text: string): NonNullable<Note['code']> {
  const lines = text.trimEnd().split('\n')
  const more = lines.length > MOST_LINES_SHOWN ? [`# … and ${lines.length - MOST_LINES_SHOWN} more lines`] : []
  return { language: 'yaml', lines: [...lines.slice(0, MOST_LINES_SHOWN), ...more] }
}

function leftNote(tables: number): Note[] {
  if (tables <= MOST_TABLES) return []
  return [{ level: 'warning', text: `Only the first ${MOST_TABLES} of ${tables} tables are in the contract.` }]
}
