import { formatNumber } from '../../../platform/format.ts'
import { clip } from '../../clip.ts'
import type { MatrixChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { place } from '../scale.ts'
import { type Drawing, WIDTH } from './frame.ts'

const LEFT = 104
const TOP = 40
const MAX_CLASSES = 20

/** Draws a confusion matrix: the shade is the share of the row's truth, the number the count. At most 20 classes. */
export function drawMatrix(chart: MatrixChart): Drawing {
  const columns = chart.columns.slice(0, MAX_CLASSES)
  const rows = chart.rows.slice(0, MAX_CLASSES)
  const width = (WIDTH - LEFT - 8) / Math.max(columns.length, 1)
  const height = Math.max(18, Math.min(56, 260 / Math.max(rows.length, 1)))
  const columnName = (name: string, index: number) =>
    markup`<text class="name" x="${place(LEFT + (index + 0.5) * width)}" y="${TOP - 8}" text-anchor="middle">${clip(name, Math.max(2, Math.floor(width / 7)))}</text>`
  const rowOf = (name: string, row: number) => {
    const top = TOP + row * height
    const values = chart.values[row] ?? []
    const total = values.reduce((sum, value) => sum + Math.abs(value), 0) || 1
    const cells = values.slice(0, columns.length).map((value, column) => {
      const then = chart.baseline?.[row]?.[column]
      const change = then === undefined ? 0 : value - then
      return cell({ value, change, share: Math.abs(value) / total }, [LEFT + column * width, top, width, height])
    })
    return markup`<text class="name" x="${LEFT - 10}" y="${place(top + height / 2 + 4)}" text-anchor="end">${clip(name, 14)}</text>${cells}`
  }
  const svg = markup`<text class="label" x="${LEFT - 10}" y="14" text-anchor="end">truth ↓</text><text class="label" x="${LEFT}" y="14">prediction →</text>
${columns.map(columnName)}${rows.map(rowOf)}`
  const cut = chart.columns.length > MAX_CLASSES || chart.rows.length > MAX_CLASSES
  const note = cut ? { note: `The first ${MAX_CLASSES} classes are drawn.` } : {}
  return { svg, height: TOP + rows.length * height + 8, ...note }
}

function cell(
  { value, change, share }: { value: number; change: number; share: number },
  [x, y, width, height]: readonly [number, number, number, number],
): Markup {
  const middle = place(x + width / 2)
  // Where the change has no room it is left out: the number matters more.
  const changed = change !== 0 && width > 58 && height > 34
  const text = (at: number, words: string, kind: string) =>
    markup`<text${kind && markup` class="${kind}"`} x="${middle}" y="${place(y + height / 2 + at)}" text-anchor="middle">${words}</text>`
  // Past half the shade is so dark that the text must be light. Zeros of many classes would only be noise.
  return markup`<g class="${share > 0.5 ? 'cell strong' : 'cell'}"><rect x="${place(x + 1)}" y="${place(y + 1)}" width="${place(width - 2)}" height="${place(height - 2)}" rx="3" fill-opacity="${shade(share)}"/>${(value !== 0 || change !== 0 || width > 50) && text(changed ? -1 : 4, formatNumber(value), '')}${changed && text(14, signed(change), 'change')}</g>`
}

const signed = (change: number): string => (change > 0 ? `+${formatNumber(change)}` : formatNumber(change))

/** Two ranges with nothing between: text on a middling shade would be read on neither. */
const shade = (share: number): number => Math.round((share > 0.5 ? 0.7 + 0.3 * share : 0.05 + 0.5 * share) * 100) / 100
