import { expect } from 'vitest'
import { aucInterval, delong, delongStatistic } from '../../src/statistics/delong.ts'
import { normalQuantile } from '../../src/statistics/distributions.ts'
import { holm } from '../../src/statistics/holm.ts'
import { tangoStatistic } from '../../src/statistics/paired-proportions.ts'
import { binomialCdf, clopperPearson, scoreTestBelow, wilson } from '../../src/statistics/proportion.ts'
import { groupMean } from '../../src/validation/charts/group-mean.ts'
import { comparedAuc } from '../../src/validation/evidence/auc.ts'
import type { Evidence } from '../../src/validation/evidence/evidence.ts'
import { comparedLosses } from '../../src/validation/evidence/losses.ts'
import { comparedProportions, effectiveShare } from '../../src/validation/evidence/proportion.ts'
import { findMetric } from '../../src/validation/metrics/registry.ts'
import { smallestVisible } from '../../src/validation/power.ts'
import { type Rows, rowsOf } from '../../src/validation/rows.ts'
import type { RCases } from './r_cases.ts'
import { draws } from './r_draws.ts'

/** Cases, and what R says of them. */
export interface Oracle {
  readonly versions: Readonly<Record<string, string>>
  readonly cases: RCases
  // biome-ignore lint/suspicious/noExplicitAny: R's answers are as trusted as the cases they belong to.
  readonly answers: { readonly [kind in keyof RCases | 'visible']: any[] }
}

type Kind = Exclude<keyof RCases, 'seed'>
type Case<K extends Kind> = RCases[K][number]
// biome-ignore lint/suspicious/noExplicitAny: see above.
type Told = any

/** Relative to 1e-9; an absolute 1e-12 where the truth is 0 or next to it. */
export function same(ours: number, theirs: number, what: string, absolute = 1e-12): void {
  const close = Math.abs(ours - theirs) <= 1e-9 * Math.abs(theirs) + absolute
  expect(close, `${what}: ours ${ours}, R's ${theirs}`).toBe(true)
}

function sameEnds(ours: readonly number[], theirs: readonly number[], what: string): void {
  for (const end of [0, 1]) same(ours[end]!, theirs[end]!, `${what}, end ${end}`)
}

/** What the two one-sided tests of a bound say; `tails` by R's names of the alternatives. The farthest tail is compared too. */
function sameTails(found: Pick<Evidence, 'below' | 'above'>, bound: number, tails: Told, what: string): void {
  same(found.below(bound), tails.less, `${what}, less`, 1e-300)
  same(found.above(bound), tails.greater, `${what}, greater`, 1e-300)
}

/** Ids that sort in the order of the rows. */
const idsOf = (rows: readonly unknown[]): string[] => rows.map((_, row) => String(row).padStart(4, '0'))

/** Rows whose absolute errors are these. */
function rowsOfLosses(losses: readonly number[]): Rows {
  const ids = idsOf(losses)
  const [labels, predictions] = [new Float64Array(losses.length), Float64Array.from(losses)]
  return rowsOf(
    { ids, labels, predictions, time: ids, columns: new Map(), source: 'case' },
    { kind: 'numbers', classes: [] },
  )
}

function rowsOfScores(y: readonly number[], score: readonly number[]): Rows {
  const labels = y.map(String)
  const scores = new Map([['1', Float64Array.from(score)]])
  const columns = { ids: idsOf(y), labels, predictions: labels, scores, columns: new Map(), source: 'case' }
  return rowsOf(columns, { kind: 'classes', classes: ['0', '1'], positive: '1' })
}

function shares([k, n, bound, alpha]: Case<'shares'>, told: Told, what: string): void {
  sameEnds(wilson(k, n, alpha), told.wilson, `${what}, Wilson`)
  sameEnds(clopperPearson(k, n, alpha), told.exact, `${what}, Clopper and Pearson`)
  const score = { below: () => scoreTestBelow(k, n, bound), above: () => scoreTestBelow(n - k, n, 1 - bound) }
  sameTails(score, bound, told.score, `${what}, score test`)
  const exact = { below: () => binomialCdf(k, n, bound), above: () => binomialCdf(n - k, n, 1 - bound) }
  sameTails(exact, bound, told.binomial, `${what}, binomial test`)
}

