import { holm } from '../statistics/holm.ts'
import type { Evidence } from './evidence/evidence.ts'
import type { Question } from './gate.ts'

/** Where an interval lies to what was asked. */
export type Standing = 'pass' | 'fail' | 'inconclusive'

/** The judgement of one interval by its rule (design §1.4). */
export interface Decision {
  readonly standing: Standing
  /** Where failing begins, in the judged unit. */
  readonly nullValue: number
  /** One-sided p-value at that boundary: how likely are rows this bad when the truth lies just there. */
  readonly pFail: number
  readonly alternative: 'less' | 'greater'
  /** From the estimate to the nearest boundary that it would have to clear. */
  readonly distance: number
}

/** Judges an interval by the rule of its gate. Open ends decide nothing. */
export function decide({ rule, limit }: Question, evidence: Evidence): Decision {
  const { estimate, interval } = evidence
  const [low, high] = interval
  const at = (bound: number, passes: boolean, fails: boolean, worse: 'less' | 'greater' = 'less'): Decision => ({
    standing: passes ? 'pass' : fails ? 'fail' : 'inconclusive',
    nullValue: bound,
    pFail: worse === 'less' ? evidence.below(bound) : evidence.above(bound),
    alternative: worse,
    distance: Math.abs(estimate - bound),
  })
  switch (rule) {
    case 'non-inferior':
      return at(-limit || 0, low > -limit, high < -limit)
    case 'superior':
      return at(limit, low > limit, high < limit)
    case 'capped':
      return at(limit, high < limit, low > limit, 'greater')
    case 'min':
      return at(limit, low >= limit, high < limit)
    case 'max':
      return at(limit, high <= limit, low > limit, 'greater')
    case 'equivalent': {
      const worse = estimate < 0
      const decision = at(
        worse ? -limit : limit,
        low > -limit && high < limit,
        worse ? high < -limit : low > limit,
        worse ? 'less' : 'greater',
      )
      return { ...decision, distance: Math.abs(limit - Math.abs(estimate)) }
    }
  }
}

/** 0.90 − 0.92 is a little below −0.02 in binary; so much of a margin counts as at the margin. */
const ROUNDING = 1e-9

/** Judges a bare value or difference: at the bound is good enough, but for `superior`. */
export function decideBare({ rule, limit }: Question, estimate: number): 'pass' | 'fail' {
  const margin = limit * (1 + ROUNDING)
  const good = {
    'non-inferior': estimate >= -margin,
    superior: estimate > margin,
    equivalent: Math.abs(estimate) <= margin,
    capped: estimate <= margin,
    min: estimate >= limit,
    max: estimate <= limit,
  }[rule]
  return good ? 'pass' : 'fail'
}

/**
 * Adjusts the p-values of the blocking gates by Holm. A single gate needs no correction, and gets none.
 * Undefined where a gate has no p-value, or none that is a number; those are not of the family.
 */
export function adjust(pValues: readonly (number | undefined)[]): (number | undefined)[] {
  const has = (p: number | undefined): p is number => p !== undefined && !Number.isNaN(p)
  const adjusted = holm(pValues.filter(has))
  return pValues.map((p) => (has(p) ? adjusted.shift() : undefined))
}
