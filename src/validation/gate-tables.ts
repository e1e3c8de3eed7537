import type { Metric } from './metrics/metric.ts'
import { METRICS } from './metrics/registry.ts'
import { hasSampling, TESTS } from './tests.ts'

/** Writes the table of metrics for the documentation: default margin, default test and the other tests that fit. */
export function metricsMarkdown(): string {
  return table(
    ['metric', 'better', 'needs', 'default margin', 'test of a difference', 'other tests'],
    METRICS.map((metric) => {
      const [usual, ...others] = testsOf(metric)
      return [
        `\`${metric.name}\``,
        metric.direction,
        metric.needs,
        margin(metric),
        usual ? `\`${usual}\`` : '`point`',
        others.map((test) => `\`${test}\``).join(', ') || '–',
      ]
    }),
  )
}

/** Writes the table of tests for the documentation: what each judges, with which margins and rules. */
export function testsMarkdown(): string {
  return table(
    ['test', 'judges', 'rules', 'margin', 'unit', 'weights, groups'],
    TESTS.map(({ test, estimand, margins, zeroMargin, weights }) => [
      `\`${test}\``,
      estimand,
      zeroMargin ? 'non-inferior, superior' : 'all',
      zeroMargin ? '0 only' : margins.join(' or '),
      margins.includes('relative') ? 'of the metric, or its relative change' : 'of the metric',
      weights ? 'yes' : 'refused',
    ]),
  )
}

/** The default test of a metric first. Recall and AUC of more than two classes, and AUC with weights, are bootstrapped. */
function testsOf(metric: Metric): string[] {
  if (!hasSampling(metric)) return []
  const fit = TESTS.filter(({ family, test }) => family === metric.family && !(test === 'wilcoxon' && metric.root))
  const own = fit.map(({ test }) => test)
  if (metric.family === 'general') return ['bootstrap', ...own]
  return metric.family === 'proportion' ? own : [...own, 'bootstrap']
}

/** Writes a default margin as a gate may write it: percentage points are refused of a metric that is no share. */
function margin({ defaultMargin: { kind, value }, unit }: Metric): string {
  const hundredths = Number((value * 100).toPrecision(6))
  if (kind === 'relative') return `${hundredths} %`
  return unit === 'fraction' ? `${hundredths} pp` : String(value)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => ':--'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
