import { UNKNOWN } from '../../platform/format.ts'
import { differenceText, isComparison, neededText, valuesOf } from '../difference.ts'
import type { Check, Report } from '../report.ts'
import { notYetTold, toldReason } from '../told.ts'
import {
  baselineName,
  checkNoun,
  checkWords,
  differenceName,
  moreOf,
  mostTelling,
  openChecks,
  tally,
  valueName,
  worstFirst,
} from '../words.ts'
import type { Block } from './budget.ts'
import { escapeName, escapeText, fold } from './escape.ts'
import { type Align, markdownTable } from './table.ts'

/** So many gates stand in the open; the rest, which passed or only warn, is folded. */
const OPEN_ROWS = 16
const OPEN_REASONS = 5
/** Of checks that only warn, whose figures stand in the table above. */
const OPEN_WARNINGS = 2

interface Column {
  readonly title: string
  readonly align: Align
  readonly cell: (check: Check) => string
}

/** The columns that hold something for at least one of the checks; name and verdict always do. */
function columnsOf(report: Report): Column[] {
  const { checks } = report
  const some = (test: (check: Check) => boolean) => checks.some(test)
  const columns: (Column | false)[] = [
    // The icon stands before the name, which a narrow screen shows first; its word is the last column.
    {
      title: checkNoun(report.kind),
      align: 'left',
      cell: (check) => `${checkWords(check).icon}\u00A0${escapeName(check.title, 120)}`,
    },
    some(({ baseline }) => baseline !== undefined) && {
      title: escapeText(baselineName(report), 60),
      align: 'right',
      cell: (check) => (check.baseline === undefined ? UNKNOWN : withUnit(escapeText(valuesOf(check)[0], 60))),
    },
    some(({ value }) => value !== null) && {
      title: valueName(checks),
      align: 'right',
      cell: (check) => (check.value === null ? UNKNOWN : `**${withUnit(escapeText(valuesOf(check)[1], 60))}**`),
    },
    some((check) => differenceText(check) !== '') && {
      title: differenceName(checks, some(isComparison)),
      align: 'left',
      cell: (check) => escapeText(differenceText(check), 120).replaceAll(' ', '\u00A0'),
    },
    some((check) => neededText(check) !== '') && {
      title: 'needed',
      align: 'left',
      cell: (check) => inTwoLines(escapeText(neededText(check), 120)),
    },
    { title: 'verdict', align: 'left', cell: (check) => checkWords(check).word.replaceAll(' ', '\u00A0') },
  ]
  return columns.filter((column) => column !== false)
}

/**
 * Lets a short phrase break before its last word alone: on a phone, where this column must be scrolled to, its cells would
 * else be a word wide and make every row as high as they have words.
 */
const inTwoLines = (text: string): string => (text.length > 40 ? text : text.replace(/ (?=[^ ]* )/g, '\u00A0'))

/** Keeps a value and its unit in one line, whatever the unit is called. */
const withUnit = (value: string): string => value.replace(/(?<=\d) (?=\p{L})/gu, '\u00A0')

function gateTable(report: Report, checks: readonly Check[]): string {
  const columns = columnsOf(report)
  return markdownTable(
    columns,
    checks.map((check) => columns.map(({ cell }) => cell(check))),
  )
}

/**
 * Writes the table of checks. What decides stands in the open: when there are many, those that did not pass, then
 * blocking ones; the others are folded below.
 */
export function gateBlocks(report: Report, openRows = OPEN_ROWS): Block[] {
  const { checks, kind } = report
  if (checks.length === 0) return []
  // A fold for one or two would save nothing.
  const open = openChecks(checks, checks.length <= openRows + 2 ? checks.length : openRows)
  const rest = checks.filter((check) => !open.includes(check))
  const noun = `${checkNoun(kind)}s`
  const cut = (count: number) => gateTable(report, mostTelling(open, count))
  const blocks: Block[] = [
    { name: noun, rank: 11, variants: [gateTable(report, open), cut(8), cut(3), ''] },
    reasonBlock(open, report),
  ]
  if (rest.length > 0) {
    const title = `${moreOf(checkNoun(kind), rest.length)}: ${tally(rest)}`
    const folded = (count: number) => fold(title, gateTable(report, rest.slice(0, count)))
    const sizes = [rest.length, 100, 30].filter((size, index) => index === 0 || size < rest.length)
    blocks.push({ name: `some of the ${noun}`, rank: 7, variants: [...sizes.map(folded), `… and ${title}.`] })
  }
  return blocks
}

/** Why the checks that decide, or that found something worse, did not pass: the sentences that a person acts upon. */
function reasonBlock(checks: readonly Check[], report: Report): Block {
  const [deciding, warning] = (['block', 'warn'] as const).map((which) => checks.filter(({ level }) => level === which))
  const most = [
    ...mostTelling(
      // That there is no baseline is the verdict itself.
      deciding!.filter(
        ({ verdict }) => verdict !== 'pass' && !(verdict === 'no-baseline' && report.verdict === verdict),
      ),
      OPEN_REASONS,
    ),
    ...warning!.filter(({ verdict }) => verdict === 'fail').slice(0, OPEN_WARNINGS),
  ]
  const telling = worstFirst(notYetTold(most.slice(0, OPEN_REASONS), report))
  const lines = (max: number) =>
    telling
      .map(toldReason)
      .map(({ name, sign, rest }) => `- **${escapeText(name, 120)}**${sign} ${escapeText(rest, max)}`.trimEnd())
      .join('\n')
  return { name: 'reasons', rank: 10, variants: [lines(600), lines(160), ''] }
}
