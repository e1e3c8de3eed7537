import { describe, expect, it } from 'vitest'
import { seededRandom } from '../statistics/random.ts'
import { ColumnBuffer } from '../tables/column-buffer.ts'
import { judgeDrift } from './drift.ts'
import { columnSamples } from './row-sample.ts'
import type { RowSample } from './sample.ts'
import { profileOfSample } from './sample-profile.ts'
import { checkConvention, DEFAULT_TOLERANCE, type DriftSettings, driftTolerance } from './settings.ts'

const random = seededRandom(7)
const uniform = (): number => (random.below(2 ** 31) + 0.5) / 2 ** 31
const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
const settings: DriftSettings = { alpha: 0.05, tolerance: DEFAULT_TOLERANCE, minRows: 500 }

type Cell = string | number
/** A table whose columns are made row by row. */
function table(name: string, rows: number, columns: Record<string, (row: number) => Cell>): RowSample {
  const made = Object.entries(columns).map(([column, cell]) => {
    const buffer = new ColumnBuffer()
    for (let row = 0; row < rows; row++) buffer.add(String(cell(row)))
    return [column, buffer] as [string, ColumnBuffer]
  })
  return { kind: 'rows', name, rows, columns: columnSamples(made) }
}
const judge = (
  before: Record<string, (row: number) => Cell>,
  now: Record<string, (row: number) => Cell>,
  more: Partial<DriftSettings> = {},
  rows = 1000,
) => judgeDrift(table('train.csv', rows, before), table('today', rows, now), { ...settings, ...more })

const steady = { x: normal, y: () => Math.floor(uniform() * 12) }

