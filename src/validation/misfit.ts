import { UserError } from '../platform/errors.ts'
import type { Question, TestName } from './gate.ts'
import type { Metric } from './metrics/metric.ts'
import type { Rows } from './rows.ts'
import { defaultTest, isBinaryAuc, TESTS, type TestRule } from './tests.ts'

/** Why a test may not be used, and what to do instead. */
interface Misfit {
  readonly why: string
  readonly hint: string
}

/** Refuses a test by name. @throws {UserError} when it does not fit the metric, the margin or the rows. */
export function refuseMisfit(question: Question, metric: Metric, test: TestName, rows: Rows): void {
  const rule = TESTS.find((row) => row.test === test)
  const misfit: Misfit | undefined = rule
    ? (ofMetric(rule, metric, rows, question.relative) ??
      ofMargin(rule, metric, question) ??
      ofRows(rule, metric, rows, question.relative))
    : { why: 'there is no such test', hint: `The tests are ${TESTS.map((row) => row.test).join(', ')}.` }
  if (!misfit) return
  throw new UserError(`The gate on "${question.name}" asks for the test "${test}": ${misfit.why}.`, {
    hint: misfit.hint,
  })
}

function ofMetric({ test, family }: TestRule, metric: Metric, rows: Rows, relative: boolean): Misfit | undefined {
  if (metric.noSampling !== undefined) return { why: metric.noSampling, hint: 'Leave the test out.' }
  const misfit = (why: string): Misfit => ({ why, hint: usualTest(metric, rows, relative) })
  const share = metric.hits?.(rows) !== undefined
  if (test === 'bootstrap' && share) return misfit('a share of rows gets a score or exact interval, never a bootstrap')
  if (family === 'proportion' && !share) return misfit(`${metric.title} is not a share of rows here`)
  if (family === 'auc' && !(metric.family === 'auc' && isBinaryAuc(rows)))
    return misfit(`it judges the AUC of two classes, not ${metric.title} here`)
  if (family === 'mean-loss' && metric.family !== 'mean-loss')
    return misfit(`${metric.title} is not a mean of losses of single rows`)
  if (test === 'wilcoxon' && metric.root)
    return misfit(`${metric.title} is the root of a mean, which ranks do not judge`)
  return undefined
}

function ofMargin(rule: TestRule, metric: Metric, { limit, relative }: Question): Misfit | undefined {
  if (rule.zeroMargin && limit !== 0)
    return {
      why: 'it tells whether there is a difference, not how large it is',
      hint: 'Use "margin: 0", or "test: tango".',
    }
  if (limit !== 0 && !rule.margins.includes(relative ? 'relative' : 'absolute'))
    return { why: 'it knows no relative margin', hint: 'Write the margin in the unit of the metric.' }
  if (rule.family === 'mean-loss' && metric.root && !relative)
    return {
      why: `${metric.title} is the root of a mean, so only a relative margin can be tested by rows`,
      hint: 'Write the margin as a share, such as "3%".',
    }
  return undefined
}

function ofRows({ test, weights }: TestRule, metric: Metric, rows: Rows, relative: boolean): Misfit | undefined {
  if (!weights && (rows.weight || rows.cluster))
    return {
      why: `it takes rows to be independent and equal, and there are ${rows.weight ? 'weights' : 'groups'}`,
      hint: usualTest(metric, rows, relative),
    }
  if (test === 'diebold-mariano' && !rows.byTime)
    return { why: 'it needs to know the order of the rows', hint: 'Set columns.time to the column of their time.' }
  return undefined
}

const usualTest = (metric: Metric, rows: Rows, relative: boolean): string =>
  `Use "test: ${defaultTest(metric, rows, relative)}", or leave the test out.`
