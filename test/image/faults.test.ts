import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { action } from '../../src/actions/build-image/build-image.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { dockerEnvironment } from '../servers/docker.ts'
import { startProxy } from '../store/proxy.ts'
import { type ImageProject, imageTestsMissing, openWorkbench, tagsIn, type Workbench } from './workbench.ts'

describe.skipIf(imageTestsMissing)('build-image, when something is wrong', { timeout: 60_000 }, () => {
  let bench: Workbench
  let project: ImageProject
  beforeAll(async () => {
    bench = await openWorkbench()
  }, 60_000)
  afterAll(() => bench.stop(), 60_000)
  beforeEach(async () => {
    project = await bench.project()
  })
  /** Whatever went wrong: nothing was pushed, no container runs, the tree is as it was. */
  afterEach(async () => {
    expect(await tagsIn(bench.registry)).toEqual([])
    expect(bench.engine('ps', '--all', '--quiet')).toBe('')
    expect(await project.git('status', '--porcelain', '--', 'app')).toBe('')
    await project.remove()
  })
  const messageFrom = (work: Promise<unknown>) => work.then(() => 'it passed', messageOf)
  const change = async (file: string, from: string | RegExp, to: string) => {
    const text = await project.git('show', `HEAD:${file}`)
    await project.write(file, text.replace(from, to))
    await project.git('commit', '-aqm', 'Change')
  }

  it('says that the registry refused the login in the middle of the push', async () => {
    // The layers go up, and what makes an image of them is refused.
    const body = '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}'
    const refusal = { status: 401, headers: { 'content-type': 'application/json' }, body }
    const proxy = await startProxy(bench.registry.host, (line) =>
      line.startsWith('PUT /v2/acme/tiny/manifests/') ? refusal : 'pass',
    )
    await project.remove()
    project = await bench.project({ host: proxy.host })
    expect(await messageFrom(project.build())).toMatch(
      /^The push of 127\.0\.0\.1:\d+\/acme\/tiny:1-[0-9a-f]{7} failed: unauthorized.*\. Log in to 127\.0\.0\.1:\d+ with a login that may write/,
    )
    expect(proxy.seen.some(({ line }) => /^(PATCH|PUT) \/v2\/acme\/tiny\/blobs/.test(line))).toBe(true)
    await proxy.stop()
  })

  it('refuses a wrong login before anything is built', async () => {
    const built = bench.images()
    const { run } = project
    const environment = dockerEnvironment(bench.docker)
    const imageLogin = { username: 'ci', password: 'wrong', repository: `${bench.registry.host}/acme/tiny` }
    const message = await messageFrom(run(action, {}, { environment, imageLogin }))
    expect(message).toContain('answered 401')
    expect(bench.images()).toEqual(built)
  })

  it('shows the end of a build that fails', async () => {
    await change(
      'Dockerfile',
      'ENTRYPOINT',
      'RUN ["/bin/busybox", "sh", "-c", "echo no such package: nump; exit 7"]\nENTRYPOINT',
    )
    const ran = await project.build()
    expect(ran).toMatchObject({
      failed: true,
      outputs: { verdict: 'fail' },
      report: { headline: 'the image could not be built' },
    })
    expect(ran.report.checks[0]?.reason).toMatch(/^The build failed: .*7/)
    expect(ran.report.notes[0]?.code?.lines.join('\n')).toContain('no such package: nump')
  })

  it('finds a server that ends at once, and shows its log', async () => {
    await change('Dockerfile', /CMD .*/, 'CMD ["sh", "-c", "echo cannot load the model; exit 3"]')
    const ran = await project.build()
    expect(ran).toMatchObject({ failed: true, report: { headline: 'the image failed its smoke test' } })
    expect(ran.report.checks[0]).toMatchObject({
      id: 'image:health',
      verdict: 'fail',
      reason: 'The container ended with exit code 3 before it was healthy.',
    })
    expect(ran.report.notes[0]?.code?.lines).toEqual(['cannot load the model'])
  })

  it('gives up on a server that never gets healthy, and shows its log', async () => {
    await change(
      'Dockerfile',
      /CMD .*/,
      'CMD ["sh", "-c", "echo still loading; trap exit TERM; while :; do sleep 0.1; done"]',
    )
    await change('modelloop.yml', 'wait: 20s', 'wait: 1s')
    const ran = await project.build()
    expect(ran.report.checks[0]).toMatchObject({ id: 'image:health', verdict: 'fail' })
    expect(ran.report.summary).toMatch(/^Not healthy within 1 s: .* Nothing was pushed\.$/)
    expect(ran.report.notes[0]?.code?.lines).toEqual(['still loading'])
  })

  it('names both numbers when the image predicts something else than the training', async () => {
    await project.remove()
    project = await bench.project({ answer: '{"prediction": 13}' })
    const ran = await project.build()
    expect(ran.failed).toBe(true)
    expect(ran.report.summary).toBe('For id 7 the prediction is 13, and training saved 12.5. Nothing was pushed.')
  })

  it('says that the bytes of the model are gone', async () => {
    await rm(join(project.directory, 'store'), { recursive: true, force: true })
    expect(await messageFrom(project.build())).toMatch(
      /^The bytes of v1 of tiny are gone: folder:store does not hold sha256:[0-9a-f]{64}\. Train again/,
    )
  })

  it('says that there is no Dockerfile before anything else is done', async () => {
    await project.git('rm', '-q', 'Dockerfile')
    expect(await messageFrom(project.build())).toBe(
      'There is no Dockerfile at Dockerfile. Write one, or set `image.dockerfile` to where it is.',
    )
  })

  it('warns when the build sees .git, whose checkout may have left a token there', async () => {
    const printed = async () => (await project.build({ push: 'false', smoke: 'none' })).printed
    expect(await printed()).not.toContain('.git')
    await project.write('.dockerignore', 'store\n')
    expect(await printed()).toContain('The build sees .git, which holds the history and may hold a token')
  })

  it('names the line of a .dockerignore that hides the model', async () => {
    await project.write('.dockerignore', 'store\n**/*.json\n')
    expect(await messageFrom(project.build())).toBe(
      '.dockerignore line 2: "**/*.json" keeps the model (app/model.json) out of the build. Add a line "!app/model.json" below it, or set image.model-path to another place.',
    )
  })

  it('says which engines it asked when none answers', async () => {
    expect(await messageFrom(project.build({ engine: 'docker' }, { DOCKER_HOST: 'unix:///nowhere.sock' }))).toMatch(
      /^No engine that builds images answers: docker said ".*nowhere\.sock.*"\. Use a runner that has Docker/,
    )
    expect(await messageFrom(project.build({}, { PATH: '/nowhere' }))).toMatch(
      /^No engine that builds images answers: docker is not installed; podman is not installed\./,
    )
    expect(await messageFrom(project.build({ engine: 'layers' }))).toBe(
      'The engine layers comes with a later version: use docker, buildx or podman.',
    )
  })
})

