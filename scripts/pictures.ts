/**
 * Takes the pictures of the README from what `./scripts/loop` left in `.cache/loop/pages`: a comment on a pull request and
 * a report page, both of real runs. Needs Chromium (`CHROMIUM`, else /usr/bin/chromium).
 */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '..')
const pages = join(root, '.cache/loop/pages')
const images = join(root, 'docs/images')
const report = readdirSync(join(pages, 'reports')).find((name) => name.startsWith('worse'))
if (!report) throw new Error('There is no report of the stage "worse": run ./scripts/loop first.')
mkdirSync(images, { recursive: true })

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync']
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args })
try {
  const page = await browser.newPage({
    viewport: { width: 940, height: 1200 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  })
  await page.goto(pathToFileURL(join(pages, 'comments.html')).href)
  await page.waitForFunction("!document.querySelector('pre.mermaid:not([data-processed])')")
  await page
    .locator('article')
    .first()
    .screenshot({ path: join(images, 'comment.png') })
  await page.setViewportSize({ width: 1180, height: 900 })
  await page.goto(pathToFileURL(join(pages, 'reports', report)).href)
  await page.screenshot({ path: join(images, 'report.png') })
} finally {
  await browser.close()
}
