import { formatDuration } from '../../src/platform/clock.ts'
import { shortId } from '../../src/platform/format.ts'
import { iconSymbols, verdictIcon } from '../../src/report/html/icons.ts'
import { type Markup, markup, verbatim } from '../../src/report/html/markup.ts'
import { STYLE } from '../../src/report/html/style.ts'
import type { Deployment } from '../../src/tracking/deployments.ts'
import type { AliasMove, ModelVersion, RecordedRun } from '../../src/tracking/tracker.ts'
import type { Second } from './customers.ts'
import type { Stage, StageOutcome } from './scene.ts'
import { trafficChart } from './traffic-chart.ts'

/** A stage that was played. */
export interface Played {
  readonly stage: Stage
  readonly outcome: StageOutcome
  /** Since the loop began. */
  readonly startedMs: number
  readonly durationMs: number
}

/** A report page that a run left as an artifact. */
export interface ReportPage {
  readonly kind: 'judgement' | 'rollout' | 'drift'
  /** Within the folder of the pages. */
  readonly path: string
  readonly html: string
}

/** Where the page of a run's log is. */
export const logPath = (run: number): string => `logs/run-${run}.txt`

/** Everything that the index shows. */
export interface LoopFacts {
  readonly played: readonly Played[]
  /** By run. */
  readonly reports: ReadonlyMap<number, readonly ReportPage[]>
  readonly seconds: readonly Second[]
  readonly began: Date
  readonly champion: ModelVersion | undefined
  readonly moves: readonly AliasMove[]
  readonly runs: readonly RecordedRun[]
  readonly deployments: readonly Deployment[]
}

type Tone = 'good' | 'bad' | 'unsure'

const toneOf = (verdict: string): Tone =>
  ['pass', 'promoted', 'stable', 'success'].includes(verdict)
    ? 'good'
    : ['fail', 'not-comparable', 'rolled-back', 'drift'].includes(verdict)
      ? 'bad'
      : 'unsure'

const pill = (verdict: string, tone = toneOf(verdict)): Markup =>
  markup`<span class="pill tone-${tone}">${verdictIcon(tone)}${verdict}</span>`

/** Writes the loop as one page: what happened, over time; how each rollout went; what drifted; where the champion comes from. */
export function indexPage(facts: LoopFacts): string {
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The loop on house prices</title><style>${verbatim(STYLE)}${verbatim(PAGE_STYLE)}</style></head><body>
${iconSymbols()}
<main>
${hero(facts)}
${lineage(facts)}
${timeline(facts)}
${stories(facts)}
${rollouts(facts)}
${drifts(facts)}
${history(facts)}
</main></body></html>
`.html
}

function hero({ played, began }: LoopFacts): Markup {
  const wrong = played.filter(({ outcome }) => outcome.problems.length > 0)
  const tone = wrong.length === 0 ? 'good' : 'bad'
  const last = Math.max(...played.map(({ startedMs, durationMs }) => startedMs + durationMs))
  const word = wrong.length === 0 ? 'as honest statistics say' : `${wrong.length} not as expected`
  return markup`<header class="hero tone-${tone}">
<p class="kicker">Modelloop <span aria-hidden="true">·</span> ${began.toISOString().slice(0, 10)} <span aria-hidden="true">·</span> this machine</p>
<p class="verdict">${verdictIcon(tone)}${word}</p>
<h1>The loop on house prices<span class="headline">${played.length} ${played.length === 1 ? 'story' : 'stories'} in ${formatDuration(last)}</span></h1>
<p class="summary">Real sales, real training, the real workflow files, a real Docker, HAProxy and Prometheus. <a href="comments.html">The comments and issues, as GitHub would show them</a></p>
</header>`
}

/** The way from the bytes of the data to the traffic of production. */
function lineage({ champion, deployments }: LoopFacts): Markup | undefined {
  if (!champion) return undefined
  const { code, data } = champion.lineage
  const brought = deployments.findLast(({ release }) => release.version === champion.version)
  const digest = brought?.release.image?.split('@')[1]
  const steps: readonly (readonly [label: string, value: string, detail: string])[] = [
    ...Object.entries(data).map(([path, { md5 }]) => ['data', shortId(md5), path] as const),
    ['run', champion.run, 'trained and judged'],
    [
      'commit',
      code.commit ? shortId(code.commit) : 'unknown',
      code.pullRequest === undefined ? 'main' : `pull request #${code.pullRequest}`,
    ],
    ['model', `v${champion.version}`, shortId(champion.digest)],
    ...(digest ? [['image', shortId(digest, 12), 'in the registry'] as const] : []),
    ...(brought ? [['rollout', `deployment ${brought.n}`, brought.state] as const] : []),
  ]
  return markup`<nav aria-label="Where the champion comes from"><ol class="lineage">${steps.map(
    ([label, value, detail]) =>
      markup`<li><span class="quiet">${label}</span><strong>${value}</strong><span class="quiet">${detail}</span></li>`,
  )}</ol></nav>`
}

function timeline({ played, seconds, began, deployments }: LoopFacts): Markup {
  const stages = played.map(({ stage, outcome, startedMs, durationMs }) => ({
    name: stage.name,
    from: startedMs / 1000,
    to: (startedMs + durationMs) / 1000,
    good: outcome.problems.length === 0,
  }))
  const second = (at: string) => (Date.parse(at) - began.getTime()) / 1000
  const shares = deployments
    .filter(({ previous }) => previous.version !== null)
    .map(({ events }) => events.map(({ at, weight }) => ({ at: second(at), weight })))
  const endsAt = Math.max(...stages.map(({ to }) => to))
  return markup`<section class="card"><h2>The loop over time</h2>
${trafficChart({ endsAt, stages, seconds, rollouts: shares })}</section>`
}

