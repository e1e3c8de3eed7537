import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderCommentPage } from '../report/preview.ts'
import type { LocalGitHub } from '../runner/local-github.ts'
import { textOf } from '../runner/run-workflow.ts'
import { indexPage, logPath, type Played, type ReportPage } from './index-page.ts'
import { model, type Scene, team } from './scene.ts'

/** The names of the artifacts that hold report pages, as the actions have them. */
const artifacts: readonly (readonly [kind: ReportPage['kind'], name: RegExp])[] = [
  ['judgement', new RegExp(`^${model}-report\\.html$`)],
  ['rollout', new RegExp(`^${model}-rollout-production\\.html$`)],
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
        await cp(results.fileOf(artifact), join(folder, path))
        found.push({ kind, path, html: await readFile(join(folder, path), 'utf8') })
      }
      pages.set(id, found)
    }
  }
  return pages
}
