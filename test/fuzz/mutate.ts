import { hash } from 'node:crypto'
import { messageOf } from '../../src/platform/errors.ts'
import { type Random, seededRandom } from '../../src/statistics/random.ts'
import type { FuzzedParser } from './fuzzed-parser.ts'

/** A stream of broken inputs that learns from the answers. */
export interface Mutations {
  next(): Buffer
  /** How many different answers there were so far. */
  readonly answers: number
  /** Is told what became of the last input: a text that was read, or what was thrown. */
  answered(read: unknown, thrown: unknown): void
}

/** No input is longer. */
export const MOST_BYTES = 1 << 16
/** Inputs that are kept beside the seeds, the newest ones. */
const MOST_KEPT = 256

/**
 * Makes broken inputs from whole ones; equal seeds and answers give equal streams. An input that gets an answer that none
 * before it got has come to a new place of the parser, and is mutated further; so are some of those that are read.
 */
export function mutations({ seeds, words }: FuzzedParser, seed: number): Mutations {
  const random = seededRandom(seed)
  const kept: Uint8Array[] = []
  const answers = new Set<string>()
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)]!
  const source = () => (kept.length > 0 && random.below(2) === 0 ? pick(kept) : pick(seeds))
  let last = Buffer.alloc(0)
  return {
    get answers() {
      return answers.size
    },
    next() {
      last = Buffer.from(source())
      for (let change = random.below(6); change >= 0; change--) last = mutate(last, source(), words, random)
      return last
    },
    answered(read, thrown) {
      const said = thrown === undefined ? `read ${typeof read === 'string' ? read : ''}` : messageOf(thrown)
      // A digest, for a part of a text would keep all of the text in memory.
      const answer = hash('md5', said.replace(/"[^"]*"|\d+/g, '#').slice(0, 100))
      if (answers.has(answer) && (thrown !== undefined || random.below(32) > 0)) return
      answers.add(answer)
      if (kept.push(last) > MOST_KEPT) kept.shift()
    },
  }
}

function mutate(bytes: Buffer, other: Uint8Array, words: FuzzedParser['words'], random: Random): Buffer<ArrayBuffer> {
  const at = random.below(bytes.length + 1)
  const to = at + random.below(Math.min(bytes.length - at, 64) + 1)
  const put = (middle: Uint8Array, from: number, until: number) =>
    Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(until)]).subarray(0, MOST_BYTES)
  const word = () => Buffer.from(words[random.below(words.length)] as string)
  const times = (what: Uint8Array, most: number) => Buffer.concat(Array(1 + random.below(most)).fill(what))
  switch (random.below(10)) {
    case 0:
      return put(Buffer.alloc(0), at, to)
    case 1:
      return put(Buffer.alloc(0), at, bytes.length)
    case 2:
      return put(word(), at, at)
    case 3:
      return put(bytes.subarray(at, to), to, to)
    case 4:
      return put(times(bytes.subarray(at, to), 200), at, to)
    case 5:
      return put(Buffer.of(random.below(256)), at, Math.min(at + 1, bytes.length))
    case 6: {
      // Nested deep, now and then.
      const most = random.below(400) === 0 ? MOST_BYTES / 4 : 20
      return put(times(word(), most), at, at)
    }
    case 7: {
      const from = random.below(other.length + 1)
      return put(other.subarray(from, from + random.below(256)), at, to)
    }
    case 8:
      return changeToken(bytes, other, random)
    default: {
      const bit = Buffer.from(bytes)
      if (at < bit.length) bit[at]! ^= 1 << random.below(8)
      return bit
    }
  }
}

/** Puts a word, a sign or a blank of another input in place of one: what stays sound elsewhere gets further into a parser. */
function changeToken(bytes: Buffer, other: Uint8Array, random: Random): Buffer<ArrayBuffer> {
  const tokens = tokensOf(bytes)
  const others = tokensOf(other)
  if (tokens.length === 0 || others.length === 0) return Buffer.from(bytes)
  tokens[random.below(tokens.length)] = others[random.below(others.length)]!
  return Buffer.from(tokens.join(''), 'latin1').subarray(0, MOST_BYTES)
}

/** One character a byte, so that every input comes back from its tokens. */
const tokensOf = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString('latin1')
    .match(/\w+|\s+|[^\w\s]/g) ?? []
