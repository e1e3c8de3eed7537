import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDuration } from '../../src/platform/clock.ts'
import type { AliasMove, ModelVersion, RecordedRun } from '../../src/tracking/tracker.ts'
import { renderCommentPage } from '../report/preview.ts'
import type { LocalGitHub } from '../runner/local-github.ts'
import { textOf } from '../runner/run-workflow.ts'
import { model, type Scene, type Stage, type StageOutcome, team } from './stages.ts'

/** A stage that was played. */
export interface Played {
  readonly stage: Stage
  readonly outcome: StageOutcome
  readonly durationMs: number
}

const text = (value: unknown): string => String(value).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll"><table><thead><tr>${head.map((cell) => `<th>${text(cell)}</th>`).join('')}</tr></thead><tbody>
${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}
</tbody></table></div>`

/**
 * Writes what a person wants to see afterwards into `folder`: `index.html`, the comments as GitHub would show them, and
 * every report page. Returns the path of the index.
 */
export async function writePages(folder: string, played: readonly Played[], scene: Scene): Promise<string> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'reports'), { recursive: true })
  const { local, readLedger } = scene
  await writeFile(join(folder, 'comments.html'), commentsPage(played, local))
  const reports = await copyReports(folder, played, local)
  await mkdir(join(folder, 'logs'))
  for (const { outcome } of played) {
    for (const run of outcome.runs) await writeFile(join(folder, logPath(run.id)), textOf(run))
  }
  const facts = await readLedger(async (ledger) => {
    const moves = await ledger.aliasHistory(model, 'champion')
    const to = moves.at(-1)?.to
    const champion = to ? await ledger.version(model, to) : undefined
    return { runs: await ledger.runs(model, 50), moves, champion }
  })
  const path = join(folder, 'index.html')
  await writeFile(path, indexPage(played, reports, facts))
  return path
}

function commentsPage(played: readonly Played[], local: LocalGitHub): string {
  const comments = played.flatMap(({ outcome }) =>
    outcome.pullRequest === undefined ? [] : local.api.comments(team, outcome.pullRequest),
  )
  const titleOf = (number: number) => local.api.repository(team).issues.find((issue) => issue.number === number)?.title
  return renderCommentPage(
    comments.map(({ issue, body, author }) => ({
      markdown: body,
      caption: `#${issue} ${titleOf(issue)}`,
      author: author.login.replace('[bot]', ''),
    })),
    { title: `Comments in ${team}` },
  )
}

/** Copies the report pages that the runs uploaded; returns run → path within the folder. */
async function copyReports(
  folder: string,
  played: readonly Played[],
  { results }: LocalGitHub,
): Promise<ReadonlyMap<number, string>> {
  const paths = new Map<number, string>()
  for (const { outcome, stage } of played) {
    for (const { id } of outcome.runs) {
      const artifact = results
        .artifacts()
        .find((item) => item.run === String(id) && item.name === `${model}-report.html`)
      if (!artifact) continue
      const path = `reports/${stage.name}-${id}.html`
      await cp(results.fileOf(artifact), join(folder, path))
      paths.set(id, path)
    }
  }
  return paths
}

const logPath = (run: number) => `logs/run-${run}.txt`

interface LedgerFacts {
  readonly runs: readonly RecordedRun[]
  readonly moves: readonly AliasMove[]
  readonly champion: ModelVersion | undefined
}

function indexPage(played: readonly Played[], reports: ReadonlyMap<number, string>, facts: LedgerFacts): string {
  const stories = played.map(({ stage, outcome, durationMs }) => [
    text(stage.title),
    `<b>${text(outcome.verdict)}</b>${outcome.problems.length > 0 ? ` (unexpected: ${text(outcome.problems.join('; '))})` : ''}`,
    outcome.runs
      .map(({ id }) => [...linkTo(reports.get(id), 'report'), ...linkTo(logPath(id), 'log')].join(', '))
      .join('; '),
    text(formatDuration(durationMs)),
  ])
  const runs = facts.runs.map((run) => [
    `<code>${text(run.id)}</code>`,
    text(run.finishedAt.slice(0, 19).replace('T', ' ')),
    run.code.pullRequest === undefined ? 'default branch' : `#${text(run.code.pullRequest)}`,
    text(run.metrics['rmse']?.toLocaleString('en', { maximumFractionDigits: 0 }) ?? '–'),
    text(run.reusedFrom ? `taken over from ${run.reusedFrom}` : formatDuration(run.durationMs)),
  ])
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The loop on house prices</title><style>${style}</style></head><body><main>
<h1>The loop on house prices</h1>
<p>Real sales, real training, the real workflow files, on this machine. <a href="comments.html">The comments, as GitHub would show them</a>.</p>
${table(['what happened', 'verdict', 'run', 'took'], stories)}
<h2>Where the champion comes from</h2>
${lineage(facts.champion)}
${table(
  ['champion', 'before', 'when', 'why'],
  facts.moves.map((move) => [
    `v${move.to ?? '–'}`,
    move.from ? `v${move.from}` : 'none',
    text(move.at.slice(0, 19).replace('T', ' ')),
    text(move.why),
  ]),
)}
<h2>Runs in the ledger</h2>
${table(['run', 'finished', 'from', 'RMSE', 'trained in'], runs)}
</main></body></html>
`
}

const linkTo = (path: string | undefined, words: string) => (path ? [`<a href="${text(path)}">${text(words)}</a>`] : [])

function lineage(champion: ModelVersion | undefined): string {
  if (!champion) return '<p>There is no champion.</p>'
  const { code, data } = champion.lineage
  const versions = Object.entries(data).map(([path, { md5 }]) => `${text(path)} <code>${text(md5.slice(0, 12))}</code>`)
  const steps = [
    `data ${versions.join(', ')}`,
    `commit <code>${text(code.commit?.slice(0, 12) ?? 'unknown')}</code>`,
    `run <code>${text(champion.run)}</code>`,
    `model <code>${text(champion.digest.slice(0, 19))}</code> in <code>${text(champion.store)}</code>`,
    `<b>v${champion.version}</b>`,
  ]
  return `<p>${steps.join(' → ')}</p>`
}

const style = `
:root { color-scheme: light dark; --line: #d1d9e0; --quiet: #59636e; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --quiet: #9198a1; } }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 32px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 500; }
`
