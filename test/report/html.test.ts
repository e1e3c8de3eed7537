import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/report/html/page.ts'
import { renderJUnit } from '../../src/report/junit.ts'
import { renderComment } from '../../src/report/markdown/comment.ts'
import type { Report } from '../../src/report/report.ts'
import { sealReport } from '../../src/report/seal.ts'
import { anyReport } from './arbitrary.ts'
import { judgedSamples } from './judged-samples.ts'
import { renderCommentPage } from './preview.ts'
import { manyGates, SAMPLES, sampleCharts } from './samples.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const missing = !existsSync(CHROMIUM) && process.env['CI'] !== 'true'
const MAX_BYTES = 300_000

/** Finds the texts of charts that leave their drawing, or lie on another one; the marked point may lie on a line's name. */
const UNREAD = `(() => {
  const folds = document.querySelectorAll('details:has(svg.chart)')
  for (const fold of folds) fold.open = true
  const unread = [...document.querySelectorAll('svg.chart')].flatMap((svg) => {
    const page = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')].filter((text) => !text.closest('.mark'))
      .map((text) => ({ text: svg.firstChild.textContent + ': ' + text.textContent, box: text.getBoundingClientRect() }))
    const cut = texts.filter(({ box }) => box.left < page.left - 1.5 || box.right > page.right + 1.5)
    const covered = texts.filter(({ box }, index) => texts.slice(0, index).some(({ box: other }) =>
      Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 5))
    return [...cut, ...covered].map(({ text }) => text)
  })
  for (const fold of folds) fold.open = false
  return unread
})()`

/** Far more of everything than a page can hold. */
function enormous(): Report {
  const rows = Array.from({ length: 5_000 }, (_, index) => [`区 ${index}`, 'x'.repeat(80), index])
  const points = Array.from({ length: 2_500 }, (_, index) => [index, (index * 7919) % 10_007] as const)
  return sealReport({
    ...SAMPLES.pass,
    checks: manyGates(1_500).map((check) => ({ ...check, reason: '長い'.repeat(200) })),
    tables: [1, 2, 3, 4].map((id) => ({
      id: `t${id}`,
      title: `T${id}`,
      columns: [{ title: 'a' }, { title: 'b' }, { title: 'c' }],
      rows,
    })),
    charts: Array.from({ length: 30 }, (_, id) => ({
      id: `c${id}`,
      kind: 'scatter',
      title: 'T',
      description: 'd',
      series: [{ name: 's', points }],
    })),
  })
}

/** Metrics over runs that are hard to draw: tiny, huge, all equal, nearly equal, many, of one name, below zero. */
function oddHistories(): Report[] {
  const many = Array.from({ length: 60 }, (_, index) => Math.sin(index))
  return [[1e-7, 3e-7], [2e14, 3e14], [5, 5, 5], [0.99991, 0.99993], many, [-3, -2, null, -4]].map((y) =>
    sealReport({
      ...SAMPLES.pass,
      charts: [
        {
          id: 'history',
          kind: 'line',
          title: 'x"]; %% -->',
          description: '',
          x: y.map((_, index) => (index % 2 === 0 ? 'same' : 'x-axis "[a]"')),
          series: [{ name: '', y }],
          mark: y.length - 1,
          rule: { y: y[0]!, label: 'limit' },
        },
      ],
    }),
  )
}

describe('the page of a report', () => {
  it('is whole in itself: no script, nothing loaded, one language, one main heading', () => {
    for (const report of Object.values(SAMPLES)) {
      const html = renderHtml(report)
      expect(html).not.toMatch(/<(script|img|link|iframe|object|embed)\b|@import|url\(|src=/i)
      expect(html.match(/<h1>/g)).toHaveLength(1)
      expect(html).toContain('<html lang="en">')
    }
  })

  it('stays under 300 kB whatever is in the report, and says what is not shown', () => {
    for (const report of [...Object.values(SAMPLES), enormous()]) {
      expect(Buffer.byteLength(renderHtml(report))).toBeLessThanOrEqual(MAX_BYTES)
    }
    expect(renderHtml(enormous())).toMatch(/[\d,]+ more gates stand in report\.json/)
  })

  it('draws every kind of chart with a title and a description', () => {
    const html = renderHtml(SAMPLES.pass)
    const kinds = new Set(SAMPLES.pass.charts.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['histogram', 'intervals', 'line', 'matrix', 'scatter'])
    for (const { title, description } of sampleCharts()) {
      expect(html).toContain(`>${title}</title>`)
      expect(html).toContain(`>${description.replace(/(\d) %/g, '$1\u00A0%')}</desc>`)
    }
  })

  it('never lets a text of a user become markup, and draws no number that is none', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const html = renderHtml(report)
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_BYTES)
        const body = html.slice(html.indexOf('<body>'))
        expect(body).not.toMatch(/<(script|img|b|style)\b|href="(?!https:\/\/github\.com\/a\/b"|#sign-)/i)
        expect(body).not.toMatch(/="[^"]*(NaN|Infinity|undefined)[^"]*"/)
      }),
      { numRuns: 100 },
    )
  })
})

