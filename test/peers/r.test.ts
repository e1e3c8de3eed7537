import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { casesOf, type RCases } from './r_cases.ts'
import { holds, holdsPower, KINDS, type Oracle, same } from './r_compare.ts'

const golden = JSON.parse(readFileSync(join(import.meta.dirname, 'golden/r.json'), 'utf8')) as Oracle
const versions = Object.entries(golden.versions).map((one) => one.join(' '))
const kinds = Object.entries(KINDS) as [keyof typeof KINDS, string][]

/** With `./scripts/test --peers r` R itself is asked, of the cases in the golden file and of fresh ones. */
const wanted = (process.env['PEERS'] ?? '').split(/[\s,]+/).includes('r')
const needed = ['jsonlite', ...Object.keys(golden.versions).filter((name) => name !== 'R')].map(
  (name) => `library(${name})`,
)
const absent = wanted && spawnSync('Rscript', ['-e', needed.join(';')]).status !== 0
const FRESH = Number(process.env['SEED'] ?? 20_261_123)

function ask(cases: RCases): Oracle {
  const script = join(import.meta.dirname, 'r_oracle.R')
  const input = JSON.stringify(cases)
  return JSON.parse(execFileSync('Rscript', [script], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }))
}

describe(`the numbers of R (golden, of ${versions.join(', ')}) are ours to 1e-9`, () => {
  it.each(kinds)('%s, %s', (kind) => holds(kind, golden))
  it('the smallest difference that can be seen', () => holdsPower(golden))
})

describe.skipIf(!wanted || (absent && process.env['CI'] !== 'true'))(
  `R itself (asked with --peers r, where Rscript and its packages are installed), fresh cases of seed ${FRESH}`,
  () => {
    let fresh: Oracle
    beforeAll(() => {
      fresh = ask(casesOf(FRESH))
    })
    it.each(kinds)('%s, %s', (kind) => holds(kind, fresh))

    it('still gives the golden answers', () => {
      const cases = casesOf(golden.cases.seed)
      const again = ask(cases)
      expect([again.cases, golden.cases]).toEqual([cases, cases])
      sameNumbers(again.answers, golden.answers, 'answers')
    })
  },
)

function sameNumbers(now: unknown, kept: unknown, where: string): void {
  if (typeof now === 'number' && typeof kept === 'number') same(now, kept, where)
  else if (typeof kept === 'object' && kept !== null) {
    expect(Object.keys(now as object), where).toEqual(Object.keys(kept))
    for (const [key, value] of Object.entries(kept))
      sameNumbers((now as Record<string, unknown>)[key], value, `${where}.${key}`)
  } else expect(now, where).toBe(kept)
}
