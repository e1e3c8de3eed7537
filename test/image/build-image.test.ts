import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ImageProject, imageTestsMissing, openWorkbench, tagsIn, type Workbench } from './workbench.ts'

describe.skipIf(imageTestsMissing)(
  'build-image (needs docker, docker-registry and busybox)',
  { timeout: 60_000 },
  () => {
    let bench: Workbench
    let project: ImageProject
    beforeAll(async () => {
      bench = await openWorkbench()
    }, 60_000)
    afterAll(() => bench.stop(), 60_000)
    beforeEach(async () => {
      project = await bench.project()
    })
    afterEach(async () => {
      expect(bench.engine('ps', '--all', '--quiet')).toBe('')
      await project.remove()
    })

    it('builds the challenger, tries it out against what training predicted, pushes it, and tells the digest', async () => {
      const before = readdirSync(project.directory).sort()
      const commit = (await project.git('rev-parse', 'HEAD')).trim()
      const tags = [`1-${commit.slice(0, 7)}`]
      const ran = await project.build()
      expect(ran).toMatchObject({
        failed: false,
        outputs: { verdict: 'pass', tags: JSON.stringify(tags), 'model-version': '1' },
      })
      const digest = ran.outputs['digest'] as string
      expect(ran.outputs['image']).toBe(`${bench.registry.host}/acme/tiny@${digest}`)
      expect(ran.report.summary).toMatch(/^tiny v1 · 2 MB · answers in .* ms · 127.0.0.1:\d+\/acme\/tiny@sha256:/)
      expect(ran.report.checks.map(({ id, verdict }) => [id, verdict])).toEqual([
        ['image:health', 'pass'],
        ['image:prediction', 'pass'],
        ['image:latency', 'pass'],
        ['image:memory', 'pass'],
        ['image:size', 'pass'],
      ])
      expect(await tagsIn(bench.registry)).toEqual(expect.arrayContaining(tags))
      expect(
        readdirSync(project.directory)
          .filter((name) => name !== '.modelloop')
          .sort(),
      ).toEqual(before.filter((name) => name !== '.modelloop'))
      expect(await project.git('status', '--porcelain')).toBe('')
    })

    it('labels the image with the way back to the run, the commits and the model', async () => {
      await project.build({ push: 'false', tags: 'labelled', smoke: 'none' })
      const [image] = JSON.parse(bench.engine('image', 'inspect', 'tiny:labelled')) as [{ Config: { Labels: object } }]
      const commit = (await project.git('rev-parse', 'HEAD')).trim()
      expect(image.Config.Labels).toMatchObject({
        'org.opencontainers.image.title': 'tiny',
        'org.opencontainers.image.version': '1',
        'org.opencontainers.image.revision': commit,
        'dev.modelloop.model': 'tiny',
        'dev.modelloop.version': '1',
        'dev.modelloop.run': expect.stringMatching(/^[0-9a-f]{12}$/),
        'dev.modelloop.trained-at': commit,
        'dev.modelloop.model-digest': expect.stringMatching(/^sha256:/),
      })
    })

    it('gives the same digest when the job runs again, and adds a tag that is new', async () => {
      const first = await project.build({ tags: 'again-{sha7}' })
      const second = await project.build({ tags: 'again-{sha7}\nalso-{sha7}' })
      expect(second.outputs['digest']).toBe(first.outputs['digest'])
      expect(second.report.headline).toBe('the image is there already')
      const sha7 = (await project.git('rev-parse', '--short=7', 'HEAD')).trim()
      expect(await tagsIn(bench.registry)).toEqual(expect.arrayContaining([`again-${sha7}`, `also-${sha7}`]))
    })

    it('says loudly that an image was not tried out', async () => {
      const ran = await project.build({ tags: 'untried', smoke: 'none' })
      expect(ran.report.notes[0]).toMatchObject({
        level: 'warning',
        text: expect.stringContaining('was not tried out'),
      })
      expect(ran.report.checks.map(({ id }) => id)).toEqual(['image:size'])
    })

    it('moves only the tags that it was told to move', async () => {
      const { write, git } = project
      await write(
        'modelloop.yml',
        (await git('show', 'HEAD:modelloop.yml')).replace('  smoke:', '  moving-tags: [latest]\n  smoke:'),
      )
      await git('commit', '-aqm', 'Move latest')
      const first = await project.build({ tags: 'a-{sha7}', smoke: 'none' })
      await write('www/health', 'fine\n')
      await git('commit', '-aqm', 'Another image')
      const second = await project.build({ tags: 'a-{sha7}', smoke: 'none' })
      expect(second.outputs['digest']).not.toBe(first.outputs['digest'])
      const latest = await project.build({ tags: 'a-{sha7}', model: 'v1', smoke: 'none' })
      expect(latest.outputs['digest']).toBe(second.outputs['digest'])
      expect(await tagsIn(bench.registry)).toContain('latest')
    })

    it('leaves what lies at the place of the model alone: the same bytes are used, others are refused', async () => {
      await project.write('app/model.json', '{"prediction": 12.5}\n')
      expect((await project.build({ tags: 'same', smoke: 'none' })).outputs['verdict']).toBe('pass')
      expect(readdirSync(`${project.directory}/app`)).toEqual(['model.json'])
      await project.write('app/model.json', '{"prediction": 99}\n')
      await expect(project.build({ tags: 'other', smoke: 'none' })).rejects.toThrow(
        'there is another file already: app/model.json is sha256:',
      )
      expect(readdirSync(`${project.directory}/app`)).toEqual(['model.json'])
    })

    it('shows its logins to nobody: no file is left, and no command line has them', async () => {
      const seen: string[] = []
      const watch = setInterval(() => seen.push(execFileSync('ps', ['-eo', 'args']).toString()), 100)
      const ran = await project.build({ tags: 'quiet' })
      clearInterval(watch)
      expect(ran.outputs['verdict']).toBe('pass')
      const basic = Buffer.from('ci:secret').toString('base64')
      for (const text of [...seen, ran.printed]) expect(text).not.toContain(basic)
      expect(readdirSync(project.directory)).not.toContain('.docker')
    })
  },
)
