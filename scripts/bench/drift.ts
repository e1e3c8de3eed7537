import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { judgeDrift } from '../../src/drift/drift.ts'
import { columnSamples } from '../../src/drift/row-sample.ts'
import type { RowSample } from '../../src/drift/sample.ts'
import { DEFAULT_TOLERANCE } from '../../src/drift/settings.ts'
import { ColumnBuffer } from '../../src/tables/column-buffer.ts'
import { bring, type Command, spread, timeInTurn } from './pairs.ts'
import { type Cells, drawing, writeTable } from './table.ts'

const PYTHON = fileURLToPath(new URL('../../.cache/venvs/drift-peers/bin/python', import.meta.url))
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const ALPHA = 0.05

const { uniform, normal } = drawing(20_260_404)

/** What equal samples are drawn from. The sixth is a table of 20 columns of all kinds: its verdict is one of a whole report. */
const LAWS: Readonly<Record<string, () => string>> = {
  normal: () => String(normal()),
  lognormal: () => String(Math.exp(normal())),
  'tied integers': () => String(Math.floor(Math.abs(normal()) * 8)),
  '20 categories': () => `c${Math.floor(20 * uniform() * uniform())}`,
  '10 % missing': () => (uniform() < 0.1 ? '' : String(normal())),
}

const NUMBERS: Cells = [
  () => (10 * normal()).toFixed(4),
  () => Math.exp(normal() + 3).toFixed(3),
  () => String(Math.floor(Math.abs(normal()) * 50)),
]
/** 15 columns of numbers, and 5 of up to 2,000 categories. */
const COLUMNS: Cells = [
  ...Array.from({ length: 15 }, (_, i) => NUMBERS[i % NUMBERS.length]!),
  ...[5, 20, 100, 500, 2000].map((size) => () => `v${Math.floor(size * uniform() * uniform())}`),
]

/** Prints how often equal samples are called different, and how long a judgement takes beside Evidently and pandas with SciPy. */
export async function benchDrift(): Promise<void> {
  falseVerdicts(500, 1000)
  falseVerdicts(50_000, 1000)
  await timing()
}

/** Draws pairs of equal samples and counts the verdicts that are not `stable`. */
export function falseVerdicts(rows: number, pairs: number): void {
  const limit = ALPHA + 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / pairs)
  console.log(
    `\n${pairs} pairs of equal samples of ${rows} rows: at most ${(100 * limit).toFixed(1)} % may be called different\n`,
  )
  console.log('| sample | drift | inconclusive |\n|:--|--:|--:|')
  const laws = Object.entries(LAWS)
  const shapes: [string, readonly (() => string)[]][] = [
    ...laws.map(([name, law]): [string, (() => string)[]] => [name, [law]]),
    ['a table of 20 columns', Array.from({ length: 20 }, (_, i) => laws[i % laws.length]![1])],
  ]
  for (const [name, columns] of shapes) {
    const few = columns.length > 1 && rows > 10_000 ? pairs / 10 : pairs
    const counts = { drift: 0, inconclusive: 0, stable: 0, insufficient: 0 }
    for (let pair = 0; pair < few; pair++) counts[verdictOf(draw(columns, rows), draw(columns, rows))]++
    const share = (count: number) => `${((100 * count) / few).toFixed(1)} %`
    console.log(
      `| ${name}${few < pairs ? ` (${few} pairs)` : ''} | ${share(counts.drift)} | ${share(counts.inconclusive)} |`,
    )
  }
}

const verdictOf = (reference: RowSample, current: RowSample) =>
  judgeDrift(reference, current, { alpha: ALPHA, tolerance: DEFAULT_TOLERANCE, minRows: 500 }).verdict

function draw(laws: readonly (() => string)[], rows: number): RowSample {
  const columns = laws.map((law, index) => {
    const buffer = new ColumnBuffer()
    for (let row = 0; row < rows; row++) buffer.add(law())
    return [`column ${index + 1}`, buffer] as [string, ColumnBuffer]
  })
  return { kind: 'rows', name: 'a sample', rows, columns: columnSamples(columns) }
}

/** Times whole processes in turn, over two files of 1,000,000 rows. */
async function timing(): Promise<void> {
  if (!bring('tools', 'drift_peers')) return
  const folder = mkdtempSync(join(tmpdir(), 'drift-bench-'))
  try {
    const files = [join(folder, 'reference.csv'), join(folder, 'current.csv')]
    for (const file of files) await writeTable(file, 1_000_000, COLUMNS)
    const command = (name: string, program: string, args: readonly string[]): Command => ({
      name,
      command: program,
      args: [...args, ...files],
    })
    const ours = command('modelloop', process.execPath, [here('drift-judge.ts')])
    const peers = [
      { runs: 5, peer: command('pandas + SciPy', PYTHON, [here('drift-scipy.py')]) },
      { runs: 2, peer: command('Evidently 0.7.21', PYTHON, ['-W', 'ignore', here('drift-evidently.py')]) },
    ]
    console.log('\n1,000,000 rows × 20 columns of CSV against as many; whole processes, in turn\n')
    console.log('| peer | its time, s | ours, s | times faster, median (min … max) |\n|:--|--:|--:|--:|')
    for (const { runs, peer } of peers) {
      const { first, second } = timeInTurn(ours, peer, runs)
      const ratio = spread(second.map((ms, run) => ms / first[run]!))
      const seconds = (times: readonly number[]) => (spread(times).median / 1000).toFixed(1)
      console.log(
        `| ${peer.name} | ${seconds(second)} | ${seconds(first)} | ${ratio.median.toFixed(1)} (${ratio.min.toFixed(1)} … ${ratio.max.toFixed(1)}) |`,
      )
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) await benchDrift()