describe.skipIf(imageTestsMissing)('a job that is cancelled', { timeout: 60_000 }, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench()
  }, 60_000)
  afterAll(() => bench.stop(), 60_000)

  it('leaves no container, no model in the tree and no image', async () => {
    const project = await bench.project()
    const dockerfile = await project.git('show', 'HEAD:Dockerfile')
    await project.write('Dockerfile', dockerfile.replace(/CMD .*/, 'CMD ["sh", "-c", "while :; do sleep 1; done"]'))
    const cancel = new AbortController()
    const building = project.build({ tags: 'never' }, {}, cancel.signal).then(() => 'it passed', messageOf)
    await vi.waitUntil(() => bench.engine('ps', '--quiet') !== '', { timeout: 30_000, interval: 100 })
    cancel.abort(new Error('The job was cancelled (SIGINT).'))
    expect(await building).toBe('The job was cancelled (SIGINT).')
    expect(bench.engine('ps', '--all', '--quiet')).toBe('')
    expect(bench.engine('images', '--quiet', 'modelloop-build')).toBe('')
    expect(await project.git('status', '--porcelain')).toBe(' M Dockerfile')
    expect(await tagsIn(bench.registry)).toEqual([])
    await project.remove()
  })
})

describe.skipIf(imageTestsMissing)('a tag that is taken', { timeout: 60_000 }, () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await openWorkbench()
  }, 60_000)
  afterAll(() => bench.stop(), 60_000)

  it('is never moved: the error names both images, and nothing is built', async () => {
    const project = await bench.project()
    const first = await project.build({ tags: '{version}' })
    await project.write('www/health', 'fine\n')
    await project.git('commit', '-aqm', 'Another image')
    const built = bench.images()
    const message = await project.build({ tags: '{version}\n{sha7}' }).then(() => 'it passed', messageOf)
    const commits = (await project.git('log', '--format=%h', '--abbrev=7', '-2')).trim().split('\n')
    expect(message).toContain(`/acme/tiny:1 is ${first.outputs['digest']} already, made of v1, model sha256:`)
    expect(message).toContain(`commit ${commits[1]}; this would be another image, made of v1, model sha256:`)
    expect(message).toContain(`commit ${commits[0]}. Nothing was pushed. Tags are never moved`)
    expect(await tagsIn(bench.registry)).toEqual(['1'])
    expect(bench.images()).toEqual(built)
    await project.remove()
  })
})
