import { formatValue } from '../../../platform/format.ts'
import { clip } from '../../clip.ts'
import type { IntervalChart } from '../../report.ts'
import { checkWords } from '../../words.ts'
import { type Markup, markup } from '../markup.ts'
import { extent, niceScale } from '../scale.ts'
import { type Drawing, WIDTH } from './frame.ts'

const ROW = 26
/** Room for twenty characters, on a narrow screen too, where they are largest. */
const LEFT = 170
const LONGEST_NAME = 20
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
  const x = niceScale(extent(isChange ? [...known, 0] : known), [LEFT, RIGHT], 5)
  const bottom = rows.length * ROW + 10
  const tickText = (tick: number) =>
    markup`<text x="${x(tick)}" y="${bottom + 18}" text-anchor="middle">${formatValue(tick, chart.unit)}</text>`
  const svg = markup`<g class="grid">${x.ticks.map((tick) => markup`<path d="M${x(tick)} 6V${bottom}"/>`)}</g>
<g class="axis">${x.ticks.includes(0) && markup`<path class="base" d="M${x(0)} 6V${bottom}"/>`}${x.ticks.map(tickText)}</g>
${rows.map((row, index) => intervalRow(row, index, x))}
${chart.xLabel && markup`<text class="label" x="${RIGHT}" y="${bottom + 40}" text-anchor="end">${clip(chart.xLabel, 60)}</text>`}`
  const missing = chart.rows.length - rows.length
  const height = bottom + (chart.xLabel ? 48 : 26)
  return { svg, height, ...(missing > 0 ? { note: `${missing} more rows are not drawn.` } : {}) }
}

function intervalRow(row: IntervalChart['rows'][number], index: number, x: (value: number) => number): Markup {
  const at = 18 + index * ROW
  const tone = row.verdict ? checkWords({ verdict: row.verdict, level: 'block' }).tone : 'plain'
  const low = row.interval[0] === null ? LEFT : x(row.interval[0])
  const high = row.interval[1] === null ? RIGHT : x(row.interval[1])
  return markup`<text class="name" x="${LEFT - 12}" y="${at + 4}" text-anchor="end">${clip(row.label, LONGEST_NAME)}</text>
${row.limit !== undefined && markup`<path class="limit" d="M${x(row.limit)} ${at - 10}v20"/>`}
<g class="tone-${tone}"><path class="whisker" d="M${low} ${at}H${high}"/><rect class="estimate" x="${x(row.estimate) - 4.5}" y="${at - 4.5}" width="9" height="9" rx="1.5"/></g>
${row.baseline !== undefined && markup`<path class="then" d="M${x(row.baseline)} ${at - 5}l5 5l-5 5l-5 -5z"/>`}`
}
