import { formatCount, formatValue } from '../platform/format.ts'
import type { Check } from '../report/report.ts'
import type { JudgeInput, ValidationVerdict } from './input.ts'
import { isOfAnchor } from './kinds/anchor.ts'
import type { Rows } from './rows.ts'
import type { Sides } from './sides.ts'
import { intervalWords, moveWords, range } from './words.ts'

/** The few words after the model's name: `better than the champion`. */
export function headlineOf(verdict: ValidationVerdict, input: JudgeInput, main: Check | undefined): string {
  const other = main && isOfAnchor(main) ? 'the anchor' : opponent(input)
  const compared = main?.estimate !== undefined
  switch (verdict) {
    case 'pass':
      if (!compared) return 'meets its limits'
      return isBetter(main)
        ? `better than ${other}`
        : main.rule === 'equivalent'
          ? `equal to ${other}`
          : `no worse than ${other}`
    case 'fail':
      if (!compared) return 'misses its limits'
      if (main.rule === 'capped') return `better than ${other} beyond belief`
      if (main.rule === 'superior' && main.estimate! >= 0) return `not better enough than ${other}`
      return main.rule === 'equivalent' && main.estimate! > 0 ? `different from ${other}` : `worse than ${other}`
    case 'not-comparable':
      return `not comparable with ${other}`
    case 'no-baseline':
      return nobody(input) ?? 'no champion yet'
    case 'inconclusive':
      if (input.gates === 'none') return 'nothing was gated'
      if (!main || main.level === 'warn') return 'nothing blocking was gated'
      return main.value === null ? 'could not be judged' : 'too close to call'
  }
}

/** Who was asked for in vain, beside the champion. */
const nobody = ({ baseline }: JudgeInput): string | undefined =>
  baseline.kind === 'none' && baseline.asked !== undefined ? `neither ${baseline.asked} nor a champion yet` : undefined

/** Where another registry was asked, nobody knows whether this is the first model. */
function firstOrAlone(input: JudgeInput): string {
  const missing = nobody(input)
  return missing === undefined ? 'This is the first model' : `There is ${missing}`
}

/** `champion v7` is "the champion" in a sentence; anything else has its own name. */
function opponent({ baseline }: JudgeInput): string {
  return baseline.kind !== 'present' || /^champion\b/i.test(baseline.name) ? 'the champion' : baseline.name
}

function isBetter({ interval, estimate = 0 }: Check): boolean {
  return interval ? (interval[0] ?? -1) > 0 : estimate > 0
}

/** The second line: what moved, by how much, how sure that is, and what to do. */
export function summaryOf(
  verdict: ValidationVerdict,
  input: JudgeInput,
  sides: Sides,
  main: Check | undefined,
  checks: readonly Check[],
): string {
  // A figure of the run, or of the metrics file, has no rows behind it.
  const rows = sides.candidate && main?.n !== undefined ? ` on ${testRows(main.n, sides.candidate)}` : ''
  if (input.gates === 'none')
    return 'No gate was set, so nothing was judged and nothing can be promoted. Add gates under validate.gates.'
  if (!main) return ''
  const what = `${valueWords(main)}${main.estimate === undefined ? '' : `: ${moveWords(main)}`}${rows}${point(main)}`
  switch (verdict) {
    case 'pass':
      return `${what}${warned(checks)}`
    case 'fail':
      return `${what}. Needed: ${main.needed}.${alsoFailed(checks, main)} ${firstStep(main)}, or relax the gate on purpose.`
    case 'inconclusive':
      return undecided(what, main)
    case 'not-comparable':
      return input.baseline.kind === 'not-comparable'
        ? input.baseline.reason
        : `${main.reason}${sides.mismatch ? remedy(opponent(input)) : ''}`
    case 'no-baseline':
      return `${what}. ${firstOrAlone(input)}, so nothing was compared${absoluteWords(checks)}.`
  }
}

/** Where a gate failed: only what is judged by rows shows in slices. */
function firstStep({ n, method }: Check): string {
  if (method === 'count') return 'Take them out of one of the two'
  return n === undefined ? 'Look at what changed' : 'Look at the slices and at what changed'
}

/** Ranking counts queries, which are fewer than their rows. */
function testRows(n: number, all: Rows): string {
  const unit = all.kind === 'lists' && n < all.n ? 'query' : 'row'
  return formatCount(n, unit).replace(/(?:rows?|query|queries)$/, 'test $&')
}

/** A pass must not hide what got worse: gates that only warn are named in the same line. */
function warned(checks: readonly Check[]): string {
  const titles = checks.filter(({ verdict, level }) => level === 'warn' && verdict === 'fail').map(({ title }) => title)
  return titles.length === 0 ? '' : ` · warned by ${someOf(titles)}`
}

/** What else must be looked at; of two gates on one metric only what is needed tells them apart. */
function alsoFailed(checks: readonly Check[], main: Check): string {
  const others = checks.filter(({ id, verdict, level }) => id !== main.id && verdict === 'fail' && level === 'block')
  if (others.length === 0) return ''
  const names = others.map(({ title, needed }) => `${title} (needed: ${needed})`)
  return ` Also ${others.length === 1 ? 'fails' : 'fail'}: ${someOf(names)}.`
}

/** Names the first two; a title may hold commas. */
const someOf = (names: readonly string[]): string =>
  names.slice(0, 2).join('; ') + (names.length > 2 ? ` and ${names.length - 2} more` : '')

const remedy = (other: string): string =>
  ` Score ${other} on today's test rows${other === 'the champion' ? ' (train.score)' : ''} to compare them.`

const point = ({ method }: Check): string => (method === 'point' ? ' (point estimate, no error rate)' : '')

function valueWords({ title, value, baseline, valueUnit, verdict, estimate, interval, confidence }: Check): string {
  const certainty =
    estimate === undefined && interval && confidence !== undefined
      ? ` (${intervalWords(confidence)} ${range(interval, valueUnit)})`
      : ''
  const now = (value === null ? 'not defined' : formatValue(value, valueUnit)) + certainty
  return baseline === undefined || verdict === 'no-baseline'
    ? `${title} ${now}`
    : `${title} ${formatValue(baseline, valueUnit)} → ${now}`
}

/** What is needed, and the sentence of the reason that says what would decide; the reason itself where it says no such thing. */
function undecided(what: string, { title, reason, needed, level }: Check): string {
  if (level === 'warn') return `${what}. No blocking gate was judged, and warnings never decide.`
  const advice =
    /(?:About [^.]*? would decide it|Not even [\d,]+ times as many (?:rows|queries) would decide it|It fails alone|Too few (?:rows|queries))[^.]*(?:\.\d[^.]*)*\./.exec(
      reason,
    )
  if (!advice) return reason.startsWith(title) ? reason : `${what}. ${reason}`
  return `${what}. Needed: ${needed}. ${advice[0]}`
}

function absoluteWords(checks: readonly Check[]): string {
  const absolute = checks.filter(({ rule, level }) => level === 'block' && (rule === 'min' || rule === 'max'))
  if (absolute.length === 0) return ''
  const passed = absolute.filter(({ verdict }) => verdict === 'pass').length
  return `; ${passed} of ${absolute.length} absolute ${absolute.length === 1 ? 'gate' : 'gates'} passed`
}
