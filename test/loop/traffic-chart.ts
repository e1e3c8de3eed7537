import { type Markup, markup } from '../../src/report/html/markup.ts'
import type { Second } from './customers.ts'

/** What the chart shows; times in seconds since the loop began. */
export interface TrafficFacts {
  readonly endsAt: number
  readonly stages: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
    readonly good: boolean
  }[]
  readonly seconds: readonly Second[]
  /** The canary's share in percent from that moment on, one list a rollout. */
  readonly rollouts: readonly (readonly { readonly at: number; readonly weight: number }[])[]
}

const width = 1100
const left = 44
const right = 12
const lane = { stages: 8, row: 22, traffic: 84, trafficHeight: 150, weight: 276, weightHeight: 70 }
const height = lane.weight + lane.weightHeight + 34

/** Draws the loop over time: its stories, who answered the customers, and the canary's share of the traffic. */
export function trafficChart(facts: TrafficFacts): Markup {
  const x = (second: number) => left + (second / facts.endsAt) * (width - left - right)
  return markup`<svg class="chart wide" viewBox="0 0 ${width} ${height}" role="img" aria-label="The loop over time">
${stageLane(facts, x)}
${trafficLane(facts, x)}
${weightLane(facts, x)}
${timeAxis(facts, x)}
</svg>
<p class="keys">${versionsOf(facts).map((version, index) => markup`<span class="s${index}"><i></i>v${version}</span>`)}<span class="refused"><i></i>failed</span></p>`
}

type Scale = (second: number) => number

function stageLane({ stages }: TrafficFacts, x: Scale): Markup[] {
  const ends: number[] = []
  return stages.map(({ name, from, to, good }) => {
    // What was played at the same time goes into the next row.
    const free = ends.findIndex((end) => end <= from + 0.5)
    const row = free === -1 ? ends.length : free
    ends[row] = to
    const [start, end] = [x(from), x(to)]
    const fits = end - start > name.length * 6.6 + 8
    return markup`<g class="stage ${good ? 'tone-good' : 'tone-bad'}"><title>${name}: ${Math.round(to - from)} s</title>
<rect x="${start + 0.75}" y="${lane.stages + row * lane.row}" width="${Math.max(end - start - 1.5, 1)}" height="18" rx="5"/>
${fits && markup`<text x="${(start + end) / 2}" y="${lane.stages + row * lane.row + 13}" text-anchor="middle">${name}</text>`}</g>`
  })
}

/** The versions that answered, oldest first. */
const versionsOf = ({ seconds }: TrafficFacts): string[] => {
  const names = new Set(seconds.flatMap(({ versions }) => Object.keys(versions)))
  return [...names].filter((name) => name !== 'none').sort((a, b) => Number(a) - Number(b))
}

/** Stacks the answers of each second, by version; what failed stands in front, from the ground. */
function trafficLane(facts: TrafficFacts, x: Scale): Markup {
  const { seconds } = facts
  const versions = versionsOf(facts)
  const most = Math.max(1, ...seconds.map((second) => totalOf(second)))
  const top = Math.ceil(most / 50) * 50
  const y = (requests: number) => lane.traffic + lane.trafficHeight * (1 - requests / top)
  // A little wider than a second, so that no light shines through between two.
  const barWidth = x(1) - x(0) + 0.4
  const bars = seconds.map((second) => {
    let below = 0
    return versions.map((version, index) => {
      const { requests = 0 } = second.versions[version] ?? {}
      if (requests === 0) return undefined
      below += requests
      return markup`<rect class="s${index}" x="${round(x(second.at))}" y="${round(y(below))}" width="${round(barWidth)}" height="${round(y(0) - y(requests))}"/>`
    })
  })
  const failures = seconds.map((second) => {
    const failed = Object.values(second.versions).reduce((sum, counts) => sum + counts.failed, 0)
    // A single one must be seen too.
    const tall = Math.max(y(0) - y(failed), 5)
    return failed === 0
      ? undefined
      : markup`<rect class="refused" x="${round(x(second.at))}" y="${round(y(0) - tall)}" width="${round(barWidth)}" height="${round(tall)}"/>`
  })
  return markup`<text x="0" y="${lane.traffic - 14}">requests a second, by the version that answered</text>
${[0, top / 2, top].map((value) => gridLine(y(value), String(value)))}
<g class="traffic">${bars}</g><g>${failures}</g>`
}

const totalOf = ({ versions }: Second) => Object.values(versions).reduce((sum, counts) => sum + counts.requests, 0)

function weightLane({ rollouts }: TrafficFacts, x: Scale): Markup {
  const y = (weight: number) => lane.weight + lane.weightHeight * (1 - weight / 100)
  const courses = rollouts.map((events) => {
    const corners = events.flatMap(({ at, weight }, index) => {
      const before = events[index - 1]?.weight ?? 0
      return [`${round(x(at))},${round(y(before))}`, `${round(x(at))},${round(y(weight))}`]
    })
    return markup`<polyline class="line s0" points="${corners.join(' ')}"/>`
  })
  return markup`<text x="0" y="${lane.weight - 14}">share of the canary</text>
${[0, 50, 100].map((weight) => gridLine(y(weight), `${weight} %`))}
${courses}`
}

const gridLine = (y: number, label: string): Markup =>
  markup`<g class="grid"><path d="M${left} ${round(y)}H${width - right}"/></g><text x="${left - 6}" y="${round(y) + 4}" text-anchor="end">${label}</text>`

function timeAxis({ endsAt }: TrafficFacts, x: Scale): Markup[] {
  const step = endsAt > 480 ? 120 : endsAt > 150 ? 60 : 15
  const ticks = Array.from({ length: Math.floor(endsAt / step) + 1 }, (_, index) => index * step)
  const word = (second: number) => (step >= 60 ? `${second / 60} min` : `${second} s`)
  return ticks.map(
    (second) => markup`<text x="${round(x(second))}" y="${height - 6}" text-anchor="middle">${word(second)}</text>`,
  )
}

const round = (value: number) => Math.round(value * 10) / 10
