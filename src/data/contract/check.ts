import { formatCount, formatNumber, formatPercent } from '../../platform/format.ts'
import { nearest } from '../../platform/nearest.ts'
import { MOST_EXAMPLES } from '../examples.ts'
import type { CellBatch } from './cell-batch.ts'
import type { ColumnType, Level } from './contract.ts'

/** One thing that is asked of a table. It is declared once and started anew for each reading. */
export interface Check {
  /** Unique in its table, percent-encoded: `:price:range`, `#rows`. */
  readonly id: string
  /** What it is about: `price`, `the rows`. */
  readonly title: string
  /** What is asked, in words: `at least 0`. */
  readonly needed: string
  readonly level: Level
  /** The columns that it reads. */
  readonly columns: readonly string[]
  readonly start: (scene: Scene) => Running | Promise<Running>
}

/** What a check may know beside the rows. */
export interface Scene {
  /** The working directory, absolute. */
  readonly directory: string
  readonly now: Date
  readonly signal?: AbortSignal | undefined
  /** Files of another table that the contract names, and the types of its columns. */
  readonly other: (table: string) => Promise<OtherTable>
}

export interface OtherTable {
  readonly files: readonly string[]
  readonly types: ReadonlyMap<string, ColumnType>
}

/** A check at work: it looks at all rows once, and then says what it found. */
export interface Running {
  readonly look?: (batch: CellBatch) => void
  readonly finish: (table: TableFacts) => Finding
}

/** What is known of a table when all of it was read. */
export interface TableFacts {
  readonly rows: number
  /** Every column of every file. */
  readonly columns: ReadonlySet<string>
  /** Column → the first file that lacks it. Of JSONL: no row of that file has it. */
  readonly lacking: ReadonlyMap<string, string>
}

/** A row that breaks a check. */
export interface Example {
  readonly file: string
  readonly line: number
  /** The place as people read it. */
  readonly place: string
  /** The value as written: shown only where `privacy` allows it. */
  readonly value?: string
  /** What is said beside it and holds no value: `as in line 4`. */
  readonly note?: string
}

/** What a check found. */
export interface Finding {
  readonly verdict: 'pass' | 'fail' | 'skipped'
  /** Rows that break it. */
  readonly violations: number
  /** Rows that were judged. */
  readonly judged: number
  /** One sentence. It holds no value of any row. */
  readonly reason: string
  readonly examples: readonly Example[]
  /** What was measured, where that is not the number of violations. */
  readonly value?: number
  readonly unit?: string
}

/** Makes a finding that counts no rows. */
export const found = (verdict: Finding['verdict'], reason: string, violations = 0, judged = 1): Finding => ({
  verdict,
  violations,
  judged,
  reason,
  examples: [],
})

/** Counts what breaks a check and keeps the first of it. */
export class Tally {
  violations = 0
  judged = 0
  readonly examples: Example[] = []

  /** Notes a row that breaks the check; `value` is asked for only when it is kept. */
  add(batch: CellBatch, row: number, value?: () => string, note?: string): void {
    this.violations++
    if (this.examples.length >= MOST_EXAMPLES) return
    this.examples.push({
      file: batch.file,
      line: batch.lineOf(row),
      place: batch.placeOf(row),
      ...(value && { value: value() }),
      ...(note !== undefined && { note }),
    })
  }
}

/** How the violations of a check are told: `is below 0`, `are below 0`. */
export interface Words {
  readonly noun: string
  readonly one: string
  readonly many: string
}

/** Makes a finding of counted rows: some may break the check, as a share of those that were judged. */
export function findingOf({ violations, judged, examples }: Tally, words: Words, tolerate = 0): Finding {
  const found = { violations, judged, examples }
  if (judged === 0) return { ...found, verdict: 'skipped', reason: `There is no ${words.noun} to judge.` }
  if (violations === 0)
    return { ...found, verdict: 'pass', reason: `This holds for ${formatCount(judged, words.noun)}.` }
  // What 1 − 0.95 leaves over must not decide.
  const isTolerated = violations <= tolerate * judged + 1e-9
  const share = tolerate > 0 ? ` (${formatPercent(violations / judged)}, and ${formatPercent(tolerate)} may)` : ''
  const [of, verb] = [`of ${formatCount(judged, words.noun)}`, violations === 1 ? words.one : words.many]
  const first = examples[0] ? `, first at ${examples[0].place}` : ''
  const reason = `${formatNumber(violations)} ${of} ${verb}${share}${first}.`
  return { ...found, verdict: isTolerated ? 'pass' : 'fail', reason }
}

/** Finds the column that was probably meant; names of a few letters are too much alike for that, but for their case. */
export const twinOf = (column: string, { columns }: TableFacts): string | undefined =>
  nearest(column, [...columns], column.length > 3 ? 2 : 0)

/** Percent-encodes a name as a part of an id. */
export const idPart = (name: string): string => encodeURIComponent(name.toWellFormed())