function stories({ played, reports }: LoopFacts): Markup {
  const rows = played.map(({ stage, outcome, durationMs }) => {
    const links = outcome.runs.map(({ id }) => [
      ...(reports.get(id) ?? []).map(({ kind, path }) => markup`<a href="${path}">${kind}</a> `),
      markup`<a href="${logPath(id)}">log</a> `,
    ])
    const problems = outcome.problems.length > 0 && markup`<p class="problem">${outcome.problems.join('; ')}</p>`
    const told = (outcome.facts ?? []).join(' · ')
    return markup`<tr><th scope="row">${stage.title}${told && markup`<p class="quiet">${told}</p>`}${problems}</th>
<td>${pill(outcome.verdict)}</td><td>${links}</td><td class="number">${formatDuration(durationMs)}</td></tr>`
  })
  return markup`<section class="card"><h2>What happened</h2><div class="scroll"><table>
<thead><tr><th>story</th><th>verdict</th><th>pages</th><th class="number">took</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}

/** The pages of one kind, with their stories. */
const pagesOf = ({ played, reports }: LoopFacts, kind: ReportPage['kind']) =>
  played.flatMap(({ stage, outcome }) =>
    outcome.runs.flatMap(({ id }) =>
      (reports.get(id) ?? []).filter((page) => page.kind === kind).map((page) => ({ stage, outcome, page })),
    ),
  )

function rollouts(facts: LoopFacts): Markup[] {
  return pagesOf(facts, 'rollout')
    .filter(({ page }) => figuresOf(page.html).length > 0)
    .map(
      ({
        stage,
        outcome,
        page,
      }) => markup`<section class="card rollout"><h2>${stage.title} ${pill(outcome.verdict)}</h2>
<p>${summaryOf(page.html)} <a href="${page.path}">The whole report</a></p>
<div class="charts">${figuresOf(page.html)}</div></section>`,
    )
}

function drifts(facts: LoopFacts): Markup[] {
  return pagesOf(facts, 'drift').map(
    ({ stage, outcome, page }) => markup`<section class="card rollout"><h2>${stage.title} ${pill(outcome.verdict)}</h2>
<p>${summaryOf(page.html)} <a href="${page.path}">The whole report</a></p>
<div class="charts">${figuresOf(page.html).slice(0, 3)}</div></section>`,
  )
}

/** Takes the charts out of one of our own report pages; each is whole by itself. */
const figuresOf = (html: string): Markup[] =>
  [...html.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) => verbatim(figure))

const summaryOf = (html: string): Markup => verbatim(/<p class="summary">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '')

function history({ moves, runs }: LoopFacts): Markup {
  const when = (at: string) => at.slice(11, 19)
  const moved = moves.map(
    ({ to, from, at, why }) =>
      markup`<tr><th scope="row">v${to ?? '–'}</th><td>${from ? `v${from}` : 'none'}</td><td>${when(at)}</td><td>${why}</td></tr>`,
  )
  const recorded = runs.map(
    ({ id, finishedAt, code, metrics, reusedFrom, durationMs }) =>
      markup`<tr><th scope="row"><code>${id}</code></th><td>${when(finishedAt)}</td><td>${code.pullRequest === undefined ? 'main' : `#${code.pullRequest}`}</td>
<td class="number">${metrics['rmse']?.toLocaleString('en', { maximumFractionDigits: 0 }) ?? '–'}</td><td>${reusedFrom ? `taken over from ${reusedFrom}` : formatDuration(durationMs)}</td></tr>`,
  )
  return markup`<section class="card"><h2>Champions</h2><div class="scroll"><table><thead><tr><th>champion</th><th>before</th><th>when (UTC)</th><th>why</th></tr></thead><tbody>${moved}</tbody></table></div></section>
<section class="card"><h2>Runs in the ledger</h2><div class="scroll"><table><thead><tr><th>run</th><th>finished (UTC)</th><th>from</th><th class="number">RMSE</th><th>trained in</th></tr></thead><tbody>${recorded}</tbody></table></div></section>`
}

const PAGE_STYLE = `
.chart.wide { max-width: none; }
.stage rect { fill: var(--tone-soft); stroke: var(--tone); stroke-width: 1; }
.chart .stage text { fill: var(--tone); font-weight: 600; }
.traffic rect { fill: var(--c); opacity: 0.75; }
.refused { --c: var(--bad); } rect.refused { fill: var(--bad); }
.keys { display: flex; flex-wrap: wrap; gap: 6px 18px; color: var(--quiet); font-size: 13px; margin-top: 8px; }
.keys i { display: inline-block; width: 11px; height: 11px; border-radius: 3px; background: var(--c); margin-right: 6px; }
.card h2 .pill { margin-left: 8px; vertical-align: 1px; }
.rollout .charts { grid-template-columns: repeat(auto-fit, minmax(min(310px, 100%), 1fr)); }
.rollout .charts .card { padding: 16px 18px; }
.rollout > p { max-width: 90ch; margin-bottom: 14px; }
.problem { color: var(--bad); font-weight: 500; }
tbody th .quiet { font-weight: 400; }
tbody th { max-width: 520px; }
`
