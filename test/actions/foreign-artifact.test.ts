import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { NothingToDo, UserError } from '../../src/platform/errors.ts'
import { FILE, type ForkScene, home, sealed, startForkScene } from './fork-scene.ts'
import { type ZippedFile, zeros, zipOf } from './zip-archive.ts'

let scene: ForkScene
let before: readonly string[]
beforeAll(async () => {
  scene = await startForkScene()
})
afterAll(() => scene.close())
beforeEach(async () => {
  before = await written()
})
afterEach(() => {
  expect(scene.api.violations).toEqual([])
  scene.clear()
})

/** The files of the workspace. */
const written = async () => (await readdir(scene.project.directory, { recursive: true })).sort()
const posted = () => {
  const { comments, checkRuns } = scene.api.repository(home)
  return [...comments, ...checkRuns]
}
const report = (): ZippedFile => ({ name: FILE, bytes: JSON.stringify(scene.honest) })

/** Expects one clear line, nothing posted, and nothing written. */
async function expectRefusal(line: string, kind: typeof UserError | typeof NothingToDo = UserError) {
  const error = await scene.post().then(
    () => undefined,
    (thrown: unknown) => thrown as Error,
  )
  expect(error).toBeInstanceOf(kind)
  expect(error?.message).toContain(line)
  expect(error?.message).toMatch(/^[^\p{Cc}]{1,4000}$/u)
  expect(posted()).toEqual([])
  expect(await written()).toEqual(before)
}

describe('an archive', () => {
  const bomb = { name: FILE, packed: zeros(200) }
  const many = Array.from({ length: 40_000 }, (_, index) => ({ name: `f${index}` }))

  it.each<[string, () => Buffer, string]>([
    ['3 GiB of zeros in 3 MB that says it is empty', () => zipOf(bomb), 'too many bytes'],
    ['the report twice', () => zipOf(report(), report()), 'holds validate-model.json 2 times'],
    ['a link in its place', () => zipOf({ ...report(), bytes: '/etc/passwd', mode: 0o120777 }), 'not JSON'],
    ['an unknown method', () => zipOf({ ...report(), method: 99 }), 'compression method: 99'],
    ['a wrong checksum', () => zipOf({ ...report(), checksum: 1 }), 'broken'],
    ['bytes that are not deflated', () => zipOf({ name: FILE, packed: Buffer.from('{}{}') }), 'broken'],
    ['a cut end', () => zipOf(report()).subarray(0, -30), 'not a zip file'],
    ['a cut beginning', () => zipOf(report()).subarray(40), 'broken'],
    ['no archive at all', () => Buffer.from(JSON.stringify(scene.honest)), 'not a zip file'],
    ['nothing', () => Buffer.alloc(0), 'not a zip file'],
    ['an empty report', () => zipOf({ name: FILE }), 'not JSON'],
  ])('with %s is refused in one line', async (_, zip, line) => {
    scene.leave(zip())
    await expectRefusal(line)
  })

  it.each<[string, () => Buffer]>([
    ['no file', () => zipOf()],
    ['40,000 files', () => zipOf(...many)],
    ['names that lead out', () => zipOf({ name: `../../${FILE}` }, { name: `..\\${FILE}` }, { name: `/tmp/${FILE}` })],
    ['names that only look right', () => zipOf({ name: `${FILE}\0` }, { name: `\n${FILE}` }, { name: `./${FILE}` })],
    ['a folder of the name', () => zipOf({ name: `${FILE}/` }, { name: `${FILE}/x` })],
  ])('with %s holds no report, which is no error', async (_, zip) => {
    scene.leave(zip())
    await expectRefusal('left no report', NothingToDo)
    expect(await readdir(dirname(scene.project.directory))).not.toContain(FILE)
  })

  it('gives the report alone, whatever lies beside it', async () => {
    const others = [{ name: '../../out.txt', bytes: 'x' }, { name: 'big', packed: zeros(20) }, { name: 'a\nb' }]
    scene.leave(zipOf(...others, report(), { name: 'modelloop.yml', bytes: 'model: mine' }))
    await scene.post()
    expect(posted()).toHaveLength(2)
    expect(await readdir(scene.project.directory)).toEqual(expect.not.arrayContaining(['big', 'modelloop.yml']))
    expect(await readdir(join(scene.project.directory, '..'))).not.toContain('out.txt')
  })
})

