import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOf } from '../../src/platform/digest.ts'
import { encodeFact, factSchemas } from '../../src/tracking/ledger/facts.ts'
import {
  finishedPath,
  keyIndexOf,
  movePath,
  runIndexPath,
  startedPath,
  versionIndexFolder,
  versionPath,
} from '../../src/tracking/ledger/paths.ts'
import { serveGit } from './git-server.ts'
import { aRun, git, versionOf, type Workshop, workshop } from './setup.ts'

const runs = 10_000
const limitMs = 2000
const idOf = (index: number) => `r${digestOf(String(index)).slice(7, 18)}`

/** Writes a ledger of ten thousand runs, each registered, each fiftieth promoted, as input of git's fast-import. */
function* manyFacts(): Generator<string> {
  const file = (path: string, text: string) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`
  yield 'commit refs/heads/modelloop/ledger\ncommitter a <a@b> 1700000000 +0000\ndata 4\nmany\n'
  for (let version = 1; version <= runs; version++) {
    const run = aRun(idOf(version), version)
    const { model, experiment, id } = run
    const index = keyIndexOf(experiment, run.reuseKey)
    yield file(startedPath(experiment, id), encodeFact(factSchemas.started, run, 'k', 'started'))
    yield file(finishedPath(experiment, id), encodeFact(factSchemas.run, run, 'k', 'finished'))
    yield file(versionPath(model, version), encodeFact(factSchemas.version, { ...versionOf(run), version }, 'k', 'v'))
    yield file(runIndexPath(experiment, run.finishedAt, id, 'finished'), '')
    yield file(`${index.folder}/${index.start}${id}`, '')
    yield file(`${versionIndexFolder(model)}/${id}.${version}`, '')
    if (version % 50 > 0) continue
    const n = version / 50
    const move = {
      model,
      alias: 'champion',
      n,
      from: version - 50 || null,
      to: version,
      by: 'a',
      why: 'b',
      at: run.finishedAt,
    }
    yield file(movePath(model, n, 'champion'), encodeFact(factSchemas.move, move, `m${n}`, 'm'))
  }
}

describe(`a ledger of ${runs.toLocaleString('en-US')} runs`, () => {
  let shop: Workshop
  let server: Awaited<ReturnType<typeof serveGit>>
  beforeAll(async () => {
    shop = workshop()
    const input = [...manyFacts()].join('')
    execFileSync('git', ['fast-import', '--quiet'], { cwd: shop.bare(), input })
    git(shop.path('server.git'), 'repack', '-adq')
    server = await serveGit(shop.root)
    shop.clone('project', 'origin is given each time')
  })
  afterAll(async () => {
    await server.close()
    await shop.end()
  })

  it.each(['http', 'file'])(`gives its champion in at most ${limitMs} ms over %s`, async (kind) => {
    const remote = kind === 'http' ? `${server.url}/server.git` : `file://${shop.path('server.git')}`
    // The machine may be busy with other tests: the best of a few tries is what reading costs.
    let bestMs = Number.POSITIVE_INFINITY
    for (let attempt = 1; attempt <= 5 && bestMs > limitMs; attempt++) {
      server.requests.length = 0
      const startedAt = performance.now()
      const ledger = await shop.open(shop.path('project'), { remote })
      const move = await ledger.alias('ames-price', 'champion')
      const version = await ledger.version('ames-price', move?.to ?? 0)
      bestMs = Math.min(bestMs, performance.now() - startedAt)
      expect(version?.run).toBe(idOf(runs))
    }
    const bytes = server.requests.reduce((sum, request) => sum + request.bytes, 0)
    const sent = kind === 'http' ? `, ${server.requests.length} requests, ${(bytes / 1e6).toFixed(1)} MB` : ''
    console.log(`champion of ${runs} runs over ${kind}: ${bestMs.toFixed(0)} ms${sent}`)
    expect(bestMs).toBeLessThanOrEqual(limitMs)
    expect(bytes).toBeLessThan(3e6)
  })

  it('finds the newest runs, the run with a reuse key and the version of a run without reading the others', async () => {
    const ledger = await shop.open(shop.path('project'), { remote: `${server.url}/server.git` })
    await ledger.isEmpty()
    server.requests.length = 0
    const newest = await ledger.runs('ames-price', 20)
    expect(newest.map((run) => run.id)).toEqual(Array.from({ length: 20 }, (_, index) => idOf(runs - 19 + index)))
    const some = aRun(idOf(1234))
    expect((await ledger.runByReuseKey('ames-price', some.reuseKey))?.id).toBe(some.id)
    expect((await ledger.versionOfRun('ames-price', some.id))?.version).toBe(1234)
    expect(server.requests.reduce((sum, request) => sum + request.bytes, 0)).toBeLessThan(50_000)
  })
})

describe('a promotion among many models', () => {
  let shop: Workshop
  let server: Awaited<ReturnType<typeof serveGit>>
  beforeAll(async () => {
    shop = workshop()
    server = await serveGit(shop.root)
    git(shop.bare(), 'config', 'http.receivepack', 'true')
    shop.clone('project', `${server.url}/server.git`)
  })
  afterAll(async () => {
    await server.close()
    await shop.end()
  })

  it('makes the README anew with a handful of requests, not some for each model', async () => {
    const models = Array.from({ length: 8 }, (_, index) => `model-${index}`)
    const before = await shop.open(shop.path('project'), { remote: shop.path('server.git') })
    for (const model of models) {
      const run = aRun(`run-of-${model}`, 1, { model, experiment: model })
      await before.recordRun(run, model)
      await before.registerVersion(versionOf(run), model)
      await before.moveAlias({ model, alias: 'champion', from: null, to: 1, by: 'a', why: 'b' }, model)
    }
    const ledger = await shop.open(shop.path('project'))
    server.requests.length = 0
    await ledger.moveAlias({ model: 'model-3', alias: 'challenger', from: null, to: 1, by: 'a', why: 'b' }, 'key')
    const readme = git(shop.path('server.git'), 'show', 'modelloop/ledger:README.md')
    for (const model of models) expect(readme).toContain(`## ${model}\n\n**Champion: v1**`)
    const fetches = server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('upload-pack'))
    console.log(`${fetches.length} requests for a promotion among ${models.length} models`)
    expect(fetches.length).toBeLessThanOrEqual(12)
  })
})
