import { messageOf, UserError } from '../../platform/errors.ts'
import type { Check, Note } from '../../report/report.ts'
import type { Answer } from '../answer.ts'
import type { Question } from '../gate.ts'
import type { Baseline, JudgeInput } from '../input.ts'
import { lineUp, refuseNaN } from '../sides.ts'
import { moveWords } from '../words.ts'
import { answerOf } from './answers.ts'

/**
 * Puts each blocking question "no worse than the baseline" about the anchor too, with the same margin, beside the answer
 * about the baseline: else quality could sink by one margin a release. Where the anchor cannot be compared the check
 * warns: a team is not stopped by old bytes that are lost.
 */
export function withAnchor(answers: readonly Answer[], asked: readonly Question[], input: JudgeInput): Answer[] {
  const { anchor } = input
  if (!anchor || anchor.kind === 'none' || !answers.some(isHeld)) return [...answers]
  const name = anchor.kind === 'present' ? anchor.name : 'the anchor'
  const holding = { answers, asked, name }
  try {
    refuseNaN(anchor)
    return holdAgainst(holding, { ...input, baseline: anchor })
  } catch (error) {
    // The candidate was read and judged already: what is wrong now is the anchor's.
    if (!(error instanceof UserError)) throw error
    const reason = `${capital(name)} cannot be compared: ${messageOf(error)}`
    return holdAgainst(holding, { ...input, baseline: { kind: 'not-comparable', reason } })
  }
}

interface Holding {
  readonly answers: readonly Answer[]
  readonly asked: readonly Question[]
  /** Of the anchor. */
  readonly name: string
}

function holdAgainst({ answers, asked, name }: Holding, input: JudgeInput): Answer[] {
  const { mismatch, ...joined } = lineUp(input, asked)
  const sides = { ...joined, mismatch: mismatch?.replace(/^The baseline/, capital(name)) }
  return answers.flatMap((found) => {
    if (!isHeld(found)) return [found]
    const question = { ...found.question, title: `${found.question.title} against ${name}` }
    const about = answerOf(question, sides, input)
    const { verdict, level, id, baseline } = about.check
    const check = {
      ...about.check,
      // The name of a check holds one `#`: all else in it is percent-encoded.
      id: id.replace('#', `#${ANCHOR_TAIL}`),
      ...(baseline !== undefined && { baselineName: name }),
      level: verdict === 'not-comparable' ? ('warn' as const) : level,
    }
    return [found, { ...about, check }]
  })
}

const ANCHOR_TAIL = 'anchor-'
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The gates that let quality sink by a margin. */
const isHeld = ({ question }: Answer): boolean =>
  question.gate.against !== undefined && question.rule === 'non-inferior' && question.level === 'block'

/** Tells whether a check is about the anchor. */
export const isOfAnchor = ({ id }: Pick<Check, 'id'>): boolean => id.includes(`#${ANCHOR_TAIL}`)

/** Tells whether an answer is to a gate as it was written. */
export const isOfBaseline = ({ check }: Answer): boolean => !isOfAnchor(check)

/** Says why the anchor could not be compared: the check alone only warns. */
export function anchorNotes(answers: readonly Answer[]): Note[] {
  const held = answers.map(({ check }) => check).filter(isOfAnchor)
  const lost = held.filter(({ verdict }) => verdict === 'not-comparable')
  const named = (checks: readonly Check[]) =>
    checks.map(({ title }) => title.replace(/ against [^ ]+ [^ ]+$/, '')).join('; ')
  return [...Map.groupBy(lost, ({ reason }) => reason)].map(([reason, checks]) => {
    const what =
      checks.length === held.length
        ? 'Nothing was held against the anchor.'
        : `Not held against the anchor: ${named(checks)}.`
    return { level: 'warning', text: `${what} ${reason}` }
  })
}

/** What proves that a candidate is better than the anchor. */
export interface Improvement {
  /** In words. */
  readonly why: string
  /** Test rows behind it. */
  readonly rows: number
}

/**
 * Finds the proof that the candidate is better than the anchor; than the baseline, where that is the anchor. The interval of
 * every gate that is held against the anchor has to lie above 0: were one metric enough, the others could sink by a
 * margin each time the anchor moves. What is judged on the point proves nothing, and may not be worse. What the run costs
 * (size, time, memory, latency) is no quality: it passes its gate, else a model that grew by a byte could never be the anchor.
 */
export function improvementOf(answers: readonly Answer[], anchor: Baseline | undefined): Improvement | undefined {
  const held = answers.filter((found) => isHeld(found) && isOfAnchor(found.check) === (anchor !== undefined))
  const byRows = held.filter(({ check, question }) => check.interval !== undefined && !question.ofRun)
  const proven = held.every(({ question, check: { verdict, estimate = -1, interval } }) => {
    if (verdict !== 'pass' || question.ofRun) return verdict === 'pass'
    return interval ? (interval[0] ?? -1) > 0 : estimate >= 0
  })
  if (byRows.length === 0 || !proven) return undefined
  return {
    why: byRows.map(({ check }) => `${check.title} ${moveWords(check)}`).join('; '),
    rows: Math.min(...byRows.map(({ check }) => check.n ?? 0)),
  }
}
