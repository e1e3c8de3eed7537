import { formatNumber } from '../../../platform/format.ts'
import type { MatrixChart } from '../../report.ts'
import { type Markup, markup } from '../markup.ts'
import { place } from '../scale.ts'
import { type Drawing, fitted, WIDTH, widthOf } from './frame.ts'

const LEFT = 104
/** Above the names of the predictions stands what they are. */
const HEAD = 24
/** The longest name that stands upright. */
const MOST_UPRIGHT = 110
const MAX_CLASSES = 20

/** Draws a confusion matrix: the shade is the share of the row's truth, the number the count. At most 20 classes. */
export function drawMatrix(chart: MatrixChart): Drawing {
  const columns = chart.columns.slice(0, MAX_CLASSES)
  const rows = chart.rows.slice(0, MAX_CLASSES)
  const width = (WIDTH - LEFT - 8) / Math.max(columns.length, 1)
  const height = Math.max(18, Math.min(56, 260 / Math.max(rows.length, 1)))
  // Where a name has no room beside its neighbours, all stand upright.
  const upright = columns.length > 3 && columns.some((name) => widthOf(name) > width - 4)
  const names = columns.map((name) => fitted(name, upright ? MOST_UPRIGHT : width - 4))
  const top = HEAD + (upright ? Math.max(...names.map(widthOf)) : 8) + 8
  const columnName = (name: string, index: number) => {
    const middle = place(LEFT + (index + 0.5) * width)
    return upright
      ? markup`<text class="name" transform="translate(${place(middle + 4)} ${place(top - 8)}) rotate(-90)">${name}</text>`
      : markup`<text class="name" x="${middle}" y="${top - 8}" text-anchor="middle">${name}</text>`
  }
  const rowOf = (name: string, row: number) => {
    const y = top + row * height
    const values = chart.values[row] ?? []
    const total = values.reduce((sum, value) => sum + Math.abs(value), 0) || 1
    const cells = values.slice(0, columns.length).map((value, column) => {
      const then = chart.baseline?.[row]?.[column]
      const change = then === undefined ? 0 : value - then
      return cell({ value, change, share: Math.abs(value) / total }, [LEFT + column * width, y, width, height])
    })
    return markup`<text class="name" x="${LEFT - 10}" y="${place(y + height / 2 + 4)}" text-anchor="end">${fitted(name, LEFT - 10)}</text>${cells}`
  }
  const svg = markup`<text class="label" x="${LEFT - 10}" y="14" text-anchor="end">truth ↓</text><text class="label" x="${LEFT}" y="14">prediction →</text>
${names.map(columnName)}${rows.map(rowOf)}`
  const notes = [
    chart.columns.length > MAX_CLASSES || chart.rows.length > MAX_CLASSES
      ? `The first ${MAX_CLASSES} classes are drawn.`
      : '',
    chart.baseline && !hasRoom(width, height) ? 'For changes there is no room here; report.json has them.' : '',
  ].filter(Boolean)
  const note = notes.length > 0 ? { note: notes.join(' ') } : {}
  return { svg, height: top + rows.length * height + 8, ...note }
}

function cell(
  { value, change, share }: { value: number; change: number; share: number },
  [x, y, width, height]: readonly [number, number, number, number],
): Markup {
  const middle = place(x + width / 2)
  const changed = change !== 0 && hasRoom(width, height)
  const text = (at: number, words: string, kind: string) =>
    markup`<text${kind && markup` class="${kind}"`}${sizeOf(words, width)} x="${middle}" y="${place(y + height / 2 + at)}" text-anchor="middle">${words}</text>`
  // Past half the shade is so dark that the text must be light. Zeros of many classes would only be noise.
  return markup`<g class="${share > 0.5 ? 'cell strong' : 'cell'}"><rect x="${place(x + 1)}" y="${place(y + 1)}" width="${place(width - 2)}" height="${place(height - 2)}" rx="3" fill-opacity="${shade(share)}"/>${(value !== 0 || changed || width > 50) && text(changed ? -1 : 4, formatNumber(value), '')}${changed && text(14, signed(change), 'change')}</g>`
}

/** A number that is wider than its cell is written smaller. */
function sizeOf(words: string, width: number): Markup | false {
  const share = (width - 3) / widthOf(words)
  return share < 1 && markup` font-size="${place(Math.max(15 * share, 5))}"`
}

/** Where a cell is so small that the number alone fills it, its change is left out: the number matters more. */
const hasRoom = (width: number, height: number): boolean => width > 58 && height > 34

const signed = (change: number): string => (change > 0 ? `+${formatNumber(change)}` : formatNumber(change))

/** Two ranges with nothing between: text on a middling shade would be read on neither. */
const shade = (share: number): number => Math.round((share > 0.5 ? 0.7 + 0.3 * share : 0.05 + 0.5 * share) * 100) / 100
