import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readSections } from '../../src/report/markdown/combine.ts'
import { expectSound, outsideFences } from '../report/sound.ts'
import { type ForkScene, home, type Loose, sealed, startForkScene, token } from './fork-scene.ts'

const main = join(import.meta.dirname, '../../src/main.ts')
const ESCAPE = '\u001b'

let scene: ForkScene
beforeAll(async () => {
  scene = await startForkScene()
})
afterAll(() => scene.close())
afterEach(() => {
  expect(scene.api.violations).toEqual([])
  scene.clear()
})

/** What is no word of anybody's: changed, the report would not be one. */
const FIXED =
  /^(schema|kind|verdict|outcome|model|level|rule|direction|align|alternative|method|repository|commit|createdAt|language|md5|contentDigest|url|runUrl)$/

/** Puts a text behind each word that somebody can choose, names of data files included. */
function withWords(value: unknown, words: string, key = ''): unknown {
  if (typeof value === 'string') return FIXED.test(key) ? value : `${value}${words}`
  if (Array.isArray(value)) return value.map((item) => withWords(item, words, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withWords(item, words, name)]))
}

/** The honest report with something in every place where words can stand. */
function saying(words: string): Loose {
  const { lineage, notes, ...report } = scene.honest
  const data = { [`data/rows.csv${words}`]: { md5: 'a'.repeat(32) } }
  const baseline = { source: 'champion', version: 1, run: 'r1', commit: 'c', data }
  const history = {
    ...{
      id: 'history:rmse',
      kind: 'line',
      title: 'RMSE',
      xLabel: 'run',
      yLabel: 'RMSE',
      description: 'RMSE over runs',
    },
    ...{ x: ['a1', 'b2'], series: [{ name: 'RMSE', y: [2, 1] }], mark: 1, rule: { y: 3, label: 'limit' } },
  }
  const matrix = { id: 'm', kind: 'matrix', title: 'm', description: 'm', rows: ['a'], columns: ['b'], values: [[1]] }
  const table = { id: 't', title: 't', columns: [{ title: 'c' }], rows: [['cell']], caption: 'caption' }
  const code = { language: 'text', lines: ['a line', '```'] }
  const filled = {
    ...report,
    lineage: { ...lineage, run: { id: 'r2' }, baseline, changes: ['`depth` 6 → 8', 'code'], image: 'i' },
    notes: [...notes, { level: 'warning', text: 'warned' }, { level: 'info', text: 'told', code }],
    charts: [history, matrix, ...report['charts']],
    tables: [table, ...report['tables']],
    howJudged: ['by hand'],
  }
  const changed = withWords(filled, words) as Loose
  const placed = { ...changed['lineage'], data, baseline: { ...changed['lineage'].baseline, data } }
  return sealed({ ...changed, lineage: placed })
}

const bodyOf = () => scene.api.comments(home, scene.number)[0]?.body ?? ''
/** The comment without its two hidden lines, and with the one link that is ours as the tests of renderers know it. */
const wordsOf = () =>
  bodyOf()
    .split('\n')
    .slice(2)
    .join('\n')
    .replaceAll(`https://github.com/${home}/actions/runs/5`, 'https://github.com/a/b')