describe('a judgement of drift', () => {
  it('names the column that moved, by how much, and how sure that is', () => {
    const area = () => Math.round(9600 * Math.exp(0.3 * normal()))
    const { verdict, driftedColumns, headline, summary, checks } = judge(
      { ...steady, 'Lot Area': area },
      { ...steady, 'Lot Area': () => Math.round(area() * 0.0929) },
    )
    expect(verdict).toBe('drift')
    expect(driftedColumns).toEqual(['Lot Area'])
    expect(headline).toBe('Lot Area drifted')
    expect(summary).toMatch(
      /^Lot Area: its median fell from 9,\d{3} to 8\d\d(\.\d)? \(PSI [\d.]+, p < 1e-10\); 1 of 3 columns drifted/,
    )
    expect(checks[0]).toMatchObject({ id: 'column:Lot%20Area', verdict: 'fail', limit: 0.1, n: 1000 })
    expect(checks[0]!.value).toBeGreaterThan(1)
  })

  it('is stable on equal rows', () => {
    const { verdict, share, driftedColumns } = judge(steady, steady)
    expect({ verdict, share, driftedColumns }).toEqual({ verdict: 'stable', share: 0, driftedColumns: [] })
  })

  it('does not page for a change that is proven and too small to matter', () => {
    const shifted = { ...steady, x: () => normal() + 0.03 }
    const { verdict, columns } = judge(steady, shifted, {}, 200_000)
    expect(verdict).toBe('stable')
    const x = columns.find(({ name }) => name === 'x')!
    expect(x.pAdjusted).toBeLessThan(1e-6)
    expect(x.reason).toContain('a change, but within the tolerance')
  })

  it('is inconclusive when a change is proven and the rows cannot tell on which side of the tolerance it lies', () => {
    const { verdict, columns } = judge({ x: normal }, { x: () => normal() + 0.27 }, {}, 600)
    expect(columns[0]!.main!.effect).toBeLessThan(0.1)
    expect(verdict).toBe('inconclusive')
    expect(columns[0]!.reason).toContain('cannot tell whether it is larger than the tolerance')
  })

  it('is inconclusive where so few rows would rather miss a change than find it', () => {
    expect(judge({ x: normal }, { x: normal }, { minRows: 50 }, 60).verdict).toBe('inconclusive')
  })

  it('of too few rows says so and judges nothing', () => {
    const { verdict, summary, columns } = judge(steady, steady, {}, 499)
    expect({ verdict, columns }).toEqual({ verdict: 'insufficient', columns: [] })
    expect(summary).toBe('today has 499 rows, and 500 are needed: nothing was judged.')
  })

  it.each([
    ['missing values', () => (uniform() < 0.3 ? '' : normal()), normal, 'missing values rose from 0 % to'],
    ['a column that became empty', () => 'NA', normal, 'missing values rose from 0 % to 100 %'],
    ['numbers that became text', () => `${normal()} m²`, normal, 'numbers became text'],
    [
      'text among the numbers',
      (row: number) => (row % 20 ? normal() : 'unknown'),
      normal,
      '5 % of its values are no numbers',
    ],
    [
      'a new category',
      (row: number) => (row % 10 ? `c${row % 3}` : 'new'),
      (row: number) => `c${row % 3}`,
      'the reference never had ("new")',
    ],
    [
      'a marker among the numbers',
      (row: number) => (row % 12 ? normal() : -999),
      normal,
      'of its values lie below all of the reference (most are −999)',
    ],
    [
      'a yes that became more frequent',
      (row: number) => Number(row % 10 < 7),
      (row: number) => row % 2,
      'the share of 1 rose from 50 % to 70 %',
    ],
    ['numbers that stand still', () => 0.5, normal, 'the share of 0.5 rose from 0 % to 100 %'],
    [
      'values written in another way',
      (row: number) => `C${row % 3}`,
      (row: number) => `c${row % 3}`,
      '100 % of its rows have values that the reference never had',
    ],
    ['a constant that changed', () => 2, () => 1, 'median rose from 1 to 2'],
    [
      'other shares of categories',
      (row: number) => (row % 3 ? 'a' : 'b'),
      (row: number) => (row % 3 ? 'b' : 'a'),
      'the share of "',
    ],
  ])('finds %s', (_, now, before, words) => {
    const { verdict, columns } = judge({ ...steady, c: before }, { ...steady, c: now })
    expect(verdict).toBe('drift')
    expect(columns[0]).toMatchObject({ name: 'c', verdict: 'drift' })
    expect(columns[0]!.reason.toLowerCase()).toContain(words.toLowerCase())
  })

  it.each([
    ['constant', () => 5],
    ['empty', () => ''],
    ['of true and false, written in two ways', (row: number) => (row % 2 ? 'True' : 'true')],
    ['missing where it always was', (row: number) => (row % 2 ? '' : row % 7)],
  ])('of a column that is %s is stable', (_, cell) => {
    expect(judge({ ...steady, c: cell }, { ...steady, c: cell }).verdict).toBe('stable')
  })

  it('finds a column that vanished, and only mentions one that came', () => {
    const { verdict, driftedColumns, notes, summary } = judge({ ...steady, gone: normal }, { ...steady, fresh: normal })
    expect({ verdict, driftedColumns }).toEqual({ verdict: 'drift', driftedColumns: ['gone'] })
    expect(summary).toContain('gone vanished')
    expect(notes.map(({ text }) => text).join()).toContain('Not in train.csv, so not judged: fresh.')
  })

  it('never judges id, time, label, dates, counters and keys, and says so', () => {
    const columns = (start: number) => ({
      ...steady,
      id: (row: number) => start + row,
      at: (row: number) => start * 1000 + row,
      price: () => start + normal(),
      day: (row: number) => `2026-01-${String((row % 28) + 1).padStart(2, '0')}`,
      ticks: (row: number) => start + row * 1.7,
      key: (row: number) => `user-${start + row}`,
      number: (row: number) => start + ((row * 7919) % 1000),
    })
    const { verdict, notes } = judge(columns(0), columns(50_000), { id: 'id', time: 'at', label: 'price' })
    expect(verdict).toBe('stable')
    expect(notes[0]!.text).toBe(
      'Never judged: id (the id); at (the time); price (the label); day (dates); ticks (a counter); key (different in nearly every row); number (numbered rows).',
    )
  })

  it('warns of a key that repeats, and still does not judge it', () => {
    const key = (of: (row: number) => number) => ({ ...steady, key: (row: number) => `user-${of(row)}` })
    const { verdict, notes } = judge(
      key((row) => row),
      key((row) => row % 400),
    )
    expect(verdict).toBe('stable')
    expect(notes).toContainEqual({
      level: 'warning',
      text: 'Different in nearly every row before, and repeated today: key. Are there rows that came twice?',
    })
  })

  it('judges the listed columns and the prediction, and leaves out the ignored ones', () => {
    const more = { ...steady, z: normal, prediction: normal }
    const names = judge(more, more, { columns: ['x', 'z'], ignore: ['z'], prediction: 'prediction' }).columns.map(
      (c) => c.name,
    )
    expect(names.sort()).toEqual(['prediction', 'x'])
  })

  it('refuses a column that nobody has, and two tables that have nothing in common', () => {
    expect(() => judge(steady, steady, { columns: ['q'] })).toThrow('There is no column "q"')
    expect(() => judge(steady, { other: normal })).toThrow('today has no column of train.csv.')
    expect(() => judge({ id: (row) => row, ...steady }, { 'id;x;y': () => 'a;b;c' }, { id: 'id' })).toThrow(
      'today has no column of train.csv.',
    )
  })

  it('takes columns that all went below one key for a path that is missing', () => {
    const nested = { 'in.x': normal, 'in.y': steady.y, prediction: normal }
    expect(() => judge({ ...steady, prediction: normal }, nested)).toThrow(
      expect.objectContaining({
        message: 'The current data has "in.x" where the reference has "x".',
        hint: 'Write `monitor: { map: { features: $.in } }`.',
      }),
    )
  })

  it('says what a column that vanished may be called today', () => {
    const { summary } = judge({ ...steady, 'Lot Area': normal }, { ...steady, lot_area: normal })
    expect(summary).toMatch(/^Lot Area vanished, and "lot_area" is new: was it renamed\?; 1 of 3 columns drifted/)
  })

  it('names the drifted in the first line, and in the second what happened to the first two', () => {
    const { headline, summary } = judge(
      { ...steady, a: normal, b: normal },
      { x: steady.x, a: () => normal() + 1, b: () => '' },
    )
    expect(headline).toBe('y, b and a drifted')
    expect(summary).toMatch(
      /^y vanished; b: its missing values rose from 0 % to 100 % \(p < 1e-10\); 3 of 4 columns drifted/,
    )
  })

  it('warns of a column to ignore that nobody has', () => {
    const { notes } = judge(steady, steady, { ignore: ['q', 'x'] })
    expect(notes).toContainEqual({
      level: 'warning',
      text: 'There is no column "q" to ignore: neither before nor today.',
    })
  })

  it('draws the drifted first, both samples over shared bins', () => {
    const { charts } = judge({ ...steady, z: normal }, { ...steady, z: () => normal() + 2 })
    expect(charts[0]).toMatchObject({ title: 'z', kind: 'histogram' })
    const [chart] = charts
    if (chart?.kind !== 'histogram') throw new Error('no histogram')
    for (const { counts } of chart.series) {
      expect(counts).toHaveLength(chart.edges!.length - 1)
      expect(counts.reduce((sum, rows) => sum + rows)).toBe(1000)
    }
  })

  it('draws a profile as it draws the rows it was made of: the ends hold what lies there', () => {
    const rows = table('train.csv', 20_000, { z: () => normal() * 10 })
    const profile = { ...profileOfSample(rows, 10), kind: 'profile', name: 'a profile' } as const
    const [exact, drawn] = [rows, profile].map((reference) => {
      const [chart] = judgeDrift(reference, rows, settings).charts
      return chart?.kind === 'histogram' ? chart.series[0]!.counts : []
    })
    expect(drawn!.length).toBeGreaterThan(8)
    drawn!.forEach((count, bin) => {
      expect(Math.abs(count - exact![bin]!)).toBeLessThan(100)
    })
    expect(drawn!.reduce((sum, count) => sum + count)).toBe(20_000)
  })

  it('names no value that few rows share when values must not leave the job', () => {
    const rare = (row: number) => (row % 50 ? `c${row % 3}` : `Jane Doe ${row}`)
    const { verdict, ...report } = judge({ c: (row) => `c${row % 3}` }, { c: rare }, { leastShared: 10 })
    expect(JSON.stringify([report.checks, report.tables, report.charts, report.summary])).not.toContain('Jane')
    expect(['drift', 'inconclusive', 'stable']).toContain(verdict)
  })

  it('refuses a convention and a tolerance that there is not', () => {
    expect(() => checkConvention('evidently')).toThrow('The convention "evidently" is not known')
    expect(() => driftTolerance({ wasserstein: 1 })).toThrow('There is no tolerance "wasserstein".')
    expect(driftTolerance({ psi: 0.2 })).toEqual({ psi: 0.2, missing: 0.05, new: 0.01 })
  })
})
