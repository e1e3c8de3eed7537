import { type ColumnProfile, describeColumn } from '../tables/column-profile.ts'
import { ColumnTally } from '../tables/column-tally.ts'
import { runsOf } from '../tables/number-cuts.ts'
import type { Profile } from '../tables/profile.ts'
import type { ColumnSample, RowSample } from './sample.ts'

/**
 * Profiles the rows that were judged, so that they can be a reference later. Values that fewer than `minTopCount` rows
 * share are not listed.
 */
export function profileOfSample({ rows, columns }: RowSample, minTopCount: number): Profile {
  const profiles = [...columns].map(([name, column]) => [name, profileColumn(column, rows, minTopCount)] as const)
  return { rows, columns: Object.fromEntries(profiles) }
}

function profileColumn({ numbers, texts, others }: ColumnSample, rows: number, leastRows: number): ColumnProfile {
  const tally = new ColumnTally()
  for (const [text, count] of texts) tally.addTimes(text, count)
  const runs = runsOf(numbers)
  runs.values.forEach((value, i) => void tally.addTimes(value, runs.rows[i]!))
  const known = describeColumn(tally, rows - others, { leastRows })
  if (others === 0) return known
  // Of texts beyond the limit only their rows are known: no numbers, but nobody knows how many differ, and which are frequent.
  const { nulls, distinct } = known
  return { type: 'text', count: known.count + others, nulls, distinct, distinctExact: false }
}
