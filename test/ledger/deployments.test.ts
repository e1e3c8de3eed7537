import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { systemClock } from '../../src/platform/clock.ts'
import { DeploymentBusy, StaleDeployment } from '../../src/tracking/deployments.ts'
import { git, type Workshop, workshop } from './setup.ts'

let shop: Workshop
let server: string
let directory: string
beforeEach(() => {
  shop = workshop()
  server = shop.bare()
  directory = shop.clone('project', server)
})
afterEach(() => {
  vi.unstubAllEnvs()
  return shop.end()
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 10, minute)).toISOString()
/** Opens the ledger of a job whose clock stands at a minute of 10 o'clock. */
const openAt = async (minute: number) => {
  const clock = { ...systemClock, now: () => new Date(at(minute)) }
  return (await shop.open(directory, { clock })).deployments
}
const place = { model: 'ames-price', environment: 'production' }
const starting = (owner: string) => ({
  ...place,
  owner,
  by: 'octocat',
  why: 'v2 in the place of v1',
  release: { version: 2, image: 'ghcr.io/acme/ames@sha256:2' },
  previous: { version: 1 },
  leaseUntil: at(10),
})
const event = (owner: string, kind: 'weight' | 'held' | 'promoted' | 'rolled-back' | 'renewed', n = 1) => ({
  ...place,
  n,
  owner,
  by: 'octocat',
  event: kind,
  weight: kind === 'rolled-back' ? 0 : 10,
  why: 'because',
})
const facts = () => git(server, 'ls-tree', '-r', '--name-only', 'modelloop/ledger').trim().split('\n')

describe('a deployment', () => {
  it('is given back to another job with all that happened', async () => {
    const ledger = await openAt(0)
    expect(await ledger.latest('ames-price', 'production')).toBeUndefined()
    expect(await ledger.start(starting('job-a'), 'a/started')).toMatchObject({ n: 1, state: 'open', weight: 0 })
    await ledger.append({ ...event('job-a', 'weight'), leaseUntil: at(12), githubDeployment: 77 }, 'a/weight')
    await ledger.append(event('job-a', 'promoted'), 'a/promoted')

    const found = await (await openAt(1)).latest('ames-price', 'production')
    expect(found).toMatchObject({
      n: 1,
      state: 'promoted',
      owner: 'job-a',
      release: { version: 2, image: 'ghcr.io/acme/ames@sha256:2' },
      previous: { version: 1 },
      githubDeployment: 77,
    })
    expect(found?.events.map(({ seq, event }) => `${seq} ${event}`)).toEqual(['1 started', '2 weight', '3 promoted'])
    expect(facts()).toEqual(
      ['1-started', '2-weight', '3-promoted'].map((name) => `deployments/ames-price/production/1/${name}.json`),
    )
    expect((await ledger.start(starting('job-b'), 'b/started')).n).toBe(2)
    expect((await ledger.history('ames-price', 'production', 5)).map(({ n }) => n)).toEqual([1, 2])
    expect((await ledger.history('ames-price', 'production', 1)).map(({ n }) => n)).toEqual([2])
  })

  it('is kept apart by environment, whatever that is called', async () => {
    const ledger = await openAt(0)
    for (const environment of ['production', 'Production EU/west', '..', '.git']) {
      expect((await ledger.start({ ...starting('job-a'), environment }, environment)).n).toBe(1)
      expect(await ledger.latest('ames-price', environment)).toMatchObject({ n: 1, environment })
    }
    await expect(ledger.latest('ames-price', ' ')).rejects.toThrow('needs a name')
  })

  it('has one owner: of two jobs that start at once one wins, and the other is told who', async () => {
    const jobs = await Promise.all([openAt(0), openAt(0), openAt(0)])
    const results = await Promise.allSettled(
      jobs.map((ledger, index) => ledger.start(starting(`job-${index}`), `job-${index}/started`)),
    )
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
    expect(won).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'fulfilled') continue
      expect(result.reason).toBeInstanceOf(DeploymentBusy)
      expect((result.reason as DeploymentBusy).deployment.owner).toBe(won[0]?.owner)
    }
    expect(facts()).toEqual(['deployments/ames-price/production/1/1-started.json'])
  })

  it('is not changed by a stranger while the lease runs, and is after it, or when a person says so', async () => {
    const ledger = await openAt(0)
    await ledger.start(starting('job-a'), 'a/started')
    const early = await openAt(9)
    await expect(early.append(event('job-b', 'rolled-back'), 'b/1')).rejects.toThrow(StaleDeployment)
    await ledger.append({ ...event('job-a', 'renewed'), leaseUntil: at(20) }, 'a/renewed')
    await expect((await openAt(19)).append(event('job-b', 'rolled-back'), 'b/2')).rejects.toThrow('belongs to job-a')

    const late = await openAt(20)
    await late.append({ ...event('job-b', 'weight'), leaseUntil: at(30) }, 'b/3')
    expect(await late.latest('ames-price', 'production')).toMatchObject({ state: 'open', owner: 'job-b' })
    // The one that was lost comes back, and finds out.
    await expect(ledger.append(event('job-a', 'promoted'), 'a/promoted')).rejects.toThrow('belongs to job-b')
    await ledger.append(event('ada', 'rolled-back'), 'ada/1', { takeOver: true })
    await expect(late.append(event('job-b', 'promoted'), 'b/4')).rejects.toThrow('ended already')
  })

  it('that is held waits for its end, which anybody may then bring', async () => {
    const ledger = await openAt(0)
    await ledger.start(starting('job-a'), 'a/started')
    await ledger.append({ ...event('job-a', 'held'), holdUntil: at(30) }, 'a/held')
    expect(await ledger.latest('ames-price', 'production')).toMatchObject({ state: 'held', holdUntil: at(30) })
    await expect(ledger.start(starting('job-b'), 'b/started')).rejects.toThrow(DeploymentBusy)
    await expect((await openAt(29)).append(event('job-b', 'rolled-back'), 'b/1')).rejects.toThrow(StaleDeployment)
    await (await openAt(30)).append(event('job-b', 'rolled-back'), 'b/1')
    expect((await ledger.start(starting('job-b'), 'b/started')).n).toBe(2)
    await expect(ledger.append(event('job-a', 'promoted'), 'a/promoted')).rejects.toThrow('not the newest')
  })

  it('gains nothing when the same fact is written again', async () => {
    const ledger = await openAt(0)
    const started = await ledger.start(starting('job-a'), 'a/started')
    const weight = await ledger.append(event('job-a', 'weight'), 'a/weight')
    const again = await openAt(1)
    expect(await again.start(starting('job-a'), 'a/started')).toMatchObject({ n: started.n, owner: 'job-a' })
    expect(await again.append(event('job-a', 'weight'), 'a/weight')).toEqual(weight)
    expect(facts()).toHaveLength(2)
  })

  it('gains nothing when the answers to its pushes are lost', async () => {
    const real = git(shop.root, '--exec-path').trim()
    mkdirSync(shop.path('bin'))
    const lossy = `#!/bin/bash
for word in "$@"; do [ "$word" = push ] && push=1; done
"${real}/git" "$@"; code=$?
if [ -n "$push" ] && [ $code = 0 ] && [ ! -e "${shop.path('lost')}" ]; then
  touch "${shop.path('lost')}"; echo "fatal: the remote end hung up unexpectedly" >&2; exit 128
fi
exit $code\n`
    writeFileSync(shop.path('bin/git'), lossy)
    chmodSync(shop.path('bin/git'), 0o755)
    vi.stubEnv('PATH', `${shop.path('bin')}${delimiter}${process.env['PATH']}`)
    const ledger = await openAt(0)
    expect(await ledger.start(starting('job-a'), 'a/started')).toMatchObject({ n: 1 })
    rmSync(shop.path('lost'))
    expect(await ledger.append(event('job-a', 'weight'), 'a/weight')).toMatchObject({ seq: 2 })
    expect(facts()).toHaveLength(2)
  })
})

