import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/report/html/page.ts'
import { renderComment, renderSummary } from '../../src/report/markdown/comment.ts'
import { escapeLine, escapeText } from '../../src/report/markdown/escape.ts'
import { plainLine } from '../../src/report/plain-line.ts'
import type { Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import { renderText } from '../../src/report/text/text.ts'
import { anyReport, nastyText } from './arbitrary.ts'
import { manyGates, SAMPLES } from './samples.ts'
import { expectSound, outsideFences } from './sound.ts'

const marked = new Marked({ gfm: true })
/** The passing sample with another history; the last run is this one. */
function historyWith(runs: readonly (readonly [string, number])[]): Report {
  const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES.pass
  const y = runs.map(([, value]) => value)
  const x = runs.map(([name]) => name)
  const history = {
    id: 'history',
    kind: 'line',
    title: 'RMSE',
    description: '',
    x,
    series: [{ name: 'RMSE', y }],
  } as const
  return sealReport({ ...draft, charts: [{ ...history, mark: y.length - 1 }] })
}

describe('the comment', () => {
  const golden = Object.entries(SAMPLES).filter(([name]) => name !== 'gates-200')
  it.each(golden)('reads as in golden/%s.md', async (name, report) => {
    const markdown = renderComment(report, { marker: 'modelloop:x', reportUrl: 'https://example.org/report' })
    expectSound(markdown)
    await expect(markdown).toMatchFileSnapshot(`golden/${name}.md`)
  })

  it('says it all in its first two lines', () => {
    const [first, second] = renderComment(SAMPLES.pass).split('\n')
    expect(first).toBe('### ✅ ames-price · better than the champion')
    expect(second).toContain('RMSE 24,310 → **23,020**: 5.3\u00A0% lower')
  })

  it('keeps hostile names from doing anything', () => {
    const markdown = renderComment(SAMPLES.hostile)
    expect(outsideFences(markdown)).not.toMatch(/@everyone|<script|https:\/\/evil|<!--|#1\b/)
  })

  it('has no tags but its own, also where a user wrote one as code, whole or cut', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES.pass
    for (const phrase of ['`</details>`', '``<details>`', 'a `<details>', `\`${'x'.repeat(290)}</details>\``]) {
      const changes = [phrase, '`max_depth` 6 → 8', 'a `<b> & <!-- c -->`']
      const markdown = renderComment(sealReport({ ...draft, lineage: { ...draft.lineage, changes } }))
      expectSound(markdown)
      expect(markdown).toContain('`max_depth` 6 → 8')
      expect(markdown.replaceAll('\u2060', '')).toContain('`<b> & <!-- c -->`')
    }
  })

  it('shows what decides of 200 gates in the open, and folds the rest', () => {
    const markdown = renderComment(SAMPLES['gates-200'])
    const failed = SAMPLES['gates-200'].checks.filter(({ verdict, level }) => verdict === 'fail' && level === 'block')
    const open = markdown.slice(0, markdown.indexOf('<details>'))
    expect(failed.length).toBeGreaterThan(0)
    for (const { title } of failed) expect(open).toContain(`| ❌\u00A0${title} |`)
    expect(markdown).toMatch(/<summary>184 more gates: /)
    const icons = [...open.matchAll(/^\| (\S+)\u00A0RMSE/gm)].map(([, icon]) => icon)
    // What failed, then what else decides: a warning never pushes them out.
    expect(icons).toEqual([...failed.map(() => '❌'), ...Array.from({ length: 16 - failed.length }, () => '⚪')])
  })

  it('folds the rules of a data contract that hold, where they are many', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES['gates-200']
    const checks = draft.checks.slice(0, 40).map((check, index) => ({
      ...check,
      id: `contract:data.csv:c${index}:type`,
      title: `c${index} in data.csv`,
      verdict: index % 19 === 18 ? ('fail' as const) : ('pass' as const),
    }))
    const open = renderComment(sealReport({ ...draft, checks })).split('<details>')[0]!
    expect([...open.matchAll(/^\| \S+\s(c\d+) in/gm)].map(([, title]) => title)).toEqual(['c18', 'c37'])
  })

  it('gives up sections in the stated order, says which, and where the whole is', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES['gates-200']
    const rows = Array.from({ length: 400 }, (_, index) => [`区画${index} 🏠 ${'長'.repeat(200)}`, index])
    const tables = [{ id: 'big', title: 'Slices', columns: [{ title: 'a' }, { title: 'b' }], rows }]
    const report = sealReport({ ...draft, tables, checks: manyGates(600) })
    const sizes = [6_000, 12_000, 30_000, 60_000].map((maxCharacters) => {
      const markdown = renderComment(report, {
        maxCharacters,
        reportUrl: 'https://example.org/report',
        marker: 'modelloop:x',
      })
      expectSound(markdown)
      expect(markdown.length).toBeLessThanOrEqual(maxCharacters)
      expect(markdown).toContain('**Left out or shortened to fit**')
      expect(markdown).toContain('[the whole report](https://example.org/report)')
      expect(markdown.endsWith('<!-- modelloop:x -->\n')).toBe(true)
      return markdown.length
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
  })

  it('marks this run in the chart, and counts runs back where their names have no room', () => {
    const chartOf = (report: Report) => /```mermaid\n([\s\S]*?)```/.exec(renderComment(report))?.[1] ?? ''
    expect(chartOf(SAMPLES.pass)).toContain('"v7", "▶ this"]')
    const [low, ...rest] = [.../bar \[(.*)\]/.exec(chartOf(SAMPLES.pass))![1]!.split(', ')].map(Number).toReversed()
    expect(low).toBe(23_020)
    expect(new Set(rest).size).toBe(1)
    const history = historyWith(Array.from({ length: 12 }, (_, index) => [`3f9c1${index}d`, 0.9 + index / 1000]))
    expect(chartOf(history)).toContain('x-axis ["−11", "−10", "−9"')
    expect(chartOf(history)).toContain('"−1", "▶"]')
    expect(renderComment(history)).toContain('−1 is the run before')
  })

  it('writes numbers that Mermaid can read: no exponents, digits enough to tell them apart, or no chart', () => {
    const numbersOf = (...values: number[]) => {
      const markdown = renderComment(historyWith(values.map((value, index) => [`v${index}`, value])))
      return / {2}line \[(.*)\]/.exec(markdown)?.[1]?.split(', ')
    }
    expect(numbersOf(1e-7, 3e-7, 2.5e-7)).toEqual(['0.0000001', '0.0000003', '0.00000025'])
    expect(numbersOf(0.99991, 0.99993)).toEqual(['0.99991', '0.99993'])
    expect(numbersOf(5, 5, 5)).toEqual(['5', '5', '5'])
    expect(numbersOf(1e300, 2e300)).toBeUndefined()
    expect(numbersOf(1e-300, 2e-300)).toBeUndefined()
  })

  it('shows a small confusion matrix in the open, with how many were right and what changed', () => {
    const { schema: _schema, contentDigest: _digest, ...draft } = SAMPLES.pass
    const matrix = (names: string[], values: number[][], baseline?: number[][]) =>
      renderComment(
        sealReport({
          ...draft,
          charts: [
            {
              id: 'c',
              kind: 'matrix',
              title: 'Confusion matrix',
              description: '',
              rows: names,
              columns: names,
              values,
              ...(baseline && { baseline }),
            },
          ],
        }),
      )
    const small = matrix(
      ['no', 'yes'],
      [
        [90, 5],
        [3, 2],
      ],
      [
        [88, 7],
        [3, 2],
      ],
    )
    expect(small).toContain('<details open><summary>Confusion matrix: 92 of 100 right (92\u00A0%)</summary>')
    expect(small).toContain('| no | **90 (+2)** | 5 (−2) |')
    expect(small).toContain('In brackets: the change since the baseline.')
    expect(matrix(['a'], [[1]], [[1]])).not.toContain('In brackets')
    const many = Array.from({ length: 4 }, (_, index) => `c${index}`)
    expect(
      matrix(
        many,
        many.map(() => [1, 1, 1, 1]),
      ),
    ).toContain('<details><summary>Confusion matrix: 4 of 16 right')
  })

  it('shows shares over the runs as percentages, and the depth of a metric', () => {
    const [history] = SAMPLES.pass.charts
    if (history?.kind !== 'line') throw new Error('no history')
    const chart = { ...history, title: 'Recall@10', yLabel: 'Recall@10', unit: 'fraction', x: ['a', 'b'], mark: 1 }
    const series = [{ name: 'Recall@10', y: [0.5, 0.75] }]
    const markdown = renderComment({ ...SAMPLES.pass, charts: [{ ...chart, series }] })
    expect(markdown).toContain('title "Recall@10"')
    expect(markdown).toContain('y-axis "Recall@10, %" 46.25 --> 78.75')
    expect(markdown).toContain('line [50, 75]')
    expect(markdown).toContain('| b ◀ | 75\u00A0% |')
    const perfect = renderComment({
      ...SAMPLES.pass,
      charts: [{ ...chart, series: [{ name: 'Recall@10', y: [1, 1] }] }],
    })
    expect(perfect).toContain('y-axis "Recall@10, %" 85 --> 100\n')
  })

  it('says how many gates its figures leave out', () => {
    const report = { ...SAMPLES.pass, checks: manyGates(80) }
    expect(renderComment(report)).toMatch(/\n… and 20 more gates\.\n\n<\/details>/)
    expect(renderHtml(report)).toContain('The figures behind 60 of 80 gates')
  })

  it('lets a long name break in the table of gates, so that a phone shows more than names', () => {
    const [check] = SAMPLES.pass.checks
    const name = 'customer_lifetime_value_usd_last_30_days_normalized'
    const table = (title: string) => renderComment({ ...SAMPLES.pass, checks: [{ ...check!, title }] }).split('\n')[5]!
    expect(table(name)).toContain('customer_lifetime_value_\u200Busd_last_30_days_normali\u200Bzed')
    expect(table('Median absolute error')).not.toContain('\u200B')
    expect(table('<'.repeat(40))).toMatch(/(?:&lt;){24}\u200B(?:&lt;){16}/)
  })

  it('ends with what it cost', () => {
    const cost = (change: Partial<Report>) =>
      /· ((?:took|judging took)[^·]*?)<\/sub>/
        .exec(renderComment({ ...SAMPLES.pass, ...change }))?.[1]
        ?.replaceAll('\u00A0', ' ')
    expect(cost({})).toBe('took 48 s: training 41 s, judging 6 s on ubuntu-24.04')
    const { trainingMs: _, ...untrained } = SAMPLES.pass.execution
    expect(cost({ execution: untrained })).toBe('took 6 s on ubuntu-24.04')
    const reused = { ...SAMPLES.pass.lineage, run: { id: 'a1', reused: true } }
    expect(cost({ lineage: reused })).toBe('judging took 6 s on ubuntu-24.04, the training was taken over')
  })

  it('keeps to a budget of bytes as well', () => {
    const report = sealReport({
      ...SAMPLES.cjk,
      checks: manyGates(600).map((check) => ({ ...check, reason: '価'.repeat(900) })),
    })
    expect(Buffer.byteLength(renderComment(report, { maxBytes: 65_535 }))).toBeLessThanOrEqual(65_535)
  })

  it('is sound for any report, and never too long', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 6_000, max: 60_000 }), (report, maxCharacters) => {
        const markdown = renderComment(report, { maxCharacters, marker: '<!-- modelloop:x -->' })
        expect(markdown.length).toBeLessThanOrEqual(maxCharacters)
        expectSound(markdown)
      }),
      { numRuns: 150 },
    )
  })

  it('refuses a marker that would show, and a budget in which nothing fits', () => {
    expect(() => renderComment(SAMPLES.pass, { marker: 'a --> <b>' })).toThrow(/marker/)
    expect(() => renderComment(SAMPLES.pass, { maxCharacters: 100 })).toThrow(/6000 characters/)
  })
})

