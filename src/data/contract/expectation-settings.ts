import type { Check } from './check.ts'
import type { Level } from './contract.ts'
import { readTime } from './read-cell.ts'
import type { ColumnAsk } from './value-checks.ts'

/** An expectation of Great Expectations as its suite says it. */
export interface Expected {
  readonly kwargs: Readonly<Record<string, unknown>>
  readonly level: Level
}

/** Says why an expectation is not checked. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported'
}

/** Settings that change nothing of what is judged. */
const NEUTRAL = new Set(['result_format', 'catch_exceptions', 'include_config', 'batch_id', 'condition_parser', 'meta'])

/** Reads the settings of an expectation; whatever is not asked for and is set makes it unsupported. */
export class Settings {
  readonly level: Level
  private readonly kwargs: Expected['kwargs']
  private readonly used = new Set<string>()

  constructor({ kwargs, level }: Expected) {
    this.kwargs = kwargs
    this.level = level
  }

  private take(key: string): unknown {
    this.used.add(key)
    const value = Object.hasOwn(this.kwargs, key) ? this.kwargs[key] : undefined
    return value === null ? undefined : value
  }

  text(key: string): string {
    const value = this.take(key)
    if (typeof value === 'string' && value !== '') return value
    throw new Unsupported(`"${key}" is no text`)
  }

  word<W extends string>(key: string, words: readonly W[]): W {
    const value = this.take(key) ?? words[0]
    if (words.includes(value as W)) return value as W
    throw new Unsupported(`"${key}" is not known to be ${JSON.stringify(value)}`)
  }

  flag(key: string, otherwise = false): boolean {
    const value = this.take(key) ?? otherwise
    if (typeof value === 'boolean') return value
    throw new Unsupported(`"${key}" is neither true nor false`)
  }

  count(key: string): number | undefined {
    const value = this.take(key)
    if (value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0)) return value as number | undefined
    throw new Unsupported(`"${key}" is no whole number`)
  }

  limit(key: string): number | string | undefined {
    const value = this.take(key)
    if (value === undefined || Number.isFinite(value)) return value as number | undefined
    if (typeof value === 'string' && !Number.isNaN(readTime(value))) return value
    throw new Unsupported(`"${key}" is neither a number nor a time`)
  }

  list<T>(key: string, isItem: (item: unknown) => item is T, what: string): readonly T[] {
    const value = this.take(key)
    if (Array.isArray(value) && value.length > 0 && value.every(isItem)) return value
    throw new Unsupported(`"${key}" is no list of ${what}`)
  }

  /** What is tolerated, of `mostly`: the share that must hold. */
  tolerated(): number {
    const mostly = this.take('mostly') ?? 1
    if (typeof mostly === 'number' && mostly >= 0 && mostly <= 1) return 1 - mostly
    throw new Unsupported('"mostly" is no share')
  }

  /** What the checks of a column share; call it once. */
  column(): ColumnAsk {
    return { column: this.text('column'), level: this.level, tolerate: this.tolerated() }
  }

  /** Refuses what was set and not read. */
  finish(): void {
    const left = Object.keys(this.kwargs).find((key) => {
      const value = this.kwargs[key]
      return !this.used.has(key) && !NEUTRAL.has(key) && value !== null && value !== undefined && value !== false
    })
    if (left !== undefined) throw new Unsupported(`its setting "${left}" is not known here`)
  }
}

/** Makes the checks of an expectation by its settings. */
export type Make = (settings: Settings) => Check | readonly Check[]

/** Tells a text, such as an item of `settings.list`. */
export const isText = (item: unknown): item is string => typeof item === 'string'
