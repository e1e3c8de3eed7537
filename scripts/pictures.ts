/**
 * Takes the pictures of README and docs from what `./scripts/loop` left in `.cache/loop/pages`, all of real runs: a comment
 * on a pull request, the page of the whole loop, and report pages. Needs Chromium (`CHROMIUM`, else /usr/bin/chromium).
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const pages = join(root, '.cache/loop/pages')
const images = join(root, 'docs/images')

/** Picture → which report it shows, as the loop names them: stage and kind. */
const REPORTS = { report: 'worse-judgement', rollout: 'slow-rollout', drift: 'drift-drift' }

async function take(page: Page): Promise<void> {
  await page.goto(pathToFileURL(join(pages, 'comments.html')).href)
  await page.waitForFunction("!document.querySelector('pre.mermaid:not([data-processed])')")
  await page
    .locator('article')
    .first()
    .screenshot({ path: picture('comment') })
  await page.setViewportSize({ width: 1180, height: 900 })
  await page.goto(pathToFileURL(join(pages, 'index.html')).href)
  await page.screenshot({ path: picture('loop') })
  for (const [name, report] of Object.entries(REPORTS)) {
    await page.goto(pathToFileURL(join(pages, 'reports', fileOf(report))).href)
    await page.screenshot({ path: picture(name) })
  }
}

const picture = (name: string): string => join(images, `${name}.png`)

function fileOf(report: string): string {
  const file = readdirSync(join(pages, 'reports')).find((name) => name.startsWith(`${report}-`))
  if (file) return file
  throw new Error(`The loop left no report "${report}": run ./scripts/loop first, with all its stages.`)
}

mkdirSync(images, { recursive: true })
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args })
try {
  const viewport = { width: 940, height: 1200 }
  await take(await browser.newPage({ viewport, deviceScaleFactor: 1.5, colorScheme: 'light' }))
} finally {
  await browser.close()
}
