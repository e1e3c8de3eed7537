import { type Random, seededRandom } from '../../src/statistics/random.ts'

/** Made-up houses, as training has them and as production sees them. */
export interface Houses {
  readonly count: number
  readonly seed: number
  /** The area in square metres where feet are meant: the fault that drift must find. */
  readonly metres?: boolean
  /** The version that answers; default `1`. */
  readonly version?: string
}

const CITIES = ['Ames', 'Ames', 'Ames', 'Boone', 'Boone', 'Nevada']
const uniform = (random: Random) => (random.below(1e9) + 0.5) / 1e9
const normal = (random: Random) => Math.sqrt(-2 * Math.log(uniform(random))) * Math.cos(2 * Math.PI * uniform(random))

function house(random: Random, metres: boolean) {
  const feet = Math.exp(7.2 + 0.35 * normal(random))
  const area = Number((metres ? feet / 10.7639 : feet).toFixed(1))
  return { area, rooms: 2 + random.below(6), city: CITIES[random.below(6)] ?? 'Ames' }
}

/** Writes a table to train on: id, area, rooms, city and the price. */
export function trainingTable({ count, seed, metres = false }: Houses): string {
  const random = seededRandom(seed)
  const rows = Array.from({ length: count }, (_, index) => {
    const { area, rooms, city } = house(random, metres)
    return `h${index},${area},${rooms},${city},${Math.round(100 * area + 5_000 * rooms)}`
  })
  return `id,area,rooms,city,price\n${rows.join('\n')}\n`
}

/** Writes a request log, its requests spread evenly over a span of hours before now. */
export function requestLog(
  { count, seed, metres = false, version = '1' }: Houses,
  span: { readonly fromHoursAgo: number; readonly toHoursAgo: number },
): string {
  const random = seededRandom(seed)
  const now = Date.now()
  const lines = Array.from({ length: count }, (_, index) => {
    const hoursAgo = span.fromHoursAgo + ((span.toHoursAgo - span.fromHoursAgo) * (index + 1)) / count
    const features = house(random, metres)
    return JSON.stringify({
      ts: new Date(now - hoursAgo * 3_600_000).toISOString(),
      request_id: `${seed}-${index}`,
      model: 'price',
      model_version: version,
      features,
      prediction: Math.round(100 * features.area + 5_000 * features.rooms),
      status: 200,
      latency_ms: 4.2,
    })
  })
  return `${lines.join('\n')}\n`
}
