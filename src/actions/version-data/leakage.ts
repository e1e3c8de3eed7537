import { existsSync } from 'node:fs'
import { type Counted, findLeakage, type Leakage } from '../../data/leakage/leakage.ts'
import type { Profiles } from '../../data/profiles.ts'
import { messageOf, UserError } from '../../platform/errors.ts'
import { insideOf } from '../../platform/files.ts'
import { formatCount, formatList, formatNumber, formatPercent } from '../../platform/format.ts'
import type { Check, ReportTable } from '../../report/report.ts'
import { isTable } from '../../tables/read-table.ts'
import type { ReadyContract } from './contract.ts'
import type { PathFacts } from './facts.ts'
import type { DataJudgement } from './judgement.ts'
import { type DataScene, progress } from './scene.ts'

type Rules = NonNullable<ReadyContract['leakage']>

const NOTHING: DataJudgement = { checks: [], tables: [], notes: [] }

/**
 * Looks for rows of `data.test` in the other tables of the data, and for labels that contradict each other. It warns, unless the
 * contract sets a limit. Without `data.test` there is nothing to compare.
 */
export async function judgeLeakage(
  { context, config }: DataScene,
  paths: readonly PathFacts[],
  { rules, profiles }: { readonly rules: Rules | undefined; readonly profiles: Profiles | undefined },
): Promise<DataJudgement> {
  const { directory, log } = context
  const { test } = config.data
  if (test === undefined) {
    if (!rules) return NOTHING
    throw new UserError('The contract has limits for leakage, and no test rows are named.', {
      hint: 'Name them in modelloop.yml: data: { test: data/test.csv }.',
    })
  }
  if (!isTable(test) || !existsSync(insideOf(directory, test)))
    return rules ? skipped(rules, `There is no table ${test}.`) : NOTHING
  const others = tablesOf(paths).filter((file) => file !== test)
  const ignore = [config.columns.id, ...(rules?.ignore ?? [])]
  const duplicates = rules?.['max-duplicates'] !== undefined
  // A profile knows the columns already, for which a table of JSONL must be read to its end.
  const columnsOf = new Map(
    [...(profiles?.tables ?? [])].map(([file, { columns }]) => [file, new Set(Object.keys(columns))]),
  )
  const { label } = config.columns
  const request = { duplicates, directory, test, others, columnsOf, label, ignore, ...progress(context) }
  try {
    const found = await log.group(`Compare the rows of ${test} with the other tables`, () => findLeakage(request))
    if (!found) return skipped(rules, `${test} has no columns but its id and label.`)
    const checks = checksOf(found, rules)
    for (const { verdict, level, reason } of checks) {
      if (verdict === 'fail' && level === 'block') log.error(reason)
    }
    return { checks, tables: twinTables(found), notes: [] }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return skipped(rules, messageOf(error))
  }
}

/** Lists the tables among the paths. */
export const tablesOf = (paths: readonly PathFacts[]): string[] =>
  paths
    .flatMap(({ path, examined }) =>
      (examined?.tree?.entries ?? []).map(({ relpath }) => (relpath === '' ? path.name : `${path.name}/${relpath}`)),
    )
    .filter(isTable)

const TITLES = {
  overlap: 'test rows in other tables',
  labels: 'rows with contradicting labels',
  duplicates: 'rows that stand twice in a table',
} as const
type Kind = keyof typeof TITLES
const LIMITS = { overlap: 'max-overlap', labels: 'max-conflicts', duplicates: 'max-duplicates' } as const

/** The limit of a kind; without one no test row may be elsewhere and no labels may differ. */
function limitOf(kind: Kind, rules: Rules | undefined): Pick<Check, 'level'> & { readonly limit: number } {
  const limit = rules?.[LIMITS[kind]]
  return limit === undefined ? { limit: 0, level: 'warn' } : { limit, level: rules?.level ?? 'block' }
}

function skipped(rules: Rules | undefined, reason: string): DataJudgement {
  const kinds = (Object.keys(TITLES) as Kind[]).filter(
    (kind) => kind !== 'duplicates' || rules?.[LIMITS[kind]] !== undefined,
  )
  // A limit that cannot be looked after must not look as if it were kept.
  const checks = kinds.map((kind): Check => {
    const isAsked = rules?.[LIMITS[kind]] !== undefined
    const { level } = limitOf(kind, rules)
    return {
      id: `leakage:${kind}`,
      title: TITLES[kind],
      verdict: isAsked ? 'fail' : 'skipped',
      level,
      value: null,
      reason,
    }
  })
  return { checks, tables: [], notes: [] }
}

function checksOf(found: Leakage, rules: Rules | undefined): Check[] {
  const { test, compared, leftOut, overlap, labels, duplicates, isCut } = found
  const elsewhere = compared.length > 0 ? formatList(compared, 3) : 'another table'
  const alone = `No other table of the data has the columns of ${test}${leftOut.length > 0 ? ` (${formatList(leftOut, 3)})` : ''}.`
  const make = (kind: Kind, counted: Counted | undefined, words: string, nothing?: string): Check => {
    const { limit, level } = limitOf(kind, rules)
    const base = { id: `leakage:${kind}`, title: TITLES[kind], level, unit: 'fraction', limit } as const
    const isAsked = rules?.[LIMITS[kind]] !== undefined
    if (!counted || counted.of === 0 || nothing !== undefined) {
      return {
        ...base,
        verdict: isAsked ? 'fail' : 'skipped',
        value: null,
        reason: nothing ?? 'There are no rows to compare.',
      }
    }
    const value = counted.rows / counted.of
    const isTooMany = value > limit || (isCut && isAsked)
    return {
      ...base,
      verdict: isTooMany ? 'fail' : 'pass',
      value,
      n: counted.of,
      needed: limit === 0 ? 'none' : `at most ${formatPercent(limit)}`,
      reason:
        sentence(counted, words) +
        (isCut ? ' There are more rows than can be compared in memory: it may be more.' : ''),
    }
  }
  return [
    make('overlap', overlap, `test rows are in ${elsewhere} as well`, compared.length > 0 ? undefined : alone),
    make(
      'labels',
      labels,
      'rows agree with another row in all but the label',
      labels ? undefined : `${test} has no column of labels.`,
    ),
    ...(duplicates ? [make('duplicates', duplicates, 'rows stand more than once in their table')] : []),
  ]
}

function sentence({ rows, of, examples }: Counted, words: string): string {
  if (rows === 0) return `None of ${formatNumber(of)} ${words}.`
  const [first] = examples
  const where = first ? `, first ${first.otherFile} line ${first.otherLine} and ${first.file} line ${first.line}` : ''
  return `${formatNumber(rows)} of ${formatNumber(of)} ${words} (${formatPercent(rows / of)})${where}.`
}

/** Lists the twins by file and line; no values. */
function twinTables({ overlap, labels, duplicates }: Leakage): ReportTable[] {
  const counts = { overlap, labels, duplicates }
  const rows = (Object.keys(TITLES) as Kind[]).flatMap((kind) =>
    (counts[kind]?.examples ?? []).map(({ file, line, otherFile, otherLine }) => [
      TITLES[kind],
      `${otherFile} line ${otherLine}`,
      `${file} line ${line}`,
    ]),
  )
  if (rows.length === 0) return []
  const columns = [{ title: 'what' }, { title: 'row' }, { title: 'its twin' }]
  const caption = `Up to ten of each. Rows are compared without the id; ${formatCount(overlap.of, 'test row')}.`
  return [{ id: 'leakage:examples', title: 'Rows that stand twice', caption, columns, rows }]
}
