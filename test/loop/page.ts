import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../src/platform/process.ts'
import { renderCommentPage } from '../report/preview.ts'
import type { LocalGitHub } from '../runner/local-github.ts'
import { textOf } from '../runner/run-workflow.ts'
import { indexPage, logPath, type Played, type ReportPage } from './index-page.ts'
import { model, type Scene, team } from './scene.ts'

/** The names of the artifacts that hold report pages, as the workflows and the action have them. */
const artifacts: readonly (readonly [kind: ReportPage['kind'], name: RegExp])[] = [
  ['judgement', new RegExp(`^${model}-report\\.html$`)],
  ['rollout', /^modelloop-rollout-production$/],
  ['drift', new RegExp(`^${model}-drift.*\\.html$`)],
]

/**
 * Writes what a person wants to see afterwards into `folder`: `index.html`, comments and issues as GitHub would show them,
 * every report page, and what the jobs said. Returns the path of the index.
 */
export async function writePages(
  folder: string,
  played: readonly Played[],
  scene: Scene,
  began: Date,
): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  for (const name of ['reports', 'logs']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'comments.html'), commentsPage(scene.local))
  const reports = await copyReports(folder, played, scene.local)
  for (const { outcome } of played) {
    for (const ended of outcome.runs) await writeFile(join(folder, logPath(ended.id)), textOf(ended))
  }
  const facts = await scene.readLedger(async (ledger) => {
    const moves = await ledger.aliasHistory(model, 'champion')
    const to = moves.at(-1)?.to
    return {
      moves,
      champion: to ? await ledger.version(model, to) : undefined,
      runs: await ledger.runs(model, 50),
      deployments: await ledger.deployments.history(model, 'production', 20),
    }
  })
  const path = join(folder, 'index.html')
  const seconds = scene.production?.customers.seconds ?? []
  await writeFile(path, indexPage({ played, reports, seconds, began, ...facts }))
  return path
}

/** Shows the comments of pull requests, and the issues that the workflows opened. */
function commentsPage({ api }: LocalGitHub): string {
  const { issues } = api.repository(team)
  const previews = issues.flatMap(({ number, title, body, pull, author }) => [
    ...(pull
      ? []
      : [{ markdown: body ?? '', caption: `#${number} ${title}`, author: author.login.replace('[bot]', '') }]),
    ...api.comments(team, number).map((comment) => ({
      markdown: comment.body,
      caption: `#${number} ${title}`,
      author: comment.author.login.replace('[bot]', ''),
    })),
  ])
  return renderCommentPage(previews, { title: `Comments and issues in ${team}` })
}

/** Copies the report pages that the runs uploaded; returns them by run. */
async function copyReports(
  folder: string,
  played: readonly Played[],
  { results }: LocalGitHub,
): Promise<ReadonlyMap<number, readonly ReportPage[]>> {
  const pages = new Map<number, readonly ReportPage[]>()
  for (const { outcome, stage } of played) {
    for (const { id } of outcome.runs) {
      const found: ReportPage[] = []
      for (const artifact of results.artifacts().filter((item) => item.run === String(id))) {
        const [kind] = artifacts.find(([, name]) => name.test(artifact.name)) ?? []
        if (!kind) continue
        const path = `reports/${stage.name}-${kind}-${id}.html`
        const isZip = artifact.type === 'application/zip'
        found.push({ kind, path, html: await readPage(results.fileOf(artifact), isZip, join(folder, path)) })
      }
      pages.set(id, found)
    }
  }
  return pages
}

/** Takes a page out of its zip where it is in one: the client zips all but the pages that actions upload themselves. */
async function readPage(file: string, isZip: boolean, target: string): Promise<string> {
  if (!isZip) await cp(file, target)
  else {
    const unpacked = `${target}.unpacked`
    await run('python3', ['-m', 'zipfile', '-e', file, unpacked])
    const [page = ''] = await readdir(unpacked)
    await cp(join(unpacked, page), target)
    await rm(unpacked, { recursive: true })
  }
  return await readFile(target, 'utf8')
}
