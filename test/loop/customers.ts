import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answer, sendTraffic } from '../servers/traffic.ts'

/** What came in during one second. */
export interface Second {
  /** Seconds since the loop began. */
  readonly at: number
  /** By version; a request without any answer counts for the version `none`. */
  readonly versions: Record<string, { requests: number; failed: number; slow: number }>
}

/** People who want to know what houses are worth; what became of their questions is kept for the page. */
export interface Customers {
  readonly seconds: readonly Second[]
  /** Asks about these houses again and again while `action` runs. */
  during<T>(houses: readonly House[], action: () => Promise<T>): Promise<T>
  /** Asks once about each of these houses. */
  askOnce(houses: readonly House[]): Promise<void>
}

/** A question to the model. */
export interface House {
  readonly id: string
  readonly features: Readonly<Record<string, string | number | null>>
}

/** Enough to decide within a minute, and little enough for a machine with two cores. */
export const requestsPerSecond = 120
const SLOW_MS = 500

/** The model in production has learned the prices up to this month (`split.until` of the example). */
const LEARNED_UNTIL = '2008-12'

/**
 * Reads the houses that were sold after the model had learned, as whoever asks has them: without the price, which nobody
 * knows yet. Of the published table, since a story may cut the data anew.
 */
export async function readLaterHouses(desk: string): Promise<readonly House[]> {
  const text = await readFile(join(desk, 'source/ames.csv'), 'utf8')
  // The table has no quoted field.
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split(','))
  return rows.flatMap((cells) => {
    const sale = Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))
    const { PID = '', sold_at: soldAt = '', SalePrice: _, ...features } = sale
    if (soldAt <= LEARNED_UNTIL) return []
    const typed = Object.entries(features).map(([name, value]) => [name, toValue(value)] as const)
    return [{ id: PID, features: Object.fromEntries(typed) }]
  })
}

const toValue = (text: string): string | number | null =>
  text === '' ? null : Number.isNaN(Number(text)) ? text : Number(text)

/** Lets people ask the model behind `url`; times count from `startedAt`, of `performance.now()`. */
export function customersOf(url: string, startedAt: number): Customers {
  const seconds: Second[] = []
  const onAnswer = ({ status, version = 'none', durationMs }: Answer) => {
    const at = Math.floor((performance.now() - startedAt) / 1000)
    if (seconds.at(-1)?.at !== at) seconds.push({ at, versions: {} })
    const { versions } = seconds.at(-1) as Second
    versions[version] ??= { requests: 0, failed: 0, slow: 0 }
    const counts = versions[version]
    counts.requests += 1
    if (status === undefined || status >= 500) counts.failed += 1
    if (durationMs > SLOW_MS) counts.slow += 1
  }
  const send = (asked: readonly House[], once: boolean) => {
    const bodies = asked.map((house) => JSON.stringify(house))
    return sendTraffic(`${url}/predict`, requestsPerSecond, { bodies, once, patience: 8, onAnswer })
  }
  return {
    seconds,
    during: async (houses, action) => {
      const traffic = send(houses, false)
      try {
        return await action()
      } finally {
        await traffic.stop()
      }
    },
    askOnce: (asked) => send(asked, true).finished,
  }
}