describe('escaping', () => {
  it('shows every text as it was written, in the middle of a line', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(shown(`a ${escapeText(text)} b`)).toBe(`a ${plain(text)} b`)
      }),
      { numRuns: 500 },
    )
  })

  it('shows every text as it was written, on a line of its own', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(shown(escapeLine(text))).toBe(plain(text))
      }),
      { numRuns: 500 },
    )
  })

  /** The break between a number and its unit is the one thing that is changed. */
  const plain = (text: string) =>
    plainLine(text)
      .replace(/\u00A0/g, ' ')
      .trim()

  /** What a reader sees: rendered by another implementation of Markdown, tags off, entities back, invisible breaks gone. */
  function shown(markdown: string): string {
    return (marked.parse(markdown, { async: false }) as string)
      .replace(/<\/?p>/g, '')
      .replace(
        /&(lt|gt|quot|amp|#39|#36);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#36': '$' })[name]!,
      )
      .replace(/\u2060/g, '')
      .replace(/\u00A0/g, ' ')
      .trim()
  }
})

describe('the summary of a job', () => {
  it.each(['version-data', 'train-and-log', 'pass'] as const)('reads as in golden/summary-%s.md', async (name) => {
    const markdown = renderSummary(SAMPLES[name])
    expectSound(markdown)
    await expect(markdown).toMatchFileSnapshot(`golden/summary-${name}.md`)
  })

  it('shows what is to be copied below the line that says so, one after the other', () => {
    const note = (text: string, ...lines: string[]) =>
      ({ level: 'info', text, ...(lines.length > 0 && { code: { language: 'yaml', lines } }) }) as const
    const notes = [note('Commit a.dvc:', 'outs:', '- path: a'), note('Commit b.dvc:', 'b'), note('One.'), note('Two.')]
    const { contentDigest: _, ...report } = Object.values(SAMPLES)[0]!
    expect(renderSummary(sealReport({ ...report, notes }))).toContain(
      'Commit a.dvc:\n\n```yaml\nouts:\n- path: a\n```\n\nCommit b.dvc:\n\n```yaml\nb\n```\n\nOne.  \nTwo.\n',
    )
  })

  it('never reaches the size at which GitHub drops it', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [`区${index}`, '価'.repeat(290)])
    const tables = [1, 2, 3].map((id) => ({
      id: `t${id}`,
      title: `T${id}`,
      columns: [{ title: 'a' }, { title: 'b' }],
      rows,
    }))
    const markdown = renderSummary(sealReport({ ...SAMPLES.pass, tables } as Report))
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(1_000_000)
    expectSound(markdown)
  })
})