function pairs({ both, b, c, none, alpha }: Case<'pairs'>, told: Told, what: string): void {
  const n = both + b + c + none
  const right = (...of: number[]): Uint8Array =>
    Uint8Array.from([both, b, c, none].flatMap((count, kind) => new Array<number>(count).fill(of[kind]!)))
  const of = new Uint8Array(n).fill(1)
  const judged = (test: 'mcnemar-exact' | 'mcnemar-midp') =>
    comparedProportions(
      rowsOfLosses(new Array<number>(n).fill(0)),
      { of, right: right(1, 1, 0, 0) },
      { of, right: right(1, 0, 1, 0) },
      { test, alpha, relative: false },
    )
  const [exact, mid] = [judged('mcnemar-exact'), judged('mcnemar-midp')]
  const scaled = (share: number): number => ((b + c) / n) * (2 * share - 1)
  same(exact.twoSided!, told.exact, what)
  sameTails(exact, 0, told.tails, what)
  sameEnds(exact.interval, told.interval.map(scaled), what)
  same(mid.twoSided!, told.mid, `${what}, mid-p`)
  sameEnds(mid.interval, told.midInterval.map(scaled), `${what}, mid-p`)
  same(tangoStatistic({ n, b, c, both }, 0) ** 2, told.chiSquare, `${what}, Tango at no difference`)
}

function rankings({ y, ours, theirs, alpha, margin }: Case<'rankings'>, told: Told, what: string): void {
  const found = delong(Uint8Array.from(y), [Float64Array.from(ours), Float64Array.from(theirs)])
  const { auc, covariance } = found
  for (const k of [0, 1]) {
    same(auc[k]!, told.auc[k], `${what}, AUC`)
    same(covariance[k]![k]!, told.variance[k], `${what}, variance`)
    // R has none for a perfect ranking.
    if (Array.isArray(told.logit[k])) sameEnds(aucInterval(auc[k]!, covariance[k]![k]!, alpha), told.logit[k], what)
  }
  same(covariance[0]![1]!, told.covariance, `${what}, covariance`)
  same(delongStatistic(found), told.z, what)
  const judged = comparedAuc(rowsOfScores(y, ours), rowsOfScores(y, theirs), alpha, false) as Evidence
  same(judged.twoSided!, told.p, what)
  // Where fewer rows differ, the interval of a gate is wider than DeLong's.
  if (found.discordant < normalQuantile(alpha) ** 2) return
  sameEnds(judged.interval, told.interval, what)
  same(judged.below(-margin), told.belowMargin, `${what}, at the margin`)
}

function losses({ ours, theirs, alpha, margin, share }: Case<'losses'>, told: Told, what: string): void {
  const judged = (test: 'paired-t' | 'wilcoxon', relative = false, name = 'mae', size = (x: number) => x) => {
    const [a, b] = [rowsOfLosses(ours.map(size)), rowsOfLosses(theirs.map(size))]
    return comparedLosses(findMetric(name)!, a, b, { test, alpha, relative }) as Evidence
  }
  const [t, ranks] = [judged('paired-t'), judged('wilcoxon')]
  for (const [name, found, at, its] of [
    ['t', t, -margin, told.t],
    ['relative t', judged('paired-t', true), share, told.mean],
    ['t of RMSE', judged('paired-t', true, 'rmse', Math.sqrt), share, told.root],
  ] as const) {
    sameTails(found, at, its.tails, `${what}, ${name}`)
    sameEnds(found.interval, its.interval, `${what}, ${name}`)
  }
  same(t.twoSided!, told.t.two, `${what}, t`)
  same(Math.max(t.above(-margin), t.below(margin)), told.tost, `${what}, TOST`)
  sameTails(ranks, 0, told.ranks.tails, `${what}, Wilcoxon`)
  same(ranks.twoSided!, told.ranks.two, `${what}, Wilcoxon`)
  if (told.ranks.interval) sameEnds(ranks.interval, told.ranks.interval, `${what}, Wilcoxon`)
  if (told.ranks.estimate !== undefined) same(ranks.estimate, told.ranks.estimate, `${what}, Hodges and Lehmann`)
}

