import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import { recordingLog } from '../../platform/log.ts'
import { openTarget } from './open.ts'

/** A platform that is a file with the weight of the canary in it. */
async function openFile(more: Record<string, unknown> = {}, weight = '0') {
  const directory = await mkdtemp(join(tmpdir(), 'platform-'))
  await writeFile(join(directory, 'weight'), weight)
  const log = recordingLog()
  const command = {
    'set-weight': 'echo {weight} > weight',
    status: 'echo "reading"; cat weight',
    timeout: { ms: 10_000 },
    ...more,
  }
  const target = await openTarget(
    { target: 'command', command },
    {
      log,
      clock: systemClock,
      environment: {
        ...process.env,
        GITHUB_TOKEN: 'secret',
        PROMETHEUS_TOKEN: 'secret',
        CLOUD_TOKEN: 'c10ud-t0ken',
        INPUT_X: 'x',
      },
      directory,
      release: { model: 'm', version: 4, image: "m:it's 4" },
    },
  )
  const read = async (name = 'weight') => (await readFile(join(directory, name), 'utf8')).trim()
  return { target, read, log }
}

describe('a platform that is worked by commands', () => {
  it('is prepared, gets weights, which are read back, is promoted and rolled back', async () => {
    const { target, read } = await openFile({
      start: 'printf "%s|%s" {version} {image} > started',
      promote: 'echo promoted > promoted',
    })
    const release = { model: 'm', version: 4, image: "m:it's 4" }
    await target.prepare(release)
    expect(await read('started')).toBe("4|m:it's 4")
    await target.setWeight(12.5)
    expect(await read()).toBe('12.5')
    expect(await target.status()).toEqual({ weight: 12.5, healthy: true })
    await target.promote(release)
    expect(await read('promoted')).toBe('promoted')
    await target.rollback()
    expect(await read()).toBe('0')
  })

  it('runs its commands without the tokens of the job and of the metrics', async () => {
    const { target, read } = await openFile({ start: 'env > environment' })
    await target.prepare({ model: 'm' })
    expect(await read('environment')).not.toMatch(/secret|INPUT_X/)
  })

  it('repeats no secret of the job when a command fails', async () => {
    const { target } = await openFile({ 'set-weight': 'echo "no route for $CLOUD_TOKEN" >&2; exit 3' })
    await expect(target.setWeight(10)).rejects.toThrow('no route for ***')
  })

  it('says which command failed, and its last word', async () => {
    const { target } = await openFile({ 'set-weight': 'echo "no such service" >&2; exit 3' })
    await expect(target.setWeight(10)).rejects.toThrow(
      'deploy.command.set-weight ended with exit code 3: no such service',
    )
    const slow = await openFile({ 'set-weight': 'sleep 20', timeout: { ms: 100 } })
    await expect(slow.target.setWeight(10)).rejects.toThrow(
      'deploy.command.set-weight was stopped: it took longer than 100 ms.',
    )
    const silent = await openFile({ status: 'echo ten' })
    await expect(silent.target.status()).rejects.toThrow(
      'The last line of deploy.command.status must be a share in percent such as 10, not "ten".',
    )
    const unknown = await openFile({ start: 'start {image}' })
    await expect(unknown.target.prepare({ model: 'm', version: 4 })).rejects.toThrow(
      'deploy.command.start uses {image}, and this release has none.',
    )
  })

  it('believes a weight only when it was read back', async () => {
    let now = 0
    const hurry = {
      now: () => new Date(now),
      sleep: async (ms: number) => {
        now += ms
      },
    }
    const context = {
      log: recordingLog(),
      clock: hurry,
      environment: process.env,
      directory: '/',
      release: { model: 'm' },
    }
    const command = { 'set-weight': 'true', status: 'echo 0 %', timeout: { ms: 10_000 } }
    const liar = await openTarget({ target: 'command', command }, context)
    await expect(liar.setWeight(10)).rejects.toThrow(
      'deploy.command.set-weight gave the canary 10 %, and deploy.command.status still says 0 %.',
    )
  })
})

describe('the target of a rollout', () => {
  const context = { log: recordingLog(), clock: systemClock, environment: {}, directory: '/', release: { model: 'm' } }

  it('must be named, built, and set up', async () => {
    await expect(openTarget({}, context)).rejects.toThrow('There is no "deploy.target"')
    await expect(openTarget({ target: 'kserve' }, context)).rejects.toThrow(
      'deploy.target "kserve" is not built yet in this version. There are: haproxy, command.',
    )
    await expect(openTarget({ target: 'haproxy' }, context)).rejects.toThrow(
      'deploy.target is "haproxy", and there are no settings "deploy.haproxy".',
    )
  })
})