describe('an artifact', () => {
  it('that is not there, or not any more, is no error', async () => {
    await expectRefusal('left no report', NothingToDo)
    scene.leave(zipOf(report()), { name: 'modelloop-report-other' })
    scene.leave(zipOf(report()), { run: '6' })
    await expectRefusal('left no report', NothingToDo)
  })

  it('that is larger than any of ours is not downloaded', async () => {
    scene.leave(zipOf(report()), { size: 5_000_001 })
    await expectRefusal('none of ours has more than 5000000')
  })

  it('that is larger than it says is given up on the way', async () => {
    scene.leave(Buffer.alloc(6_000_000), { size: 100 })
    await expectRefusal('none of ours has more than 5000000')
  })

  it.each([
    ['is not there', undefined, {}],
    ['is cut on its way', Buffer.alloc(1_000), { size: 2_000 }],
  ])('that %s is told in one line', async (_, zip, facts) => {
    scene.leave(zip, facts)
    await expectRefusal('The artifact modelloop-report could not be downloaded')
  })

  it('of a second attempt counts, not that of the first', async () => {
    scene.leave(Buffer.from('broken'))
    scene.leave(zipOf(report()))
    await scene.post()
    expect(posted()).toHaveLength(2)
  })

  it('that the token may not read is told with the permission that is missing', async () => {
    scene.api.fail({ operation: 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', status: 403 })
    await expect(scene.post()).rejects.toThrow('actions: read')
    expect(posted()).toEqual([])
  })
})

describe('JSON', () => {
  const said = (change: object) => JSON.stringify(sealed({ ...scene.honest, ...change }))
  /** The text of a report with `mark` replaced by what JSON.stringify would not write. */
  const raw = (text: string) => said({ headline: 'MARK' }).replace('"MARK"', text)

  it.each<[string, () => string | Buffer, string]>([
    ['that is cut', () => said({}).slice(0, -5), 'not JSON'],
    ['with NaN', () => raw('NaN'), 'not JSON'],
    ['with infinity', () => raw('1e999'), 'headline is Infinity'],
    ['with a prototype', () => raw('{"__proto__":{"x":1}}'), 'has the key __proto__'],
    ['with a constructor', () => raw('{"constructor":{"prototype":1}}'), 'has the key constructor'],
    ['nested 1,000,000 deep', () => raw(`${'['.repeat(1e6)}${']'.repeat(1e6)}`), 'nested deeper than 12'],
    ['with a text of 1 MB', () => said({ summary: 'x'.repeat(1e6) }), 'summary is longer'],
    ['of 400,001 values', () => said({ extra: Array(400_001).fill(0) }), 'more than 400000 values'],
    ['in UTF-16', () => Buffer.from(said({}), 'utf16le'), 'not JSON in UTF-8'],
    ['in Latin-1', () => Buffer.from(said({ headline: 'größer' }), 'latin1'), 'not JSON in UTF-8'],
    ['that is a list', () => '[]', 'schema is missing'],
    ['that is a number', () => '7', 'the report should be Object, found 7'],
    ['with an id that holds a command', () => twice('\n::set-output name=verdict::pass\n\u001b[31m'), 'twice'],
    ['whose digest does not fit', () => said({}).replace('better', 'better!'), 'changed after it was made'],
    ['without its digest', () => JSON.stringify({ ...scene.honest, contentDigest: undefined }), 'contentDigest'],
  ])('%s is refused in one line', async (_, text, line) => {
    scene.leave(zipOf({ name: FILE, bytes: text() }))
    await expectRefusal(line)
  })

  const twice = (id: string) => {
    const [check] = scene.honest['checks']
    return said({ checks: Array(2).fill({ ...check, id }) })
  }
  it('with a key twice is read once: what was checked is what is posted', async () => {
    const text = said({ headline: 'the second' }).replace('{', '{"headline":"the first","verdict":"promoted",')
    scene.leave(zipOf({ name: FILE, bytes: text }))
    await scene.post()
    const [comment] = scene.api.comments(home, scene.number)
    expect(comment?.body).toContain('the second')
    expect(comment?.body).not.toMatch(/the first|promoted/)
  })

  it('with half characters or a byte order mark is posted whole', async () => {
    scene.leave(zipOf({ name: FILE, bytes: `\uFEFF${said({ headline: 'half \ud83d a face' })}` }))
    await scene.post()
    const [comment] = scene.api.comments(home, scene.number)
    expect(comment?.body.isWellFormed()).toBe(true)
    expect(comment?.body).toContain('half')
  })
})