function series({ ours, theirs, alpha }: Case<'series'>, told: Told, what: string): void {
  const options = { test: 'diebold-mariano', alpha, relative: false } as const
  const found = comparedLosses(findMetric('mae')!, rowsOfLosses(ours), rowsOfLosses(theirs), options) as Evidence
  same(found.twoSided!, told.p.two, what)
  sameTails(found, 0, told.p, what)
  sameEnds(found.interval, told.interval, what)
  const relative = comparedLosses(findMetric('mae')!, rowsOfLosses(ours), rowsOfLosses(theirs), {
    ...options,
    relative: true,
  }) as Evidence
  if (told.relative?.length === 2) sameEnds(relative.interval, told.relative, `${what}, relative`)
}

function families(p: Case<'families'>, told: Told, what: string): void {
  for (const [i, value] of holm(p).entries()) same(value, told[i], what)
}

function surveys({ y, w, g, alpha }: Case<'surveys'>, told: Told, what: string): void {
  const rows: Rows = { ...rowsOfLosses(y), weight: Float64Array.from(w), cluster: Uint32Array.from(g) }
  const found = groupMean((row) => y[row]!, Uint32Array.from(y.keys()), rows, { alpha })
  same(found.mean, told.mean, what)
  sameEnds(found.interval, told.interval, what)
  const worth = effectiveShare(rows, { of: new Uint8Array(y.length).fill(1), right: Uint8Array.from(y) })
  // At most as many as Kish (1965) counts; of fewer than ten clusters as many as he counts of them.
  const kish = (weights: readonly number[]) =>
    weights.reduce((sum, x) => sum + x, 0) ** 2 / weights.reduce((sum, x) => sum + x * x, 0)
  const clusters = Array.from({ length: Math.max(...g) + 1 }, (_, k) =>
    w.reduce((sum, x, i) => sum + (g[i] === k ? x : 0), 0),
  ).filter((weight) => weight > 0)
  const byVariance = Math.min(kish(w), (told.mean * (1 - told.mean)) / told.error ** 2)
  same(worth.n, clusters.length < 10 ? kish(clusters) : byVariance, `${what}, independent rows`)
}

const HOLDS = { shares, pairs, rankings, losses, series, families, surveys, draws }

/** The kinds of cases, and what is compared in each. */
export const KINDS: Readonly<Record<Kind, string>> = {
  shares: 'shares: Wilson, Clopper and Pearson, the score and the binomial test',
  pairs: 'McNemar, exact and mid-p: p-values and intervals',
  rankings:
    'DeLong: AUC, covariance, the interval of one and of a difference, p-values; ties, equal and perfect models',
  losses: "Student's t of differences and ratios, TOST, Wilcoxon with Hodges and Lehmann's estimate",
  series: 'Diebold and Mariano, with the correction of Harvey, Leybourne and Newbold',
  families: 'Holm',
  surveys: 'means of weighted and clustered rows, and how many independent ones they are worth',
  draws: 'BCa ends of rows, of strata and of clusters, to 3 standard errors',
}

/** Holds ours against R's in every case of a kind. */
export function holds(kind: Kind, { cases, answers }: Oracle): void {
  const compare = HOLDS[kind] as (one: Case<Kind>, told: Told, what: string) => void
  for (const [i, one] of cases[kind].entries()) compare(one, answers[kind][i], `seed ${cases.seed}, ${kind} ${i}`)
}

/** Holds the smallest visible difference against the power of a one-sided z-test. */
export function holdsPower({ answers }: Oracle): void {
  for (const [i, alpha] of [0.05, 0.01].entries()) {
    const half = -3 * normalQuantile(alpha)
    const evidence = { interval: [-half, half] } as unknown as Evidence
    same(smallestVisible(evidence, alpha)!, 3 * answers.visible[i], `smallest difference at ${alpha}`)
  }
}
