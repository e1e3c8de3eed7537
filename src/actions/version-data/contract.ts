import { readFile } from 'node:fs/promises'
import { loadContract, type WrittenContract } from '../../config/contract.ts'
import { checkContract } from '../../data/contract/check-contract.ts'
import type { Judgement } from '../../data/contract/check-table.ts'
import type { Contract } from '../../data/contract/contract.ts'
import { planContract, type TablePlan } from '../../data/contract/plan.ts'
import { readSuite, withSuite } from '../../data/contract/suite.ts'
import { UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { formatCount } from '../../platform/format.ts'
import type { Note, ReportTable } from '../../report/report.ts'
import { contractChecks } from './contract-checks.ts'
import type { DataJudgement } from './judgement.ts'
import { type DataScene, progress } from './scene.ts'

/** A contract that is ready to be held against the data. */
export interface ReadyContract {
  /** Its name in messages. */
  readonly file: string
  readonly contract: Contract
  readonly plans: readonly TablePlan[]
  readonly leakage: WrittenContract['leakage']
}

/**
 * Reads the contract that `data.schema` names: ours in YAML, with the suites of Great Expectations that it
 * names. It is read before any data is touched.
 * @throws {UserError} with every mistake in it.
 */
export async function readContract(directory: string, file: string): Promise<ReadyContract> {
  insideOf(directory, file)
  if (/\.json$/i.test(file)) {
    throw new UserError(`${file} is a suite of Great Expectations, and does not say which table it speaks of.`, {
      hint: `Write a contract of three lines that does: "tables:", "  data/my-table.csv:", "    suite: ${file}", and name that one.`,
    })
  }
  const { contract, refuse } = await loadContract(directory, file)
  const { plans, mistakes } = planContract(contract)
  if (mistakes.length > 0) refuse(mistakes)
  const ready: TablePlan[] = []
  for (const plan of plans) {
    const suite = contract.tables[plan.name]?.suite
    ready.push(suite === undefined ? plan : withSuite(plan, readSuite(await suiteText(directory, suite), suite)))
  }
  return { file, contract, plans: ready, leakage: contract.leakage }
}

async function suiteText(directory: string, file: string): Promise<string> {
  try {
    return await readFile(insideOf(directory, file), 'utf8')
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`The suite ${file} cannot be read.`, {
      cause,
      hint: 'It is relative to the working directory.',
    })
  }
}

/** So many broken rules are told in the log, one a line; GitHub shows ten of a step. */
const MOST_LINES = 20

/** Holds the data of the working directory against a contract. */
export async function judgeByContract({ context, config }: DataScene, ready: ReadyContract): Promise<DataJudgement> {
  const { directory, clock, log } = context
  const { plans, contract, file } = ready
  const place = { directory, now: clock.now(), ...progress(context) }
  const judged = await log.group(`Hold the data against ${file}`, () => checkContract(contract, plans, place))
  // What only warns is told with the other warnings of the report.
  const broken = judged.filter(({ verdict, level }) => verdict === 'fail' && level === 'block')
  for (const { table, title, reason, examples } of broken.slice(0, MOST_LINES)) {
    const at = examples[0] && { file: examples[0].file, line: examples[0].line }
    log.error(`${title} in ${table}: ${reason}`, at)
  }
  if (broken.length > MOST_LINES)
    log.error(`${formatCount(broken.length - MOST_LINES, 'more rule')} of ${file} are broken.`)
  return {
    ...contractChecks(judged.filter(isTelling(judged))),
    tables: exampleTables(judged, { withValues: config.privacy === 'examples' }),
    notes: plans.flatMap(unsupportedNote),
  }
}

/** That a column is there is worth a line when it is not, or when nothing else is said of the column. */
function isTelling(all: readonly Judgement[]): (judged: Judgement) => boolean {
  const isPresence = ({ id }: Judgement) => id.endsWith(':present')
  const others = new Set(all.filter((judged) => !isPresence(judged)).map(({ table, title }) => `${table} ${title}`))
  return (judged) => !isPresence(judged) || judged.verdict !== 'pass' || !others.has(`${judged.table} ${judged.title}`)
}

const MOST_SHOWN = 200

/** Lists rows that break a check. Their values are shown only where rows may be shown at all. */
function exampleTables(judged: readonly Judgement[], { withValues }: { readonly withValues: boolean }): ReportTable[] {
  const rows = judged.flatMap(({ title, needed, examples, verdict }) =>
    examples.map(({ place, value, note = '' }) => [
      title,
      verdict === 'pass' ? `${needed} (tolerated)` : needed,
      place,
      note,
      ...(withValues ? [value ?? ''] : []),
    ]),
  )
  if (rows.length === 0) return []
  const titles = ['what', 'needed', 'where', '', ...(withValues ? ['value'] : [])]
  const caption = withValues
    ? 'Up to ten of each check.'
    : 'Up to ten of each check. Values are left out: `privacy: examples` shows them.'
  const columns = titles.map((title) => ({ title }))
  return [
    {
      id: 'contract:examples',
      title: 'Rows that break the contract',
      caption,
      columns,
      rows: rows.slice(0, MOST_SHOWN),
    },
  ]
}

function unsupportedNote({ name, unsupported = [] }: TablePlan): Note[] {
  if (unsupported.length === 0) return []
  const text = `Not checked of the suite for ${name}, for it is not known here: ${unsupported.join('; ')}.`
  return [{ level: 'warning', text }]
}
