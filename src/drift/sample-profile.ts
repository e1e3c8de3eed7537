import { addCells, newTally } from '../tables/column-tally.ts'
import { type ColumnProfile, type Profile, profileOfTally } from '../tables/profile.ts'
import type { ColumnSample, RowSample } from './sample.ts'

/** So many numbers are written as texts at once. */
const AT_ONCE = 65_536

/**
 * Profiles the rows that were judged, so that they can be a reference later. Values that fewer than `minTopCount` rows
 * share are not listed.
 */
export function profileOfSample({ rows, columns }: RowSample, minTopCount: number): Profile {
  const profiles = [...columns].map(([name, column]) => [name, profileColumn(column, rows, minTopCount)] as const)
  return { rows, columns: Object.fromEntries(profiles) }
}

function profileColumn({ numbers, texts, others }: ColumnSample, rows: number, minTopCount: number): ColumnProfile {
  const tally = newTally()
  for (const [text, count] of texts) {
    addCells(tally, [text])
    const counted = tally.counts.get(text)
    if (counted) counted.rows += count - 1
    tally.filled += count - 1
  }
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    addCells(tally, Array.from(numbers.subarray(start, start + AT_ONCE), String))
  }
  // Texts that were only counted: whatever they are, they are no numbers.
  tally.filled += others
  tally.overflow += others
  tally.kinds.other += others
  return profileOfTally(tally, rows, minTopCount)
}