describe('a deployment that somebody edited by hand', () => {
  const edit = (change: (path: (name: string) => string) => void) => {
    git(shop.root, 'clone', '-q', '-b', 'modelloop/ledger', server, 'edit')
    change((name) => shop.path(`edit/deployments/ames-price/production/1/${name}.json`))
    git(shop.path('edit'), 'add', '-A')
    git(shop.path('edit'), 'commit', '-qm', 'By hand')
    git(shop.path('edit'), 'push', '-q')
  }
  beforeEach(async () => {
    const ledger = await openAt(0)
    await ledger.start(starting('job-a'), 'a/started')
    await ledger.append(event('job-a', 'weight'), 'a/weight')
    await ledger.append(event('job-a', 'promoted'), 'a/promoted')
  })

  it.each<[string, string, string, Parameters<typeof edit>[0]]>([
    ['no JSON', '2-weight', 'JSON', (path) => writeFileSync(path('2-weight'), 'oops')],
    [
      'another weight than can be',
      '2-weight',
      '"weight"',
      (path) =>
        writeFileSync(path('2-weight'), JSON.stringify({ ...event('a', 'weight'), seq: 2, at: at(0), weight: 1e3 })),
    ],
    ['its beginning gone', '2-weight', 'missing', (path) => rmSync(path('1-started'))],
    ['its middle gone', '3-promoted', 'missing', (path) => rmSync(path('2-weight'))],
  ])('(%s) names the broken fact, and nobody shifts on it', async (_, name, words, change) => {
    edit(change)
    const file = `deployments/ames-price/production/1/${name}.json`
    const ledger = await openAt(0)
    const broken = ledger.latest('ames-price', 'production')
    await expect(broken).rejects.toMatchObject({ name: 'UserError', place: { file } })
    await expect(broken).rejects.toThrow(words)
    await expect(ledger.start(starting('job-b'), 'b/started')).rejects.toMatchObject({ place: { file } })
  })
})
