import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from '../../src/platform/process.ts'
import { git, type Workshop, workshop } from './setup.ts'

const writers = 20
const writer = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** A git that loses every third answer: the push arrives, and is reported as failed. */
const lossyGit = (real: string, counter: string) => `#!/bin/bash
for word in "$@"; do [ "$word" = push ] && push=1; done
"${real}" "$@"; code=$?
if [ -n "$push" ] && [ $code = 0 ]; then
  echo x >> "${counter}"
  if [ $(( $(wc -l < "${counter}") % 3 )) = 0 ]; then
    echo lost >> "${counter}.lost"
    echo "fatal: the remote end hung up unexpectedly" >&2; exit 128
  fi
fi
exit $code
`

describe('twenty jobs that write at once, with a third of the answers lost', () => {
  let shop: Workshop
  beforeEach(() => {
    shop = workshop()
  })
  afterEach(() => shop.end())

  it('lose nothing and double nothing', { timeout: 240_000 }, async () => {
    const server = shop.bare()
    mkdirSync(shop.path('bin'))
    mkdirSync(shop.path('tmp'))
    const real = git(shop.root, '--exec-path').trim()
    writeFileSync(shop.path('bin/git'), lossyGit(`${real}/git`, shop.path('pushes')))
    chmodSync(shop.path('bin/git'), 0o755)
    const env = { ...process.env, PATH: `${shop.path('bin')}${delimiter}${process.env['PATH']}` }

    const names = Array.from({ length: writers }, (_, index) => `run-${String(index).padStart(2, '0')}`)
    const results = await Promise.all(
      names.map((name) => run('node', [writer, shop.clone(name, server), name, shop.path('tmp')], { env })),
    )
    for (const result of results) expect(result.stderr.toString()).toBe('')

    const answers = results.map((result) => JSON.parse(result.stdout.toString()) as { version: number; n: number })
    const oneToTwenty = Array.from({ length: writers }, (_, index) => index + 1)
    expect(answers.map((answer) => answer.version).sort((a, b) => a - b)).toEqual(oneToTwenty)
    expect(answers.map((answer) => answer.n).sort((a, b) => a - b)).toEqual(oneToTwenty)

    const reader = await shop.open(shop.clone('reader', server))
    expect((await reader.runs('ames-price', 100)).map((each) => each.id)).toEqual(names)
    for (const [index, name] of names.entries()) {
      expect((await reader.versionOfRun('ames-price', name))?.version).toBe(answers[index]?.version)
    }
    const moves = await reader.aliasHistory('ames-price', 'challenger')
    expect(moves.map((move) => move.from)).toEqual([null, ...moves.slice(0, -1).map((move) => move.to)])
    expect(new Set(moves.map((move) => move.to))).toEqual(new Set(oneToTwenty))
    // 20 runs, 20 versions, 20 moves: one commit each, and many answers were lost on the way.
    expect(git(server, 'rev-list', '--count', 'modelloop/ledger').trim()).toBe('60')
    expect(readFileSync(shop.path('pushes.lost'), 'utf8').length).toBeGreaterThan('lost\n'.length * 15)
    expect(git(server, 'fsck', '--strict')).not.toMatch(/error|missing/)
  })
})
