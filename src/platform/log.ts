import type { Place } from './errors.ts'

/** What an action may say while it works. The harness makes one for GitHub (workflow commands) and one for the desk. */
export interface Log {
  info(message: string): void
  debug(message: string): void
  notice(message: string, place?: Place): void
  warning(message: string, place?: Place): void
  error(message: string, place?: Place): void
  /** Runs `work` with its lines folded under `title`. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** Hides a value in everything that is printed from now on. Call it before the value is first used. */
  mask(secret: string): void
  /** Prints what the user's own program wrote, as it is and with masked values hidden. Only inside `guarded`. */
  output(chunk: string | Uint8Array): void
  /** Runs `work` while lines that look like workflow commands (`::set-output …`) are only text. */
  guarded<T>(work: () => Promise<T>): Promise<T>
}

/** One line of a `recordingLog`. */
export interface LogLine {
  readonly level: 'info' | 'debug' | 'notice' | 'warning' | 'error' | 'output'
  readonly message: string
  readonly place?: Place
}

/** Makes a log that keeps its lines: for tests, and for work whose words are only wanted when it fails. */
export function recordingLog(): Log & { readonly lines: readonly LogLine[]; readonly secrets: readonly string[] } {
  const lines: LogLine[] = []
  const secrets: string[] = []
  const add = (level: LogLine['level']) => (message: string, place?: Place) => {
    lines.push(place ? { level, message, place } : { level, message })
  }
  return {
    lines,
    secrets,
    info: add('info'),
    debug: add('debug'),
    notice: add('notice'),
    warning: add('warning'),
    error: add('error'),
    group: (title, work) => {
      add('info')(title)
      return work()
    },
    mask: (secret) => {
      secrets.push(secret)
    },
    output: (chunk) => add('output')(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()),
    guarded: (work) => work(),
  }
}
