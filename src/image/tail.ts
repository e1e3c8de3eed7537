import { StringDecoder } from 'node:string_decoder'
import { stripVTControlCharacters } from 'node:util'

const KEPT_LINES = 40
const LONGEST_LINE = 2_000

/** The end of what a program printed. */
export interface Tail {
  write(chunk: Buffer): void
  /** The last lines, newest last, without colours. */
  lines(): readonly string[]
}

/** Keeps the last lines of a stream of bytes. */
export function openTail(): Tail {
  const decoder = new StringDecoder('utf8')
  const kept: string[] = []
  let pending = ''
  const clean = (line: string) =>
    stripVTControlCharacters(line).replace(/\r$/, '').replace(/^.*\r/s, '').slice(0, LONGEST_LINE)
  return {
    write(chunk) {
      const lines = (pending + decoder.write(chunk)).split('\n')
      pending = (lines.pop() ?? '').slice(-LONGEST_LINE)
      kept.push(...lines.map(clean).filter((line) => line.trim() !== ''))
      kept.splice(0, kept.length - KEPT_LINES)
    },
    lines: () => [...kept, ...(pending.trim() === '' ? [] : [clean(pending)])].slice(-KEPT_LINES),
  }
}
