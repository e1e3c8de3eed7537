import { plainLine } from '../plain-line.ts'
import type { Outcome, Report, ReportKind, Verdict } from '../report.ts'
import { isVerdict, KIND_TITLES, verdictWords } from '../words.ts'
import { type Block, type Budget, fits } from './budget.ts'
import { commentBlocks, fitPage, MAX_COMMENT } from './comment.ts'
import { escapeText } from './escape.ts'

/**
 * Several models in one comment: each job writes its own section and leaves those of the others as they stand. A section
 * keeps its blocks apart by hidden lines, so that a job that has only the text of another's section can still give up its
 * blocks in the stated order when all of them do not fit.
 */
export interface Section {
  readonly model: string
  readonly kind: ReportKind
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly headline: string
  readonly contentDigest: string
  readonly blocks: readonly Block[]
}

/** The order of sections: what needs a person first. */
const ORDER: readonly Outcome[] = ['fail', 'unknown', 'pass']
const BEGIN = /^<!-- modelloop:section (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) -->$/
const PART = /^<!-- part (\d{1,2}) (\S+) -->$/
/** After a block that was shortened, and in place of one that is gone: nobody else could tell. */
const CUT = /^<!-- (cut|gone) (\S+) -->$/
const END = '<!-- modelloop:section end -->'
/** Stands for a word that is empty. */
const EMPTY = '%00'

/** Makes the section of a report. */
export function sectionOf(report: Report, options: { readonly reportUrl?: string } = {}): Section {
  const { kind, verdict, outcome, contentDigest } = report
  // They stand in a hidden line, too, where a character takes up to nine.
  const [model, headline] = [plainLine(report.model, 100) || '–', plainLine(report.headline, 120)]
  const blocks = commentBlocks(report, options).filter(({ variants }) => variants[0] !== '')
  return { model, kind, verdict, outcome, headline, contentDigest, blocks }
}

/**
 * Finds the sections in the text of a comment that `combine` wrote; what is no section (an index, an edit by hand) is
 * passed over, and so is a section that was cut. Only for comments whose author was checked.
 */
export function readSections(body: string): Section[] {
  const sections: Section[] = []
  let open: { readonly head: Omit<Section, 'blocks'>; readonly parts: Part[] } | undefined
  for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
    const [, ...head] = BEGIN.exec(line) ?? []
    const [, rank, name] = PART.exec(line) ?? []
    const [, cut, cutName] = CUT.exec(line) ?? []
    if (head.length > 0) {
      const known = headOf(head)
      open = known && { head: known, parts: [] }
    } else if (line === END) {
      if (open) sections.push({ ...open.head, blocks: open.parts.map(storedBlock) })
      open = undefined
    } else if (rank !== undefined && name !== undefined) {
      open?.parts.push({ rank: Number(rank), name: decode(name), lines: [], wasCut: false })
    } else if (cut === 'gone') {
      open?.parts.push({ rank: 98, name: decode(cutName!), lines: [], wasCut: true })
    } else if (cut === 'cut') {
      const last = open?.parts.at(-1)
      if (last) last.wasCut = true
    } else {
      open?.parts.at(-1)?.lines.push(line)
    }
  }
  return sections
}

interface Part {
  readonly rank: number
  readonly name: string
  readonly lines: string[]
  wasCut: boolean
}

/**
 * Writes sections as one comment, the worst first, under a line for each model; a single one stands alone. When all is
 * longer than a comment may be, blocks are given up in the order of `renderComment`, those of models that passed first;
 * of more models than fit by their headings alone, the last are only counted.
 */
