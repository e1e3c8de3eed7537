import type { Report } from '../report.ts'
import { KIND_TITLES, verdictWords } from '../words.ts'
import { type Block, type Budget, fits } from './budget.ts'
import { fitPage, MAX_COMMENT } from './comment.ts'
import { escapeText } from './escape.ts'
import { markedBlocks, ORDER, readSections, type Section, type SectionPlace, sectionOf } from './stored-section.ts'

export { readSections, type SectionPlace } from './stored-section.ts'

/**
 * Writes sections as one comment, the worst first, under a line for each model; a single one stands alone. When all is
 * longer than a comment may be, blocks are given up in the order of `renderComment`, those of models that passed first;
 * of more models than fit by their headings alone, the last are only counted.
 */
export function combine(sections: readonly Section[], budget: Budget = MAX_COMMENT): string {
  const sorted = [...sections].sort(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || (keyOf(a) < keyOf(b) ? -1 : 1),
  )
  const remarkOn = remarks(sorted)
  for (let shown = sorted.length; ; shown = Math.floor(shown * 0.9)) {
    const blocks = sorted.slice(0, shown).flatMap((section, index) => {
      const remark = remarkOn(section)
      return markedBlocks(section, index, remark && `_${remark[0]!.toUpperCase()}${remark.slice(1)}._`)
    })
    const text = fitPage([...indexBlock(sorted, remarkOn), ...blocks, { rank: 99, variants: [''] }], budget, undefined)
    if (shown <= 1 || fits(text, budget)) return `${text}\n`
  }
}

/** What the section of a report is written with. */
export interface SectionOptions extends Partial<Budget> {
  readonly reportUrl?: string
  readonly place?: SectionPlace
}

/**
 * Puts the section of a report into the text of the comment that is there (or into a new one), in place of its own. Of a
 * section that is there twice the later stays; one of a later run and another commit stays too.
 */
export function withSection(body: string | undefined, report: Report, options: SectionOptions = {}): string {
  const own = sectionOf(report, options)
  const sections = new Map(readSections(body ?? '').map((section) => [keyOf(section), section]))
  const there = sections.get(keyOf(own))
  if (!there || !isOutdated(own.place, there.place)) sections.set(keyOf(own), own)
  return combine([...sections.values()], { ...MAX_COMMENT, ...options })
}

/** Tells whether a section was judged on a commit that the pull request had left when another one was judged. */
export const isOutdated = (place: SectionPlace | undefined, by: SectionPlace | undefined): boolean =>
  place !== undefined && by !== undefined && place.run < by.run && place.commit !== by.commit

const keyOf = ({ model, kind }: Pick<Section, 'model' | 'kind'>): string => `${model}\n${kind}`

/**
 * Says of a section that it is not of the commit that was judged last. It goes by what stands in the comment alone, so that
 * it does not matter which job writes last.
 */
function remarks(sections: readonly Section[]): (section: Section) => string | undefined {
  const places = sections.flatMap(({ place }) => place ?? [])
  const [newest] = places.toSorted((a, b) => b.run - a.run)
  return ({ place }) =>
    newest && place && isOutdated(place, newest)
      ? `of \`${place.commit.slice(0, 7)}\`, not judged at \`${newest.commit.slice(0, 7)}\``
      : undefined
}

function indexBlock(sections: readonly Section[], remarkOn: (section: Section) => string | undefined): Block[] {
  if (sections.length < 2) return []
  const counts = Map.groupBy(sections, ({ verdict }) => verdictWords(verdict).word)
  const tally = [...counts].map(([word, { length }]) => `${length} ${word}`).join(', ')
  const kinds = new Set(sections.map(({ kind }) => kind))
  const lines = sections.map((section) => {
    const { model, kind, verdict, headline } = section
    const { icon, word } = verdictWords(verdict)
    const what = kinds.size > 1 ? ` (${KIND_TITLES[kind].toLowerCase()})` : ''
    const remark = remarkOn(section)
    const said = `${escapeText(headline || word, 120)}${remark ? ` (${remark})` : ''}`
    return `- ${icon} **${escapeText(model, 80)}**${what}: ${said}`
  })
  const { icon } = verdictWords(sections[0]!.verdict)
  const write = (count: number) => {
    const more = lines.length > count ? `\n- … and ${lines.length - count} more` : ''
    return `### ${icon} ${sections.length} models: ${tally}\n\n${lines.slice(0, count).join('\n')}${more}`
  }
  return [{ rank: 15, variants: [write(lines.length), write(100), write(20), write(0)] }]
}