describe('the text at the desk', () => {
  it.each(['pass', 'fail', 'cjk', 'train-and-log', 'metrics-only'] as const)(
    'reads as in golden/text-%s.txt',
    async (name) => {
      await expect(renderText(SAMPLES[name])).toMatchFileSnapshot(`golden/text-${name}.txt`)
    },
  )

  it('shows the rows that break a rule, as far as privacy let them into the report', () => {
    const columns = ['what', 'where', 'value'].map((title) => ({ title }))
    const rows = Array.from({ length: 25 }, (_, index) => ['price', `data/train.csv line ${index + 2}`, '-1'])
    const examples = {
      id: 'contract:examples',
      title: 'Rows that break the contract',
      caption: 'Up to 25.',
      columns,
      rows,
    }
    const text = renderText(sealReport({ ...SAMPLES.fail, tables: [...SAMPLES.fail.tables, examples] }))
    expect(text).toContain(
      'Rows that break the contract: Up to 25.\nwhat   where                   value\nprice  data/train.csv line 2   -1\n',
    )
    expect(text).toContain('data/train.csv line 21  -1\n… and 5 more\n')
    expect(text).not.toContain('Slices: Neighborhood')
  })

  it('begins with what did not pass where there are more gates than one sees at a glance', () => {
    const [first] = SAMPLES.pass.checks
    const named = (title: string, verdict: 'pass' | 'fail') => ({ ...first!, id: `metric:${title}`, title, verdict })
    const gates = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((title) => named(title, 'pass'))
    const titles = (checks: Report['checks']) =>
      [...renderText(sealReport({ ...SAMPLES.fail, checks })).matchAll(/^[✓✗] (\w) {2}/gm)]
        .map(([, title]) => title)
        .join('')
    expect(titles([...gates, named('z', 'fail')])).toBe('abcdefgz')
    expect(titles([...gates, named('h', 'pass'), named('z', 'fail')])).toBe('zabcdefgh')
  })

  it('sends no control character of a user to the terminal', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(renderText(report)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
      }),
      { numRuns: 80 },
    )
  })

  it('has colours only when asked', () => {
    expect(renderText(SAMPLES.fail)).not.toContain('\u001B')
    expect(renderText(SAMPLES.fail, { colour: true })).toContain('\u001B[31m✗ fail')
  })
})