export function combine(sections: readonly Section[], budget: Budget = MAX_COMMENT): string {
  const sorted = [...sections].sort(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  for (let shown = sorted.length; ; shown = Math.floor(shown * 0.9)) {
    const blocks = sorted.slice(0, shown).flatMap(markedBlocks)
    const text = fitPage([...indexBlock(sorted), ...blocks, { rank: 99, variants: [''] }], budget, undefined)
    if (shown <= 1 || fits(text, budget)) return `${text}\n`
  }
}

/** Puts the section of a report into the text of the comment that is there (or into a new one), in place of its own. Of a section that is there twice the later stays. */
export function withSection(
  body: string | undefined,
  report: Report,
  options: { readonly reportUrl?: string } & Partial<Budget> = {},
): string {
  const own = sectionOf(report, options)
  const sections = new Map([...readSections(body ?? ''), own].map((section) => [keyOf(section), section]))
  return combine([...sections.values()], { ...MAX_COMMENT, ...options })
}

const keyOf = ({ model, kind }: Pick<Section, 'model' | 'kind'>): string => `${model}\n${kind}`

/** Hidden lines before each block, around all of them, and for what is not there. */
function markedBlocks(section: Section, index: number): Block[] {
  const { model, kind, verdict, outcome, headline, contentDigest, blocks } = section
  const head = [model, kind, verdict, outcome, contentDigest, headline].map(encode).join(' ')
  const marked = blocks.map(({ rank, name = '', variants, wasCut = false }): Block => {
    const gone = name === '' ? '' : `<!-- gone ${encode(name)} -->`
    const write = (text: string, isCut: boolean) =>
      text === ''
        ? gone
        : `<!-- part ${rank} ${encode(name)} -->\n\n${text}${isCut && name ? `\n\n<!-- cut ${encode(name)} -->` : ''}`
    return {
      // Of two blocks as dear, that of the later section (which passed) goes first.
      rank: rank - Math.min(index, 900) / 1_000,
      ...(name && { name }),
      variants: variants.map((text, variant) => write(text, wasCut || variant > 0)),
      wasCut,
    }
  })
  const always = (text: string): Block => ({ rank: 98, variants: [text] })
  return [always(`<!-- modelloop:section ${head} -->`), ...marked, always(END)]
}

/** A stored block is whole or gone; the head can also be its first line alone. */
function storedBlock({ rank, name, lines, wasCut }: Part): Block {
  const text = lines.join('\n').trim()
  const short = text.split('\n')[0]!
  const variants = text === '' ? [''] : rank === 14 && short !== text ? [text, short, ''] : [text, '']
  return { rank, ...(name && { name }), variants, wasCut }
}

function indexBlock(sections: readonly Section[]): Block[] {
  if (sections.length < 2) return []
  const counts = Map.groupBy(sections, ({ verdict }) => verdictWords(verdict).word)
  const tally = [...counts].map(([word, { length }]) => `${length} ${word}`).join(', ')
  const kinds = new Set(sections.map(({ kind }) => kind))
  const lines = sections.map(({ model, kind, verdict, headline }) => {
    const { icon, word } = verdictWords(verdict)
    const what = kinds.size > 1 ? ` (${KIND_TITLES[kind].toLowerCase()})` : ''
    return `- ${icon} **${escapeText(model, 80)}**${what}: ${escapeText(headline || word, 120)}`
  })
  const { icon } = verdictWords(sections[0]!.verdict)
  const write = (count: number) => {
    const more = lines.length > count ? `\n- … and ${lines.length - count} more` : ''
    return `### ${icon} ${sections.length} models: ${tally}\n\n${lines.slice(0, count).join('\n')}${more}`
  }
  return [{ rank: 15, variants: [write(lines.length), write(100), write(20), write(0)] }]
}

/** Two hyphens, or one at the end, would end the hidden line early; a blank would part it. */
const encode = (text: string): string => encodeURIComponent(text.toWellFormed()).replace(/-(?=-|$)/g, '%2D') || EMPTY

function decode(text: string): string {
  try {
    return text === EMPTY ? '' : decodeURIComponent(text)
  } catch {
    return ''
  }
}

function headOf([model, kind, verdict, outcome, contentDigest, headline]: readonly string[]) {
  const [a, b, c, d, e, f] = [model, kind, verdict, outcome, contentDigest, headline].map((word) => decode(word ?? ''))
  const isKind = (text: string): text is ReportKind => Object.hasOwn(KIND_TITLES, text)
  const isOutcome = (text: string): text is Outcome => (ORDER as readonly string[]).includes(text)
  if (!a || !isKind(b!) || !isOutcome(d!) || !isVerdict(c!)) return undefined
  return { model: a, kind: b, verdict: c, outcome: d, contentDigest: e!, headline: f! }
}