describe.skipIf(missing)(`in Chromium${missing ? ` (skipped: no ${CHROMIUM})` : ''}`, () => {
  let browser: Browser
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    })
  })
  afterAll(() => browser?.close())

  async function look(
    html: string,
    width: number,
    colorScheme: 'light' | 'dark',
  ): Promise<{ overflow: number; problems: string[]; errors: string[]; unread: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.setContent(html)
    const overflow = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number
    const unread = (await page.evaluate(UNREAD)) as string[]
    // Scripts of the page itself are forbidden by its policy; the inspector's are not.
    await page.evaluate(axe)
    const problems = (await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 200) + ' ' + failureSummary).join(' | ')))`,
    )) as string[]
    await page.close()
    return { overflow, problems, errors, unread }
  }

  const judged = judgedSamples()
  const pages = Object.entries({ ...SAMPLES, ...judged }).flatMap(([name, report]) =>
    (
      [
        [1280, 'light'],
        [1280, 'dark'],
        [390, 'light'],
        [390, 'dark'],
      ] as const
    )
      .filter(
        ([width, scheme]) => ['pass', 'hostile', 'churn'].includes(name) || (width === 390) === (scheme === 'dark'),
      )
      .map(([width, scheme]) => ({ name, report, width, scheme })),
  )
  it.each(pages)(
    '$name reads well at $width pixels, $scheme: axe finds nothing, nothing sticks out, no text of a chart is cut or covered',
    async ({ report, width, scheme }) => {
      expect(await look(renderHtml(report), width, scheme)).toEqual({
        overflow: 0,
        problems: [],
        errors: [],
        unread: [],
      })
    },
  )

  it('breaks no word of a table on a narrow screen, however many columns there are', async () => {
    const columns = Array.from({ length: 8 }, (_, index) => ({ title: `column ${index}` }))
    const words = ['10 %', 'undecided', '20 s', 'stopped', '178', 'inconclusive', '0 / 0', 'passed']
    const report = sealReport({ ...SAMPLES.pass, tables: [{ id: 'steps', title: 'Steps', columns, rows: [words] }] })
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } })
    await page.setContent(renderHtml(report))
    const linesOf = `(cell) => { const all = document.createRange(); all.selectNodeContents(cell); return all.getClientRects().length }`
    const lines = await page.evaluate(
      `[...document.querySelectorAll('section:has(#table-0) tbody td')].map(${linesOf})`,
    )
    await page.close()
    expect(lines).toEqual(words.slice(1).map(() => 1))
  })

  it('shows every gate on a phone without scrolling sideways, no figure parted from its unit', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 900 } })
    await page.setContent(renderHtml(judged['every-kind']))
    const found = await page.evaluate(`(() => {
      const lines = (cell) => { const all = document.createRange(); all.selectNodeContents(cell); return new Set([...all.getClientRects()].map(({ bottom }) => Math.round(bottom))).size }
      const cells = [...document.querySelectorAll('.gates tbody :is(th, td)')].filter((cell) => cell.getClientRects().length > 0)
      return {
        cells: cells.length > 80,
        outside: cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth - 13).length,
        broken: cells.filter((cell) => cell.matches('.number, .difference') && lines(cell) > 1).map((cell) => cell.textContent),
      }
    })()`)
    await page.close()
    expect(found).toEqual({ cells: true, outside: 0, broken: [] })
  })

  it('writes JUnit XML that an XML parser reads, whatever is in the report', async () => {
    const page = await browser.newPage()
    const texts = [...Object.values(SAMPLES), ...fc.sample(anyReport, 60)].map(renderJUnit)
    const wrong = await page.evaluate(
      `${JSON.stringify(texts)}.flatMap((text) => { const error = new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'); return error ? [error.textContent] : [] })`,
    )
    await page.close()
    expect(wrong).toEqual([])
  })

  it('shows the comment as GitHub would, its chart drawn', async () => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    const comments = [SAMPLES.pass, SAMPLES.hostile, SAMPLES.cjk, ...oddHistories()].map((report) =>
      renderComment(report),
    )
    await page.setContent(renderCommentPage(comments, { title: 'Comments' }))
    await page.waitForSelector('body[data-drawn]', { timeout: 60_000 })
    expect(await page.locator('.mermaid svg[aria-roledescription="xychart"]').count()).toBe(comments.length)
    expect(await page.getByText('Syntax error').count()).toBe(0)
    expect(errors).toEqual([])
    await page.close()
  })
})
