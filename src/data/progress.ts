import { formatDuration } from '../platform/clock.ts'

/** Told now and then, in a line for people, how far the work is. */
export type Say = (line: string) => void

/** How much there is to do, as far as that is known. */
export interface Extent {
  readonly files: number
  readonly bytes?: number | undefined
}

const EVERY_MS = 2000

/**
 * Starts to tell how far some work is, at most every two seconds and not before: what is done sooner stays silent.
 * @param what what comes in front, such as `data: hashed`
 * @returns to be called with what was done since the last call
 */
export function startProgress(
  what: string,
  total: Extent,
  say: Say | undefined,
  now: () => number = () => performance.now(),
): (files: number, bytes: number) => void {
  const startedAt = now()
  let last = startedAt
  let files = 0
  let bytes = 0
  return (moreFiles, moreBytes) => {
    files += moreFiles
    bytes += moreBytes
    const at = now()
    if (!say || at - last < EVERY_MS) return
    last = at
    const share = total.bytes ? bytes / total.bytes : files / total.files
    const seconds = (at - startedAt) / 1000
    const left = share > 0 && share < 1 ? `, ${formatDuration((seconds * 1000 * (1 - share)) / share)} left` : ''
    const size = total.bytes ? `${inBytes(bytes)} of ${inBytes(total.bytes)}` : inBytes(bytes)
    const rate = `${inBytes(bytes / seconds)}/s`
    // Of one file the bytes say all.
    const done = total.files === 1 ? '' : `${count(files)} of ${count(total.files)} files, `
    say(`${what} ${done}${size}, ${rate}${left}`)
  }
}

const count = (number: number) => number.toLocaleString('en-US')

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

function inBytes(bytes: number): string {
  let [value, unit] = [bytes, 0]
  for (; value >= 999.5 && unit < UNITS.length - 1; unit++) value /= 1000
  return `${unit === 0 || value >= 99.5 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`
}
