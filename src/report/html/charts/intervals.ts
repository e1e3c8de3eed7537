import { clip } from '../../clip.ts'
import type { IntervalChart } from '../../report.ts'
import { checkWords, moreOf } from '../../words.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, type Scale } from '../scale.ts'
import { type Drawing, fitted, roomyScale, tickText, tickTexts, WIDTH, widthOf } from './frame.ts'

const ROW = 26
/** What names have room for; the rest is for the intervals. */
const MOST_NAME = 240
const RIGHT = WIDTH - 20

/** Draws a forest plot: a row for each estimate with its interval, and its limit as a dashed tick. */
export function drawIntervals(chart: IntervalChart, maxRows: number): Drawing {
  const rows = chart.rows.slice(0, maxRows)
  const ends = rows.flatMap(({ estimate, interval, limit, baseline }) => [
    estimate,
    ...interval,
    limit ?? estimate,
    baseline ?? estimate,
  ])
  const known = ends.filter((value) => value !== null)
  // A change is read against no change; a bare value has no such point.
  const isChange = chart.unit === 'relative' || chart.unit === 'pp'
  const names = rows.map(({ label }) => nameOf(label))
  const left = Math.max(...names.map(widthOf), 60) + 16
  const x = roomyScale(extent(isChange ? [...known, 0] : known), [left, RIGHT], chart.unit)
  const texts = tickTexts(x.ticks, chart.unit)
  const bottom = rows.length * ROW + 10
  const ticks = x.ticks.map((tick, index) => tickText({ at: x(tick), text: texts[index]! }, bottom + 18))
  const svg = markup`<g class="grid">${x.ticks.map((tick) => markup`<path d="M${x(tick)} 6V${bottom}"/>`)}</g>
<g class="axis">${x.ticks.includes(0) && markup`<path class="base" d="M${x(0)} 6V${bottom}"/>`}${ticks}</g>
${names.map((name, index) => markup`<text class="name" x="${left - 12}" y="${rowAt(index) + 4}" text-anchor="end">${isolated(name)}</text>`)}
${rows.map((row, index) => intervalRow(row, rowAt(index), x))}
${chart.xLabel && markup`<text class="label" x="${RIGHT}" y="${bottom + 40}" text-anchor="end">${clip(chart.xLabel, 60)}</text>`}`
  const missing = chart.rows.length - rows.length
  const height = bottom + (chart.xLabel ? 48 : 26)
  return {
    svg,
    height,
    ...(missing > 0 ? { note: `${moreOf('row', missing)} ${missing === 1 ? 'is' : 'are'} not drawn.` } : {}),
  }
}

const rowAt = (index: number): number => 18 + index * ROW

/** Of a mistake, `truth → prediction`, both sides are named. */
function nameOf(label: string): string {
  const sides = label.split(' → ')
  if (sides.length === 1) return fitted(label, MOST_NAME)
  const room = MOST_NAME / sides.length - widthOf(' → ')
  return widthOf(label) <= MOST_NAME ? label : sides.map((side) => fitted(side, room)).join(' → ')
}

/** Keeps the arrow between names that are written from right to left. */
const isolated = (name: string): Markup[] =>
  name
    .split(' → ')
    .map((side, index) => markup`${index > 0 && markup` → `}<tspan unicode-bidi="isolate">${side}</tspan>`)

function intervalRow(row: IntervalChart['rows'][number], at: number, x: Scale): Markup {
  const tone = row.verdict ? checkWords({ verdict: row.verdict, level: 'block' }).tone : 'plain'
  const low = row.interval[0] === null ? x(x.ticks[0]!) : x(row.interval[0])
  const high = row.interval[1] === null ? RIGHT : x(row.interval[1])
  return markup`${row.limit !== undefined && markup`<path class="limit" d="M${x(row.limit)} ${at - 10}v20"/>`}
<g class="tone-${tone}"><path class="whisker" d="M${low} ${at}H${high}"/><rect class="estimate" x="${x(row.estimate) - 4.5}" y="${at - 4.5}" width="9" height="9" rx="1.5"/></g>
${row.baseline !== undefined && markup`<path class="then" d="M${x(row.baseline)} ${at - 5}l5 5l-5 5l-5 -5z"/>`}`
}
