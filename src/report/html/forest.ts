import { isComparison, ruleOf } from '../difference.ts'
import type { Check } from '../report.ts'
import { checkWords } from '../words.ts'
import { type Markup, markup } from './markup.ts'
import { extent, linear, place } from './scale.ts'

const WIDTH = 190
const HEIGHT = 28
const MIDDLE = HEIGHT / 2
const EDGE = 8

/** What one row of the forest draws; better is to the right, whatever the metric. */
interface Row {
  readonly estimate: number
  readonly interval: readonly [number | null, number | null]
  readonly limits: readonly number[]
  /** Where nothing changed; a bare value has no such place. */
  readonly zero: boolean
}

/**
 * Draws the forest plot of a table of checks, one small picture a row. Comparisons of one unit share a scale, so that
 * their lengths can be compared; an absolute gate is drawn against its own limit.
 */
export function forest(checks: readonly Check[]): ReadonlyMap<Check, Markup> {
  const rows = checks.flatMap((check) => {
    const row = rowOf(check)
    return row ? [{ check, row, group: row.zero ? `unit ${check.unit ?? ''}` : check.id }] : []
  })
  const groups = Map.groupBy(rows, ({ group }) => group)
  return new Map(
    [...groups.values()].flatMap((members) => {
      const x = linear(extent(members.flatMap(({ row }) => pointsOf(row))), [EDGE, WIDTH - EDGE])
      return members.map(({ check, row }) => [check, drawRow(row, checkWords(check).tone, x)] as const)
    }),
  )
}

function rowOf(check: Check): Row | undefined {
  const rule = ruleOf(check)
  if (isComparison(check)) {
    const limit = Math.abs(check.limit ?? 0)
    const limits =
      check.limit === undefined
        ? []
        : rule === 'equivalent'
          ? [-limit, limit]
          : [rule === 'superior' || rule === 'capped' ? limit : -limit]
    const estimate = check.estimate!
    return { estimate, interval: check.interval ?? [estimate, estimate], limits, zero: true }
  }
  // A comparison that could not be made has a margin for a limit: the value of the metric has no place on that scale.
  if (!['min', 'max', 'point'].includes(rule)) return undefined
  if (check.value === null || check.limit === undefined) return undefined
  const turn = rule === 'max' || (rule === 'point' && check.direction === 'lower') ? -1 : 1
  const [low, high] = check.interval ?? [check.value, check.value]
  const ends = [low, high].map((end) => (end === null ? null : end * turn)) as [number | null, number | null]
  const interval = turn === 1 ? ends : ([ends[1], ends[0]] as const)
  return { estimate: check.value * turn, interval, limits: [check.limit * turn], zero: false }
}

const pointsOf = ({ estimate, interval, limits, zero }: Row): number[] =>
  [estimate, ...interval, ...limits, ...(zero ? [0] : [])].filter((value) => value !== null)

function drawRow({ estimate, interval, limits, zero }: Row, tone: string, x: (value: number) => number): Markup {
  const low = interval[0] === null ? 0 : x(interval[0])
  const high = interval[1] === null ? WIDTH : x(interval[1])
  return markup`<svg class="forest tone-${tone}" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" aria-hidden="true">${zero && markup`<path class="base" d="M${x(0)} 0v${HEIGHT}"/>`}${limits.map((limit) => markup`<path class="limit" d="M${x(limit)} 2v${HEIGHT - 4}"/>`)}<path class="whisker" d="M${low} ${MIDDLE}H${high}"/><rect class="estimate" x="${place(x(estimate) - 4.5)}" y="${MIDDLE - 4.5}" width="9" height="9" rx="1.5"/></svg>`
}
