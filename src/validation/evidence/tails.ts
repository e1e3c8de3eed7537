/** What to warn of, by where the whole interval lies: above what was asked, or below it. */
export interface Caution {
  readonly above?: string
  readonly below?: string
}

/**
 * So many rows carry a mean evenly enough: Student's t is off by about γ(2z² + 1)φ(z)/(6√n), and the skewness γ is at most
 * √(n / these rows), which makes a fifth of an alpha of 5 %.
 */
const ENOUGH_ROWS = 120
/** With fewer, the sign of the skewness alone tells on which side the rare rows are. */
const FEW_ROWS = 6
/** Σl²·n/(Σl)² is so many times another's: a longer tail than chance makes of a few hundred rows. */
const LONGER = 1.1
/** Σl²·n/(Σl)² of the squares of normal errors. */
const OF_NORMAL_SQUARES = 3

/**
 * Warns where a mean difference may lack the rare rows that would have decided against it. Such rows do not show in the
 * test sets that are misjudged, so one looks at the tails of both models' losses: the model with the longer one is judged too
 * well when its rare rows happen to be missing.
 *
 * @param gain of each row, up is better; @param tailed whether large losses have no bound, so that tails can be compared.
 */
export function cautionOfTwo(gain: Float64Array, ours: Float64Array, theirs: Float64Array, tailed: boolean): Caution {
  const { carrying, skewness } = carryingOf(gain)
  if (carrying >= ENOUGH_ROWS) return {}
  const longer = tailed ? tailOf(ours) / tailOf(theirs) : 1
  const side = carrying < FEW_ROWS ? Math.sign(skewness) : 0
  return {
    ...((longer > LONGER || side < 0) && { above: warningOf('this model') }),
    ...((longer < 1 / LONGER || side > 0) && { below: warningOf('the baseline') }),
  }
}

/** Warns where a mean of squared errors may lack the rare large ones: their tail is longer than that of normal errors. */
export function cautionOfSquares(squares: Float64Array): Caution {
  if (tailOf(squares) <= LONGER * OF_NORMAL_SQUARES || carryingOf(squares).carrying >= ENOUGH_ROWS) return {}
  return { below: warningOf('this model') }
}

const warningOf = (model: string): string =>
  `The errors of ${model} have heavy tails: test rows that happen to lack its rare large errors judge it too well, more often than alpha says.`

/** How many rows carry the variance if all of them carried the same, (Σd²)²/Σd⁴, and the third moment. */
function carryingOf(values: Float64Array): { carrying: number; skewness: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length
  let [squares, cubes, fourths] = [0, 0, 0]
  for (const value of values) {
    const square = (value - centre) ** 2
    squares += square
    cubes += square * (value - centre)
    fourths += square * square
  }
  return { carrying: fourths > 0 ? squares ** 2 / fourths : Number.POSITIVE_INFINITY, skewness: cubes }
}

function tailOf(losses: Float64Array): number {
  const sum = losses.reduce((total, loss) => total + loss, 0)
  return (losses.length * losses.reduce((total, loss) => total + loss * loss, 0)) / (sum * sum)
}
