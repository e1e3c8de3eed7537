import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, readSections, withSection } from '../../src/report/markdown/combine.ts'
import { sectionOf } from '../../src/report/markdown/stored-section.ts'
import type { Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import { anyReport } from './arbitrary.ts'
import { manyGates, SAMPLES } from './samples.ts'
import { expectSound } from './sound.ts'

const named = (report: Report, model: string): Report => {
  const { schema: _schema, contentDigest: _digest, ...draft } = report
  return sealReport({ ...draft, model })
}
const models = (text: string) => readSections(text).map(({ model }) => model)

describe('several models in one comment', () => {
  const three = [named(SAMPLES.pass, 'churn'), named(SAMPLES.fail, 'price'), named(SAMPLES.inconclusive, 'clicks')]
  const text = three.reduce<string | undefined>((before, report) => withSection(before, report), undefined)!

  it('reads as in golden/combined.md: what needs a person first, under a line for each', async () => {
    expectSound(text)
    await expect(text).toMatchFileSnapshot('golden/combined.md')
    expect(text.split('\n').slice(0, 5)).toEqual([
      '### ❌ 3 models: 1 fail, 1 inconclusive, 1 pass',
      '',
      '- ❌ **price**: worse than the champion',
      '- ⚪ **clicks**: the test set cannot tell',
      '- ✅ **churn**: better than the champion',
    ])
  })

  it('is the same whichever job wrote last, and a job rewrites only its own section', () => {
    const other = [...three]
      .reverse()
      .reduce<string | undefined>((before, report) => withSection(before, report), undefined)
    expect(other).toBe(text)
    const mended = withSection(text, named(SAMPLES.pass, 'price'))
    expect(models(mended)).toEqual(['clicks', 'churn', 'price'])
    const section = (of: string, model: string) => combine(readSections(of).filter((one) => one.model === model))
    expect(section(mended, 'churn')).toBe(section(text, 'churn'))
    expect(section(mended, 'price')).not.toBe(section(text, 'price'))
  })

  it('knows what each section says without its report', () => {
    expect(readSections(text).find(({ model }) => model === 'price')).toMatchObject({
      kind: 'validate-model',
      verdict: 'fail',
      outcome: 'fail',
      headline: 'worse than the champion',
      contentDigest: three[1]!.contentDigest,
    })
  })

  it('says of a section that it is not of the commit that was judged last, whichever job wrote last', () => {
    const at = (commit: string, run: number) => ({ place: { commit: commit.repeat(12), run } })
    const [churn, price, clicks] = three as [Report, Report, Report]
    const old = withSection(withSection(undefined, churn, at('a', 7)), price, at('a', 7))
    expect(old).not.toContain('not judged')
    const now = withSection(old, price, at('b', 9))
    const said = 'of `aaaaaaa`, not judged at `bbbbbbb`'
    expect(now).toContain(`- ✅ **churn**: better than the champion (${said})`)
    expect(now).toContain(`_${said.replace('of', 'Of')}._\n\n<!-- part 14`)
    expect(now.split('not judged')).toHaveLength(3)
    expectSound(now)
    // A job of the old commit that ends late is told of in the same way, and takes nothing back.
    const late = withSection(now, clicks, at('a', 8))
    expect(late).toContain(`**clicks**: the test set cannot tell (${said})`)
    expect(withSection(now, price, at('a', 8))).toBe(now)
    // Run again on the newest commit, or judged there, nothing is said any more.
    expect(withSection(late, price, at('b', 7))).toContain('`bbbbbbb`')
    const whole = withSection(withSection(late, clicks, at('b', 9)), churn, at('b', 10))
    expect(whole).not.toContain('not judged')
    expect(readSections(whole).map(({ place }) => place?.run)).toEqual([9, 9, 10])
  })

  it('reads sections that do not tell their commit, and says nothing of them', () => {
    const mixed = withSection(text, named(SAMPLES.pass, 'price'), { place: { commit: 'b'.repeat(12), run: 9 } })
    expect(mixed).not.toContain('not judged')
    expect(models(mixed)).toEqual(['clicks', 'churn', 'price'])
  })

  it('shares the room of one comment: models that passed give up first, headings and verdicts stay', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES['gates-200']
    const big = (model: string, verdict: 'pass' | 'fail') =>
      sealReport({ ...draft, model, verdict, outcome: verdict, checks: manyGates(300) })
    const reports = Array.from({ length: 8 }, (_, index) => big(`m${index}`, index === 5 ? 'fail' : 'pass'))
    let body: string | undefined
    for (const report of reports) {
      body = withSection(body, report)
      expect(body.length).toBeLessThanOrEqual(60_001)
      expectSound(body)
    }
    expect(models(body!)).toEqual(['m5', 'm0', 'm1', 'm2', 'm3', 'm4', 'm6', 'm7'])
    expect(body).toContain('**Left out or shortened to fit**')
    const length = (model: string) => combine(readSections(body!).filter((section) => section.model === model)).length
    expect(length('m5')).toBeGreaterThanOrEqual(length('m7'))
    // What the others gave up is still told by a job that has room for all that is left.
    expect(withSection(body, named(SAMPLES.pass, 'm5'))).toContain('**Left out or shortened to fit**')
    for (const { model, headline } of reports) expect(body).toContain(`${model} · ${headline}`)
  })

  it('still fits with hundreds of models, and says how many there are', () => {
    const sections = Array.from({ length: 300 }, (_, index) => sectionOf(named(SAMPLES.pass, `model-${index}`)))
    const body = combine(sections)
    expect(body.length).toBeLessThanOrEqual(60_001)
    expect(body).toMatch(/^### ✅ 300 models: 300 pass/)
    expectSound(body)
  })

  it('keeps any two reports apart, whatever is in them, and finds them again', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const body = withSection(withSection(undefined, a), b)
        expectSound(body)
        expect(body.length).toBeLessThanOrEqual(60_001)
        const keys = new Set([a, b].map(({ kind }, i) => `${sectionOf([a, b][i]!).model} ${kind}`))
        expect(readSections(body)).toHaveLength(keys.size)
        const again = withSection(body, b)
        expect(readSections(again)).toHaveLength(keys.size)
        expect(again.length).toBeLessThanOrEqual(60_001)
        // Where parts were given up, a job that writes again may take the room that another has left.
        if (!body.includes('**Left out or shortened')) expect(again).toBe(body)
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('passes over what is no section: a comment by hand, one that was cut, words of nobody', () => {
    expect(readSections('hello\n<!-- modelloop:section a b -->')).toEqual([])
    expect(readSections(text.slice(0, text.length / 2)).length).toBeLessThan(3)
    expect(readSections(text.replace('validate-model', 'constructor'))).toHaveLength(2)
    expect(models(withSection('## Notes of a person', three[0]!))).toEqual(['churn'])
  })
})
