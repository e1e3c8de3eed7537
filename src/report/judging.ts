import { formatNumber, formatPercent } from '../platform/format.ts'
import type { Check, Report } from './report.ts'
import { checkNoun } from './words.ts'

/** Says how a report was judged, one sentence each: the report's own words, else what its checks tell. */
export function howJudged(report: Report): readonly string[] {
  if (report.howJudged) return report.howJudged
  const { checks } = report
  const noun = checkNoun(report.kind)
  const sentences: string[] = []
  const levels = [...new Set(checks.flatMap(({ confidence }) => (confidence === undefined ? [] : [confidence])))]
  if (levels.length === 1) {
    const alpha = (1 - levels[0]!) / 2
    sentences.push(
      `Each ${noun} has its own error rate: alpha\u00A0=\u00A0${formatNumber(round(alpha))}, one-sided, which is a ${formatPercent(levels[0])} interval.`,
    )
  }
  if (checks.some(({ method }) => method === 'point')) {
    sentences.push(`What has no rows behind it is judged on a point estimate, which has no error rate.`)
  }
  if (checks.filter(({ level }) => level === 'block').length > 1) {
    sentences.push(`All blocking ${noun}s must pass.`)
  }
  if (checks.some(({ pAdjusted }) => pAdjusted !== undefined)) {
    sentences.push(`Before a ${noun} is called failed, Holm’s method makes up for how many were looked at.`)
  }
  if (checks.some(({ level }) => level === 'warn')) sentences.push('What only warns never decides.')
  return sentences
}

/** The figures behind each check, for who wants to check the judge. Only columns that hold something. */
export function judgingTable(checks: readonly Check[]): { columns: string[]; rows: string[][] } {
  const all: { title: string; cell: (check: Check) => string }[] = [
    { title: 'method', cell: ({ method }) => method ?? '' },
    { title: 'rows', cell: ({ n }) => (n === undefined ? '' : formatNumber(n)) },
    { title: 'p', cell: ({ pValue }) => formatP(pValue) },
    { title: correctionTitle(checks), cell: ({ pAdjusted }) => formatP(pAdjusted) },
  ]
  const used = all.filter(({ cell }) => checks.some((check) => cell(check) !== ''))
  return {
    columns: ['', ...used.map(({ title }) => title), 'why'],
    rows: checks.map((check) => [check.title, ...used.map(({ cell }) => cell(check)), check.reason]),
  }
}

/** Columns of data are many, and are held to the share of false discoveries (Benjamini and Hochberg). */
const correctionTitle = (checks: readonly Check[]): string =>
  checks.some(({ id }) => id.startsWith('column:')) ? 'p, BH' : 'p, Holm'

function formatP(p: number | undefined): string {
  if (p === undefined) return ''
  if (p > 0.999 && p < 1) return '> 0.999'
  return p < 0.0001 ? '< 0.0001' : formatNumber(Number(p.toPrecision(2)))
}

const round = (value: number): number => Number(value.toPrecision(6))
