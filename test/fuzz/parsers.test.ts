import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/platform/errors.ts'
import { registryParsers } from './answers.ts'
import { contractParsers } from './contracts.ts'
import { dvcParsers } from './dvc-files.ts'
import type { FuzzedParser } from './fuzzed-parser.ts'
import { MOST_BYTES, mutations } from './mutate.ts'
import { tableParsers } from './tables.ts'
import { startWatchdog } from './watchdog.ts'

/**
 * So long all parsers together are fuzzed. `FUZZ_SECONDS=3600 npx vitest run test/fuzz` takes an hour; `FUZZ_SEED` says again
 * what a run before had found.
 */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 60)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
/** Of the processor's time, so that a busy machine changes nothing; a watchdog looks at the clock. */
const MOST_MS_EACH = 5000
/** What one input may need beside what was held before it; zstd alone may ask for a window of 128 MiB. */
const MOST_MEMORY_EACH = 256 << 20
/** What the process may hold. */
const MOST_MEMORY = 1 << 30

const parsers = [...tableParsers, ...dvcParsers, ...contractParsers, ...registryParsers]
const MS_EACH = (SECONDS * 1000) / parsers.length

/** What was found is kept there. */
const found = resolve('.cache/fuzz')
const keep = (name: string, bytes: Uint8Array): string => {
  const file = join(found, name.replaceAll(/\W+/g, '-'))
  writeFileSync(file, bytes)
  return file
}

/** Parses an input; says what became of it, and what is wrong with that. */
async function attempt({ parse }: FuzzedParser, bytes: Uint8Array) {
  const [startCpu, heldBefore, peakBefore] = [process.cpuUsage(), process.memoryUsage.rss(), peakMemory()]
  let thrown: unknown
  let read: unknown
  try {
    read = await parse(bytes)
  } catch (error) {
    thrown = error
  }
  const { user, system } = process.cpuUsage(startCpu)
  const ms = (user + system) / 1000
  const needed = peakMemory() > peakBefore ? peakMemory() - heldBefore : 0
  const wrong = [
    ...(thrown === undefined || thrown instanceof UserError ? [] : ['fails']),
    ...(ms < MOST_MS_EACH ? [] : [`takes ${Math.round(ms)} ms`]),
    ...(needed < MOST_MEMORY_EACH ? [] : [`needs ${needed >> 20} MiB`]),
    ...(process.memoryUsage.rss() < MOST_MEMORY || heldAfterCollecting() < MOST_MEMORY ? [] : ['fills the memory']),
  ]
  return { read, thrown, wrong }
}

/** What is held in bytes, without what is yet to be collected, and without what was and is not given back to the system. */
function heldAfterCollecting(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

const peakMemory = () => process.resourceUsage().maxRSS * 1024

describe(`parsers, fuzzed from seed ${SEED}`, () => {
  mkdirSync(found, { recursive: true })
  const hanging = join(found, `hanging-${SEED}`)
  const watchdog = startWatchdog({ file: hanging, mostMs: 6 * MOST_MS_EACH, mostBytes: MOST_BYTES })
  afterAll(() => watchdog[Symbol.asyncDispose]())

  it.each(parsers)('$name reads what is whole', async ({ seeds, parse }) => {
    for (const seed of seeds) await parse(seed)
  })

  it.each(parsers)(
    '$name reads or refuses whatever it is given, soon and in little memory',
    async (parser) => {
      const { name } = parser
      const stream = mutations(parser, SEED)
      const endMs = performance.now() + MS_EACH
      let [inputs, whole] = [0, 0]
      for (; performance.now() < endMs; inputs++) {
        // What was closed meanwhile, such as a decompressor, is let go between turns of the event loop.
        if (inputs % 64 === 0) await setImmediate()
        const bytes = stream.next()
        watchdog.watch(bytes)
        const { read, thrown, wrong } = await attempt(parser, bytes)
        watchdog.rest()
        stream.answered(read, thrown)
        if (thrown === undefined) whole++
        if (wrong.length === 0) continue
        const kept = keep(`${name}-${SEED}-${inputs}`, bytes)
        throw new Error(`${name}, seed ${SEED}, input ${inputs} (${kept}): ${wrong.join(', ')}`, { cause: thrown })
      }
      const answers = `${whole} read, ${stream.answers} different answers, at most ${peakMemory() >> 20} MiB so far`
      console.log(`${name}: ${inputs} inputs from seed ${SEED}, ${answers}`)
      expect(inputs).toBeGreaterThan(0)
    },
    MS_EACH + 60_000,
  )
})
