import { join } from 'node:path'
import { type Cells, drawing, writeTable } from './table.ts'

const { uniform, normal } = drawing(20_261_123)

/**
 * Writes the predictions of two models that are about as good, one in five rows positive; `wide` with a weight of each row and
 * one of a tenth as many groups.
 */
export async function writeModels(folder: string, rows: number, wide = false): Promise<void> {
  const truth = Uint8Array.from({ length: rows }, () => Number(uniform() < 0.2))
  const signal = Float64Array.from(truth, (label) => normal() + 1.5 * label)
  const weights = Float64Array.from({ length: wide ? rows : 0 }, () => 0.5 + uniform())
  const groups = Uint32Array.from({ length: wide ? rows : 0 }, () => Math.floor((uniform() * rows) / 10))
  for (const [name, noise] of [
    ['candidate', 0.5],
    ['baseline', 0.55],
  ] as const) {
    let [row, score] = [-1, 0]
    const cells: Cells = [
      () => {
        row++
        score = 1 / (1 + Math.exp(2.5 - 1.5 * (signal[row]! + noise * normal())))
        return String(row + 1)
      },
      () => String(truth[row]),
      () => String(Number(score > 0.5)),
      () => score.toFixed(6),
      ...(wide ? [() => weights[row]!.toFixed(4), () => String(groups[row])] : []),
    ]
    const names = ['id', 'label', 'prediction', 'score', ...(wide ? ['weight', 'group'] : [])]
    await writeTable(join(folder, 'desk', `${name}.csv`), rows, cells, names)
  }
}
