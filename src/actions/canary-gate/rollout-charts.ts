import type { Chart, LineChart } from '../../report/report.ts'
import type { StepCourse, WeightChange } from '../../rollout/course.ts'
import type { CheckLimits } from '../../rollout/look.ts'

/** What of the requests a check counts, for the title and the axis. */
const WORDS: Readonly<Record<CheckLimits['name'], { readonly title: string; readonly axis: string }>> = {
  errors: { title: 'Requests that failed', axis: '% of the requests that failed' },
  slow: { title: 'Requests that were slow', axis: '% of the requests that were slow' },
}

/** Draws the share of bad requests of both variants, look by look, with the line beyond which the canary is worse. */
export function checkCharts(steps: readonly StepCourse[], from: string): readonly Chart[] {
  const axis = timeAxis(from, steps.at(-1)?.endedAt ?? from)
  const names = new Set(
    steps.flatMap((step) => step.judgements.flatMap(({ checks }) => checks.map(({ name }) => name))),
  )
  return [...names].flatMap((name) => checkChart(steps, axis, name) ?? [])
}

function checkChart(steps: readonly StepCourse[], axis: TimeAxis, name: CheckLimits['name']): LineChart | undefined {
  const nothing = { stable: null, canary: null, worse: null }
  const counted = steps.flatMap((step) => [
    ...step.looks.flatMap((look, index) => {
      const check = step.judgements[index]?.checks.find((each) => each.name === name)
      if (!check || look.void !== undefined) return []
      const { stable, canary, boundary } = check
      return [
        {
          x: axis.at(look.at),
          stable: step.plan.kind === 'compare' ? share(stable.bad, stable.requests) : null,
          canary: share(canary.bad, canary.requests),
          worse: boundary === undefined ? null : share(boundary, canary.requests),
        },
      ]
    }),
    // Each step counts anew: the lines do not go on.
    { x: axis.at(step.endedAt), ...nothing },
  ])
  // All charts of a rollout begin with it.
  const points = [{ x: 0, ...nothing }, ...counted]
  if (!points.some(({ canary }) => canary !== null)) return undefined
  const line = (label: string, key: 'stable' | 'canary' | 'worse') => ({
    name: label,
    y: points.map((point) => point[key]),
  })
  const seen = points.flatMap(({ canary, stable }) => [canary ?? 0, stable ?? 0])
  // After a few requests the line lies so high that it would press everything else to the ground.
  const top = Math.max(4 * Math.max(...seen), 1)
  const worse = { name: 'worse beyond this', y: points.map(({ worse: at }) => (at !== null && at <= top ? at : null)) }
  return {
    id: `rollout:${name}`,
    kind: 'line',
    title: WORDS[name].title,
    xLabel: axis.label,
    yLabel: WORDS[name].axis,
    description: `Each line is the share in its step so far; a new step counts anew (${steps.map(({ plan }) => `${plan.weight} %`).join(', ')}).`,
    x: points.map(({ x }) => x),
    ...(Math.max(...seen) === 0 && { range: [0, 1] }),
    series: [line('canary', 'canary'), line('stable', 'stable'), ...(worse.y.some((at) => at !== null) ? [worse] : [])],
  }
}

/** Draws the share of the traffic of what was rolled out (`name`) over time, as the steps that it is. */
export function weightChart(timeline: readonly WeightChange[], until: string, name: string): readonly Chart[] {
  const [first] = timeline
  const last = timeline.at(-1)
  if (!first || !last || timeline.length < 2) return []
  const end = until > last.at ? until : last.at
  const axis = timeAxis(first.at, end)
  const corners = timeline.flatMap(({ at, weight }, index) => {
    const x = axis.at(at)
    return [
      { x, weight: timeline[index - 1]?.weight ?? 0 },
      { x, weight },
    ]
  })
  const points = [...corners, { x: axis.at(end), weight: last.weight }]
  return [
    {
      id: 'rollout:weight',
      kind: 'line',
      title: `Traffic of ${name}`,
      xLabel: axis.label,
      yLabel: '% of the traffic',
      range: [0, 100],
      description: `${name} had ${timeline.map(({ weight }) => `${weight} %`).join(', then ')}.`,
      x: points.map(({ x }) => x),
      series: [{ name, y: points.map(({ weight }) => weight) }],
    },
  ]
}

interface TimeAxis {
  readonly label: string
  at(time: string): number
}

/** Counts from the beginning, in the unit in which a person would tell how long it took. */
function timeAxis(from: string, until: string): TimeAxis {
  const ms = (time: string) => Date.parse(time) - Date.parse(from)
  const [unit, unitMs] = ms(until) < 180_000 ? ['seconds', 1000] : ['minutes', 60_000]
  return { label: `${unit} since the rollout began`, at: (time) => Number((ms(time) / unitMs).toFixed(2)) }
}

const share = (bad: number, requests: number): number | null =>
  requests > 0 ? Number(((100 * bad) / requests).toPrecision(6)) : null
