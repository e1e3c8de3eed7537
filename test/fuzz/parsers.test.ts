import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/platform/errors.ts'
import { mutations } from './mutate.ts'
import { parsers } from './parsers.ts'

/**
 * So long all parsers together are fuzzed. `FUZZ_SECONDS=3600 npx vitest run test/fuzz` takes an hour; `FUZZ_SEED` says again
 * what a run before had found.
 */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 60)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const MOST_MS_EACH = 5000
const MOST_MEMORY = 512 << 20
const MS_EACH = (SECONDS * 1000) / parsers.length

describe(`parsers, fuzzed from seed ${SEED}`, () => {
  afterAll(() => rmSync(join(tmpdir(), `fuzz-${process.pid}`), { force: true }))

  it.each(parsers)('$name reads what is whole', async ({ seeds, parse }) => {
    for (const seed of seeds) await parse(seed)
  })

  it.each(parsers)(
    '$name reads or refuses whatever it is given, soon and in little memory',
    async (parser) => {
      const { name, parse } = parser
      const next = mutations(parser, SEED)
      const endMs = performance.now() + MS_EACH
      let inputs = 0
      for (; performance.now() < endMs; inputs++) {
        const bytes = next()
        const startMs = performance.now()
        const thrown = await Promise.resolve(parse(bytes)).then(
          () => undefined,
          (error: unknown) => error,
        )
        const ms = performance.now() - startMs
        const isFine = (thrown === undefined || thrown instanceof UserError) && ms < MOST_MS_EACH
        if (isFine && process.memoryUsage().rss < MOST_MEMORY + baseline) continue
        const kept = join(tmpdir(), `fuzz-found-${name}-${SEED}-${inputs}`)
        writeFileSync(kept, bytes)
        throw new Error(`${name}, seed ${SEED}, input ${inputs} (${kept}): ${Math.round(ms)} ms`, { cause: thrown })
      }
      console.log(`${name}: ${inputs} inputs from seed ${SEED}`)
      expect(inputs).toBeGreaterThan(0)
    },
    MS_EACH + 30_000,
  )
})

const baseline = process.memoryUsage().rss
