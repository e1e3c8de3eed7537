import { UNKNOWN } from '../../../platform/format.ts'
import { type Markup, markup } from '../markup.ts'
import { place } from '../scale.ts'

const WIDTH = 88
const HEIGHT = 24
/** What is there must be seen, however little it is beside the rest. */
const LEAST = 1.5

/** Draws counts side by side as small as a word, for a row of a table: one path, so that a page may hold hundreds. */
export function drawBars(counts: readonly number[] | null): Markup {
  if (!counts || counts.length === 0) return markup`${UNKNOWN}`
  const highest = Math.max(...counts, 1)
  const step = WIDTH / Math.max(counts.length, 6)
  const gap = Math.min(1, step * 0.2)
  const path = counts
    .map((count, index) => {
      const height = count === 0 ? 0 : Math.max((count / highest) * (HEIGHT - 1), LEAST)
      return height === 0 ? '' : `M${place(index * step)} ${HEIGHT}v${place(-height)}h${place(step - gap)}V${HEIGHT}`
    })
    .join('')
  return markup`<svg class="bars" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d="${path}" fill="currentColor"/><path class="base" d="M0 ${HEIGHT - 0.5}H${WIDTH}"/></svg>`
}