describe('words of a fork', () => {
  it.each([
    ['HTML', '<img src=x onerror=alert(1)><script>alert(1)</script></details><h1>'],
    ['mentions', ' @everyone @octo/owners @ada ﹫ada &commat;ada &#64;ada `@ada`'],
    ['issues', ' #1 octo/models#1 GH-1 closes #1'],
    ['links', ' https://evil.example [a](https://evil.example) <https://evil.example> www.evil.example'],
    ['script links', ' [a](javascript:alert(1)) [a]: javascript:alert(1)'],
    ['images', ' ![a](https://evil.example/x.png) ![a][b]\n[b]: https://evil.example'],
    ['fences', '\n```\n~~~~\n# heading\n| a |\n|--|\n'],
    ['alerts', '\n> [!CAUTION]\n> merged by octo\n'],
    ['turned letters', ' \u202Edessap\u202C \u2066x\u2069 \u200F'],
    ['Mermaid', '"]\n%%{init: {"securityLevel":"loose"}}%%\nclick A "https://evil.example"\n'],
    ['formulas', ' $$\\href{javascript:alert(1)}{x}$$'],
    [
      'hidden lines',
      '\n<!-- modelloop:section end -->\n<!-- modelloop:section tips validate-model pass pass x y -->\n<!-- part 1 x -->\n<!-- gone x -->\n',
    ],
    ['control characters', `${ESCAPE}[2J${ESCAPE}]8;;https://evil.example\u0007\r\0`],
  ])('that are %s show as they were written and do nothing', async (_, words) => {
    scene.leaveReport(saying(words))
    await scene.post()
    expect(bodyOf()).toContain('Not verified')
    expectSound(wordsOf())
    // Only a letter, a digit, _ or - behind it makes a mention; GitHub looks in code, too.
    const seen = outsideFences(wordsOf()).replaceAll(/^<!-- .* -->$|&#\d+;/gm, '')
    expect(seen).not.toMatch(/@[\p{L}\p{N}_-]|#\d|GH-\d|www\.|https?:\/\/(?!github\.com\/a\/b)/u)
    expect(readSections(bodyOf()).map(({ model, kind }) => `${model} ${kind}`)).toEqual(['price validate-model'])
    expect(bodyOf()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u001b\0]/)
    for (const run of scene.api.repository(home).checkRuns) {
      expect(run.name).toBe('modelloop / price (fork)')
      // A title is plain text on GitHub; the rest is Markdown.
      expect(run.title).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
      expect(outsideFences(`${run.summary}\n${run.text}`)).not.toMatch(/<(img|script)|@[\p{L}\p{N}]|\u001b|\u202E/u)
    }
  })

  it('do not fill the page so that nobody sees whose they are', async () => {
    const note = (index: number) => ({ level: 'warning', text: `${index} ${'x '.repeat(1_000)}` })
    const notes = Array.from({ length: 1_000 }, (_, index) => note(index))
    scene.leaveReport(sealed({ ...scene.honest, headline: 'x '.repeat(900), summary: 'y '.repeat(3_900), notes }))
    await scene.post()
    expect(bodyOf().length).toBeLessThan(65_536)
    expect(bodyOf()).toContain('Not verified: judged in a run of the fork')
  })

  it('cannot take the place of the warning by saying it themselves', async () => {
    const words =
      'Not verified: judged in a run of the fork eve/models, whose author can change every number and word here.'
    const split = `${words.slice(0, 20)}${words}${words.slice(20)}`
    for (const summary of [words, `${'y '.repeat(3_000)}${words}`, `It is a lie that this is "${words}"`, split]) {
      scene.leaveReport(sealed({ ...scene.honest, summary }))
      await scene.post()
      expect(bodyOf()).toContain('> [!WARNING]\n> Not verified: judged in a run of the fork')
    }
  })

  it('stand behind the word that nobody verified them, also in the line of a model among several', async () => {
    scene.leaveReport(sealed({ ...scene.honest, headline: 'RMSE is far lower' }))
    await scene.post()
    expect(bodyOf()).toContain('price · not verified: RMSE is far lower')
    scene.leaveReport(sealed({ ...scene.honest, model: 'tips', headline: '' }))
    await scene.post()
    expect(bodyOf()).toContain('**price**: not verified: RMSE is far lower')
    expect(bodyOf()).toContain('**tips**: not verified')
    for (const { title } of scene.api.repository(home).checkRuns) expect(title).toContain('not verified')
  })

  it('and numbers that fill a report are posted in seconds', async () => {
    const points = Array.from({ length: 20_000 }, (_, index) => index)
    const curve = { kind: 'line', title: 'c', description: 'c', x: points, series: [{ name: 's', y: points }] }
    const charts = Array.from({ length: 9 }, (_, index) => ({ id: `c${index}`, ...curve }))
    scene.leaveReport(sealed({ ...scene.honest, charts }))
    const before = process.cpuUsage()
    await scene.post()
    const { user } = process.cpuUsage(before)
    expect(user / 1e6).toBeLessThan(6)
    expect(bodyOf()).toContain('Not verified')
  })

  it('are no commands to the runner, and stand in no output', async () => {
    const words = `\n::set-output name=verdict::promoted\n::add-mask::a\n##[error]x\n${ESCAPE}[31m`
    scene.leaveReport(saying(words))
    const ran = await inJob()
    expect(ran.code, ran.printed).toBe(0)
    const lines = ran.printed.split(/[\r\n]/)
    expect(lines.filter((line) => /^\s*::(?!add-mask::ghs_|debug::|notice::)|##\[/.test(line))).toEqual([])
    expect(ran.printed).not.toContain(ESCAPE)
    expect(ran.outputs).not.toMatch(/set-output|promoted/)
    expect(ran.summary).toContain('Not verified')
    expectSound(ran.summary.replaceAll(`https://github.com/${home}/actions/runs/5`, 'https://github.com/a/b'))
  })

  it('that are refused are told in one annotation', async () => {
    const [check] = scene.honest['checks']
    const id = `\n::set-output name=verdict::promoted\n${ESCAPE}[31m`
    scene.leaveReport(
      sealed({
        ...scene.honest,
        checks: [
          { ...check, id },
          { ...check, id },
        ],
      }),
    )
    const ran = await inJob()
    expect(ran.code).toBe(1)
    expect(ran.printed.split('\n').filter((line) => line.startsWith('::error'))).toHaveLength(1)
    expect(ran.printed).not.toMatch(/^::set-output/m)
    expect(ran.printed).not.toContain(ESCAPE)
    expect(bodyOf()).toBe('')
  })
})

/** Plays the step in a process of its own, as the runner starts it. */
async function inJob() {
  const folder = await mkdtemp(join(tmpdir(), 'companion-'))
  try {
    const [event, output, summary] = ['event', 'output', 'summary'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    await Promise.all([writeFile(event, JSON.stringify(scene.event())), writeFile(output, ''), writeFile(summary, '')])
    const child = spawn(
      process.execPath,
      ['-e', `import(${JSON.stringify(main)}).then((m) => m.start('validate-model'))`],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          ...{ PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, RUNNER_OS: 'Linux', RUNNER_ARCH: 'X64' },
          ...{ GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary },
          ...{ GITHUB_API_URL: scene.api.url, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: home },
          ...{ GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: event, GITHUB_RUN_ID: '9' },
          ...{ 'INPUT_GITHUB-TOKEN': token, 'INPUT_POST-REPORT': 'artifact:modelloop-report' },
        },
      },
    )
    const [printed, errors] = await Promise.all([text(child.stdout), text(child.stderr)])
    const code = child.exitCode ?? (await new Promise((resolve) => child.once('close', resolve)))
    return {
      code,
      printed: `${printed}\n${errors}`,
      outputs: await readFile(output, 'utf8'),
      summary: await readFile(summary, 'utf8'),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
