import type { ModelVersion, RecordedRun } from '../tracker.ts'
import type { ModelOverview } from './overview.ts'
import { finishedPath, movePath, versionPath } from './paths.ts'

const metricsShown = 4
/** The metrics that people look for first, when a run has many. */
const wellKnown = ['rmse', 'mae', 'auc', 'accuracy', 'f1', 'logloss']

/** Writes the README of the branch: champions, last runs and a chart for each model. Equal facts give equal text. */
export function renderReadme(models: readonly ModelOverview[]): string {
  return `<!-- Made by Modelloop from the facts on this branch, anew whenever an alias moves. Edits are lost. -->
# The model ledger

Every training run, every version of a model and every promotion of this repository, one small file each.
Nothing here is ever edited: the newest file counts. Modelloop reads and writes this branch; please do not merge it.

${models.map(renderModel).join('\n')}
---
\`runs/\` what was trained · \`models/\` versions, who was champion and why · \`index/\` empty files that make look-ups fast
`
}

function renderModel({ name, holders, runs }: ModelOverview): string {
  const champion = holders.find(({ move }) => move.alias === 'champion')
  const metrics = metricsOf(runs, champion?.version)
  const head = champion
    ? `**Champion: v${champion.version.version}**, since ${champion.move.at.slice(0, 10)}`
    : 'No champion yet.'
  const sections = [
    `## ${name}`,
    head,
    holdersTable(holders, metrics),
    chart(runs, metrics[0]),
    runsTable(runs, metrics),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}

function holdersTable(holders: ModelOverview['holders'], metrics: readonly string[]): string {
  const rows = holders.map(({ move, version }) => [
    `[${move.alias}](${movePath(move.model, move.n, move.alias)})`,
    `[v${version.version}](${versionPath(version.model, version.version)})`,
    `[${version.run}](${finishedPath(version.experiment, version.run)})`,
    ...metrics.map((metric) => figure(version.lineage.metrics[metric])),
    plain(version.lineage.code.commit?.slice(0, 7) ?? ''),
    move.at.slice(0, 10),
    plain(move.by),
    plain(move.why),
  ])
  return table(['alias', 'version', 'run', ...metrics.map(rightward), 'commit', 'since', 'by', 'why'], rows)
}

function runsTable(runs: readonly RecordedRun[], metrics: readonly string[]): string {
  const rows = runs
    .toReversed()
    .map((run) => [
      `[${run.id}](${finishedPath(run.experiment, run.id)})`,
      `${run.finishedAt.slice(0, 10)} ${run.finishedAt.slice(11, 16)}`,
      ...metrics.map((metric) => figure(run.metrics[metric])),
      plain(run.code.commit?.slice(0, 7) ?? ''),
      dataIds(run),
      run.code.pullRequest === undefined ? '' : `#${run.code.pullRequest}`,
    ])
  const columns = ['run', 'finished', ...metrics.map(rightward), 'commit', 'data', 'pull request']
  return runs.length === 0 ? '' : `### Last runs, newest first\n\n${table(columns, rows)}`
}

const dataIds = (run: RecordedRun): string =>
  Object.values(run.data)
    .map((data) => data.md5.slice(0, 4))
    .join(' ')

/** Draws one metric over the runs that have it; nothing for fewer than two. */
function chart(runs: readonly RecordedRun[], metric: string | undefined): string {
  const points = metric === undefined ? [] : runs.filter((run) => run.metrics[metric] !== undefined)
  if (metric === undefined || points.length < 2) return ''
  const title = metric.replaceAll(/[^\w .@=/-]/g, ' ')
  return [
    '```mermaid',
    // The default line is too pale to be seen; this blue is legible on a light and on a dark page.
    '---\nconfig:\n  themeVariables:\n    xyChart:\n      plotColorPalette: "#1f6feb"\n---',
    'xychart-beta',
    `  title "${title} over the last ${points.length} runs"`,
    `  x-axis "oldest to newest" 1 --> ${points.length}`,
    `  y-axis "${title}"`,
    `  line [${points.map((run) => decimal(run.metrics[metric] ?? 0)).join(', ')}]`,
    '```',
  ].join('\n')
}

/** Chooses the metrics to show: those of the champion or else the newest run, well-known ones first. */
function metricsOf(runs: readonly RecordedRun[], champion: ModelVersion | undefined): readonly string[] {
  const names = Object.keys(champion?.lineage.metrics ?? runs.at(-1)?.metrics ?? {})
  const rank = (name: string) => {
    const place = wellKnown.indexOf((name.split('.').at(-1) ?? '').toLowerCase())
    return place < 0 ? wellKnown.length : place
  }
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, metricsShown)
}

const figure = (value: number | undefined): string =>
  value === undefined ? '' : (value + 0).toLocaleString('en-US', { maximumSignificantDigits: 5 })

/** Writes a number without an exponent, which Mermaid cannot read. */
const decimal = (value: number): string =>
  value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 9 })

/** Makes a text from outside harmless in a table: one line, no markup, no mention. */
function plain(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const short = line.length > 120 ? `${line.slice(0, 119)}…` : line
  return short.replaceAll(/[\\`*_{}[\]<>()#|!~&@$:]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

type Column = string | { readonly right: string }
const rightward = (title: string): Column => ({ right: plain(title) })

function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const titles = columns.map((column) => (typeof column === 'string' ? column : column.right))
  const rule = columns.map((column) => (typeof column === 'string' ? ':--' : '--:'))
  return [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
