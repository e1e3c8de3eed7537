import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatDuration } from '../../src/platform/clock.ts'
import type { AliasMove, ModelVersion, RecordedRun } from '../../src/tracking/tracker.ts'
import { renderCommentPage } from '../report/preview.ts'
import type { LocalGitHub } from '../runner/local-github.ts'
import { textOf } from '../runner/run-workflow.ts'
import { model, type Scene, type Stage, type StageOutcome, team } from './scene.ts'

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
    `${badge(outcome.verdict)}${outcome.problems.length > 0 ? ` (unexpected: ${text(outcome.problems.join('; '))})` : ''}`,
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
<p>Real sales, real training, the real workflow files, on this machine.</p>
<p><a class="button" href="comments.html">The comments, as GitHub would show them</a></p>
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

/** The verdict as a coloured word: green for what passed, red for what failed, grey for what the data cannot tell. */
const badge = (verdict: string): string => {
  const colour = verdict === 'pass' ? 'good' : ['fail', 'not-comparable'].includes(verdict) ? 'bad' : 'unsure'
  return `<b class="badge ${colour}">${text(verdict)}</b>`
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
  return `<ol class="lineage">${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`
}

const style = `
:root { color-scheme: light dark; --page: #f7f7f5; --card: #fff; --line: #e3e3df; --quiet: #5d6066; --text: #1b1d21; --accent: #1f5fbf;
  --good: #14693a; --good-soft: #e3f3e9; --bad: #a4251c; --bad-soft: #fbe7e5; --unsure: #565a61; --unsure-soft: #ececea; }
@media (prefers-color-scheme: dark) { :root { --page: #131519; --card: #1b1e24; --line: #30343c; --quiet: #a2a7b0; --text: #e9eaec; --accent: #8ab4f8;
  --good: #7fd6a0; --good-soft: #173425; --bad: #ff9a90; --bad-soft: #40201d; --unsure: #c3c7ce; --unsure-soft: #2b2f36; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.55 system-ui, sans-serif; background: var(--page); color: var(--text); font-variant-numeric: tabular-nums; }
main { max-width: 1000px; margin: 0 auto; padding: 40px 20px 80px; }
h1 { font-size: 30px; letter-spacing: -0.01em; margin: 0; }
h1 + p { color: var(--quiet); margin: 4px 0 20px; font-size: 17px; }
h2 { font-size: 19px; margin: 40px 0 12px; }
a { color: var(--accent); }
code { font: 0.92em ui-monospace, monospace; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 8px 16px; border-radius: 8px; background: var(--accent); color: var(--card); text-decoration: none; font-weight: 600; margin-bottom: 12px; }
.scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 4px 18px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 10px 16px 10px 0; border-bottom: 1px solid var(--line); }
tr:last-child td { border-bottom: 0; }
th { color: var(--quiet); font-weight: 500; }
.badge { display: inline-block; padding: 1px 10px; border-radius: 999px; font-weight: 600; font-size: 13px; }
.good { color: var(--good); background: var(--good-soft); } .bad { color: var(--bad); background: var(--bad-soft); } .unsure { color: var(--unsure); background: var(--unsure-soft); }
.lineage { list-style: none; display: flex; flex-wrap: wrap; gap: 10px 26px; padding: 0; margin: 0 0 16px; }
.lineage li { position: relative; background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 8px 14px; max-width: 100%; }
.lineage li + li::before { content: "→"; position: absolute; left: -20px; color: var(--quiet); }
`
