import { plainLine } from '../plain-line.ts'
import type { Outcome, Report, ReportKind, Verdict } from '../report.ts'
import { isVerdict, KIND_TITLES } from '../words.ts'
import type { Block } from './budget.ts'
import { commentBlocks } from './comment.ts'

/**
 * The part of one model in the comment of several. It keeps its blocks apart by hidden lines, so that a job that has only
 * the text of another's section can still give up its blocks in the stated order when all of them do not fit.
 */
export interface Section {
  readonly model: string
  readonly kind: ReportKind
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly headline: string
  readonly contentDigest: string
  /** Absent in what was written without a run. */
  readonly place?: SectionPlace
  readonly blocks: readonly Block[]
}

/** What a section was judged on: the head of the pull request, and the run, whose number is higher the later it began. */
export interface SectionPlace {
  readonly commit: string
  readonly run: number
}

/** The order of sections: what needs a person first. */
export const ORDER: readonly Outcome[] = ['fail', 'unknown', 'pass']
const BEGIN = /^<!-- modelloop:section (\S+) (\S+) (\S+) (\S+) (\S+) (\S+) -->$/
/** In a line of its own: who does not know it reads the section all the same. */
const PLACE = /^<!-- of ([0-9a-f]{7,64}) (\d{1,15}) -->$/
const PART = /^<!-- part (\d{1,2}) (\S+) -->$/
/** After a block that was shortened, and in place of one that is gone: nobody else could tell. */
const CUT = /^<!-- (cut|gone) (\S+) -->$/
const END = '<!-- modelloop:section end -->'
/** Stands for a word that is empty. */
const EMPTY = '%00'

/** Makes the section of a report. */
export function sectionOf(
  report: Report,
  { place, reportUrl }: { readonly reportUrl?: string; readonly place?: SectionPlace } = {},
): Section {
  const { kind, verdict, outcome, contentDigest } = report
  // They stand in a hidden line, too, where a character takes up to nine.
  const [model, headline] = [plainLine(report.model, 100) || '–', plainLine(report.headline, 120)]
  const blocks = commentBlocks(report, reportUrl ? { reportUrl } : {}).filter(({ variants }) => variants[0] !== '')
  return { model, kind, verdict, outcome, headline, contentDigest, ...(place && { place }), blocks }
}

interface OpenSection {
  readonly head: Omit<Section, 'blocks' | 'place'>
  readonly parts: Part[]
  place?: SectionPlace
}

/**
 * Finds the sections in the text of a comment that `combine` wrote; what is no section (an index, an edit by hand) is
 * passed over, and so is a section that was cut. Only for comments whose author was checked.
 */
export function readSections(body: string): Section[] {
  const sections: Section[] = []
  let open: OpenSection | undefined
  for (const line of body.replaceAll('\r\n', '\n').split('\n')) {
    const [, ...head] = BEGIN.exec(line) ?? []
    if (head.length > 0) {
      const known = headOf(head)
      open = known && { head: known, parts: [] }
    } else if (line === END) {
      if (open)
        sections.push({ ...open.head, ...(open.place && { place: open.place }), blocks: open.parts.map(storedBlock) })
      open = undefined
    } else if (open) {
      readLine(line, open)
    }
  }
  return sections
}

/** What stands before the first part is written anew each time. */
function readLine(line: string, open: OpenSection): void {
  const [, commit, run] = PLACE.exec(line) ?? []
  const [, rank, name] = PART.exec(line) ?? []
  const [, cut, cutName] = CUT.exec(line) ?? []
  const last = open.parts.at(-1)
  if (rank !== undefined && name !== undefined) {
    open.parts.push({ rank: Number(rank), name: decode(name), lines: [], wasCut: false })
  } else if (cut === 'gone') {
    open.parts.push({ rank: 98, name: decode(cutName!), lines: [], wasCut: true })
  } else if (cut === 'cut') {
    if (last) last.wasCut = true
  } else if (last) {
    last.lines.push(line)
  } else if (commit !== undefined) {
    open.place = { commit, run: Number(run) }
  }
}

interface Part {
  readonly rank: number
  readonly name: string
  readonly lines: string[]
  wasCut: boolean
}

/** Writes hidden lines before each block, around all of them, and for what is not there; `remark` stands above the heading. */
export function markedBlocks(section: Section, index: number, remark: string | undefined): Block[] {
  const { model, kind, verdict, outcome, headline, contentDigest, place, blocks } = section
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
  const always = (lines: readonly string[]): Block => ({ rank: 98, variants: [lines.join('\n')] })
  const begin = [`<!-- modelloop:section ${head} -->`, ...(place ? [`<!-- of ${place.commit} ${place.run} -->`] : [])]
  return [always([...begin, ...(remark ? ['', remark] : [])]), ...marked, always([END])]
}

/** A stored block is whole or gone; the head can also be its first line alone. */
function storedBlock({ rank, name, lines, wasCut }: Part): Block {
  const text = lines.join('\n').trim()
  const short = text.split('\n')[0]!
  const variants = text === '' ? [''] : rank === 14 && short !== text ? [text, short, ''] : [text, '']
  return { rank, ...(name && { name }), variants, wasCut }
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
