import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openProject, type SelectedPath } from '../../data/dvc/project.ts'
import type { Host, PullRequest } from '../../harness/host.ts'
import { runAction } from '../../harness/run.ts'
import { systemClock } from '../../platform/clock.ts'
import type { UserError } from '../../platform/errors.ts'
import { recordingLog } from '../../platform/log.ts'
import { renderComment } from '../../report/markdown/comment.ts'
import type { Report } from '../../report/report.ts'
import { renderText } from '../../report/text/text.ts'
import type { DataContext } from './inputs.ts'
import { placesFor } from './places.ts'
import type { DataScene } from './scene.ts'
import { action } from './version-data.ts'

let directory: string
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=me', '-c', 'user.email=me@example.com', ...args], {
    cwd: directory,
    encoding: 'utf8',
  })

beforeEach(() => {
  const top = mkdtempSync(join(tmpdir(), 'version-data-'))
  directory = join(top, 'houses')
  mkdirSync(directory)
  git('init', '-q', '-b', 'main')
  write('README.md', 'houses\n')
  commit()
  return () => rmSync(top, { recursive: true, force: true })
})
const write = (name: string, content: string) => {
  mkdirSync(dirname(join(directory, name)), { recursive: true })
  writeFileSync(join(directory, name), content)
}
const read = (name: string) => readFileSync(join(directory, name), 'utf8')
const remove = (name: string) => rmSync(join(directory, name), { recursive: true, force: true })
function commit(): string {
  git('add', '.')
  git('commit', '-q', '-m', 'x')
  return git('rev-parse', 'HEAD').trim()
}
const SALES = 'id,price,city\n1,100.5,Ames\n2,,Ames\n3,300,Boone\n'

async function run(inputs: Record<string, string> = {}, pullRequest?: Partial<PullRequest>) {
  const log = recordingLog()
  const host = {
    repository: 'acme/houses',
    environment: {},
    runner: 'Linux X64',
    temporaryFolder: tmpdir(),
    pullRequest,
  } as unknown as Host
  const signal = new AbortController().signal
  const raw = (name: string) => inputs[name]
  const outcome = await runAction({ action, raw, root: directory, host, log, clock: systemClock, signal })
  return { ...outcome, log, verdict: outcome.report.verdict }
}
const tableOf = (report: Report, id: string) => report.tables.find((table) => table.id === id)
const snapshot = (paths: string) => run({ mode: 'snapshot', paths, remote: '../remote' })

describe('version-data', () => {
  it('passes with a note when nothing is tracked, and does not pretend in a named mode', async () => {
    const { report, outputs, failed } = await run()
    expect([report.verdict, failed, outputs['version'], outputs['changed']]).toEqual([
      'pass',
      false,
      undefined,
      'false',
    ])
    expect(report.notes[0]).toMatchObject({ level: 'info', text: expect.stringContaining('No data is versioned') })
    await expect(run({ mode: 'verify' })).rejects.toThrow('There is nothing to verify')
  })

  it('snapshots a path: objects in the remote, the metafile shown as what to commit', async () => {
    write('data/sales.csv', SALES)
    const { report, outputs, verdict } = await snapshot('data')
    expect(verdict).toBe('pass')
    expect(outputs).toMatchObject({ changed: 'true', rows: '3' })
    expect(outputs['version']).toMatch(/^[0-9a-f]{32}\.dir$/)
    expect(JSON.parse(outputs['versions']!)).toEqual({
      data: { md5: outputs['version'], size: SALES.length, nfiles: 1 },
    })
    const note = report.notes.find(({ code }) => code)
    expect(note?.text).toBe('Commit data.dvc with .dvc/config, .dvc/.gitignore, .gitignore:')
    expect(`${note?.code?.lines.join('\n')}\n`).toBe(read('data.dvc'))
    expect(report.checks).toMatchObject([
      { id: 'data:data', verdict: 'pass', reason: expect.stringContaining('2 new objects') },
    ])
    expect(readdirSync(join(directory, '../remote/files/md5'))).toHaveLength(2)
  })

  it('says loudly when a snapshot is pushed nowhere', async () => {
    write('data/sales.csv', SALES)
    const { report, log, verdict } = await run({ mode: 'snapshot', paths: 'data' })
    expect(verdict).toBe('pass')
    expect(report.notes.map(({ text }) => text)).toContainEqual(expect.stringContaining('nothing was pushed'))
    expect(log.lines).toContainEqual({ level: 'warning', message: expect.stringContaining('nothing was pushed') })
  })

  it('pulls what the tree lacks by default, and profiles it', async () => {
    write('data/sales.csv', SALES)
    const { outputs } = await snapshot('data')
    commit()
    remove('data')
    remove('.dvc/cache')
    const pulled = await run({ remote: '../remote' })
    expect(pulled).toMatchObject({
      verdict: 'pass',
      outputs: { version: outputs['version'], changed: 'false', rows: '3' },
    })
    expect(pulled.report.headline).toBe('the data is unchanged')
    expect(read('data/sales.csv')).toBe(SALES)
    const profile = JSON.parse(readFileSync(pulled.outputs['profile']!, 'utf8'))
    expect(profile.schema).toBe('modelloop.profiles/v1')
    expect(profile.tables['data/sales.csv']).toMatchObject({
      rows: 3,
      columns: { price: { type: 'number', count: 2, nulls: 1 } },
    })
  })

  it('says what was pulled, and what a verified remote holds', async () => {
    write('data/sales.csv', SALES)
    const first = await snapshot('data')
    expect(first.report.headline).toBe('new data')
    commit()
    remove('data')
    remove('.dvc/cache')
    const notesOf = ({ report }: { report: Report }) => report.notes.map(({ text }) => text)
    expect(notesOf(await run({ remote: '../remote' }))).toEqual(['Pulled: 1 file, each hashed on the way.'])
    expect(notesOf(await run({ remote: '../remote' }))).toEqual([])
    const verify = { mode: 'verify', remote: '../remote' }
    expect(notesOf(await run(verify))).toEqual(['All of it is in the remote "../remote", byte for byte.'])
    const [file] = readdirSync(join(directory, '../remote/files/md5'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^..\/.{30}$/.test(name))
      .map((name) => join(directory, '../remote/files/md5', name))
    rmSync(file!)
    expect((await run(verify)).report.summary).toMatch(
      /lacks 1 of the objects of "data".*\. Take a snapshot where the data is whole: it stores what is lacking\.$/,
    )
    expect((await snapshot('data')).report.checks[0]?.reason).toContain('1 new object is in')
    expect((await run(verify)).verdict).toBe('pass')
    chmodSync(file!, 0o644)
    writeFileSync(file!, SALES.replace('1', '2'))
    expect((await run(verify)).report.summary).toMatch(/has 1 corrupt.*\. Take a snapshot with `mend: true` where/)
    expect((await snapshot('data')).report.checks[0]?.reason).toContain('0 new objects are in')
    const mended = await run({ mode: 'snapshot', mend: 'true', paths: 'data', remote: '../remote' })
    expect(mended.report.checks[0]?.reason).toContain('1 new object is in')
    expect((await run(verify)).verdict).toBe('pass')
    await expect(run({ ...verify, mend: 'true' })).rejects.toThrow('works with the mode snapshot alone')
  })

  it('says that a remote is a folder which is not there, as on a machine where it is not mounted', async () => {
    write('data/sales.csv', SALES)
    await snapshot('data')
    remove('data')
    remove('.dvc/cache')
    const { report } = await run({ remote: '../not-mounted' })
    const folder = join(directory, '../not-mounted')
    expect(report.summary).toContain(
      `There is no folder ${folder} here: mount it, mend the url of the remote, or run \`dvc push\` where`,
    )
  })

  it('says a reason that all paths share once below the verdict', async () => {
    for (const name of ['a', 'b'])
      write(`${name}.dvc`, `outs:\n- md5: ${'1'.repeat(32)}\n  hash: md5\n  path: ${name}\n`)
    const { report } = await run({ remote: 'ssh://host/data' })
    expect(report.headline).toBe('2 of 2 data paths failed')
    expect(report.summary.match(/which is not spoken here/g)).toHaveLength(1)
  })

  it('says in one line that it may not write its reports', async () => {
    write('.modelloop', 'a file\n')
    await expect(run()).rejects.toThrow(/^The folder .*\.modelloop for reports cannot be written to \(EEXIST\)\.$/)
  })

  it('asks whether a path was misspelt, and says its mistake once in the report', async () => {
    write('data/sales.csv', SALES)
    const { report, log } = await run({ paths: 'data/sale.csv' })
    const said = '"data/sale.csv" does not exist. Is "data/sales.csv" meant?'
    expect(report.summary).toBe(said)
    const open = renderComment(report).split('<details>')[0]!
    for (const text of [renderText(report), open]) expect(text.split('does not exist')).toHaveLength(2)
    expect(log.lines.filter(({ message }) => message.includes('does not exist'))).toHaveLength(1)
  })

  it('opens the remote that metafiles name once for all of them', async () => {
    write('.dvc/config', '[\'remote "archive"\']\n    url = ../../archive\n')
    const project = await openProject(directory)
    const context = { inputs: {}, host: { environment: {} }, log: recordingLog(), directory } as unknown as DataContext
    const scene = { context, project, named: new Map() } as unknown as DataScene
    const path = { name: 'data', tracked: { remote: 'archive' } } as SelectedPath
    const [first, second] = [placesFor(scene, path), placesFor(scene, path)]
    expect(await first.remote()).toBe(await second.remote())
    expect((await first.remote())?.label).toContain('archive')
  })

  it('says which metafile names no path', async () => {
    write('data.dvc', 'outs:\n- md5: 00000000000000000000000000000012\n')
    await expect(run()).rejects.toThrow('an output has no "path"')
  })

  it('fails to pull what no metafile names, and what was changed here', async () => {
    write('plain.csv', 'a\n1\n')
    const untracked = await run({ mode: 'pull', paths: 'plain.csv' })
    expect(untracked.report.summary).toContain('No .dvc metafile names "plain.csv", so there is nothing to pull.')
    write('data/sales.csv', SALES)
    await snapshot('data')
    write('data/sales.csv', 'a\n1\n')
    remove('.dvc/cache')
    const changed = await run({ mode: 'pull' })
    expect([untracked.verdict, changed.verdict]).toEqual(['fail', 'fail'])
    expect(changed.report.summary).toContain('"data" is not what data.dvc names')
    expect(changed.report.summary).toContain('And what may be missing cannot be pulled')
    expect(read('data/sales.csv')).toBe('a\n1\n')
  })

  it('says that a remote is misspelt although nothing has to be brought, and lets an unknown kind be until it is needed', async () => {
    write('data/sales.csv', SALES)
    await run({ mode: 'snapshot', paths: 'data' })
    write('.dvc/config', '[\'remote "store"\']\n    url = ssh://host/x\n')
    await expect(run({ remote: 'stroe' })).rejects.toThrow('.dvc/config has no remote "stroe" (it has: store).')
    expect((await run({ remote: 'store' })).report.verdict).toBe('pass')
    remove('data')
    remove('.dvc/cache')
    expect((await run({ remote: 'store' })).report.summary).toContain('is of the kind ssh:, which is not spoken here.')
  })

  it('takes a folder whose files are all gone for missing, as after a pull that failed', async () => {
    write('data/sales.csv', SALES)
    await run({ mode: 'snapshot', paths: 'data', cache: 'false' })
    remove('data/sales.csv')
    expect((await run({ mode: 'verify' })).report.summary).toBe('"data" is not here. The mode pull brings it.')
    expect((await run()).report.summary).toContain('is not in the cache. No data remote is configured.')
  })

  it('lists no value of single rows in a profile unless the privacy allows it', async () => {
    write('data/sales.csv', SALES)
    const cityOf = (path: string) => JSON.parse(readFileSync(path, 'utf8')).tables['data/sales.csv'].columns.city
    const closed = await run({ paths: 'data' })
    expect(cityOf(closed.outputs['profile']!).top).toEqual([])
    expect(tableOf(closed.report, 'columns:data/sales.csv')?.rows[1]).toEqual([
      'price',
      'number',
      '33.3 %',
      '2',
      null,
      null,
      null,
      null,
    ])
    write('modelloop.yml', 'version: 1\nmodel: houses\nprivacy: examples\n')
    const open = await run({ paths: 'data' })
    expect(tableOf(open.report, 'columns:data/sales.csv')?.rows[1]).toEqual([
      'price',
      'number',
      '33.3 %',
      '2',
      '200.3',
      '110.5',
      '200.3',
      '290',
    ])
    expect(cityOf(open.outputs['profile']!).top[0]).toEqual({ value: 'Ames', count: 2 })
  })

  it('fails when the bytes are not those of the metafile, and names the files', async () => {
    write('data/sales.csv', SALES)
    await snapshot('data')
    write('data/sales.csv', `${SALES}4,1,Ames\n`)
    write('data/new.csv', 'a\n1\n')
    const { verdict, failed, report, outputs } = await run({ mode: 'verify', remote: '../remote' })
    expect([verdict, failed, outputs['changed']]).toEqual(['fail', true, 'true'])
    expect(report.checks[0]?.reason).toContain('"data" is not what data.dvc names (1 added, 1 changed)')
    expect(report.summary).toContain('Snapshot it, or delete it here and pull.')
  })

  it('tells what changed against the base of the pull request', async () => {
    write('data/sales.csv', SALES)
    write('plain.csv', 'a\n1\n')
    await snapshot('data')
    const baseSha = commit()
    write('data/sales.csv', `${SALES}4,1,Ames\n`)
    write('data/extra.csv', 'a\n1\n')
    await snapshot('data')
    commit()
    const paths = 'data\nplain.csv'
    const { outputs, report } = await run({ paths }, { number: 7, baseSha })
    expect(outputs).toMatchObject({ changed: 'true', rows: '6' })
    expect(tableOf(report, 'versions')?.rows.map((row) => row.at(-1))).toEqual([
      expect.stringMatching(/^changed from [0-9a-f]{7}: 1 added, 1 changed$/),
      'unchanged',
    ])
    expect(tableOf(report, 'files:data')).toMatchObject({
      rows: [
        ['extra.csv', 'added'],
        ['sales.csv', 'changed'],
      ],
    })
    const ids = JSON.parse(outputs['versions']!)
    const text = `${[`${ids['data'].md5} data`, `${ids['plain.csv'].md5} plain.csv`].sort().join('\n')}\n`
    expect(outputs['version']).toBe(execFileSync('md5sum', { input: text, encoding: 'utf8' }).slice(0, 32))
    expect((await run({ paths }, { number: 7, baseSha: 'f'.repeat(40) })).report.notes[0]?.text).toContain(
      'compared with HEAD',
    )
  })

  it('compares files that git keeps by git, with changes that nobody committed', async () => {
    write('data/a.csv', 'a\n1\n')
    write('data/b.csv', 'a\n1\n')
    commit()
    expect((await run({ paths: 'data' })).outputs['changed']).toBe('false')
    write('data/a.csv', 'a\n2\n')
    write('data/c.csv', 'a\n3\n')
    remove('data/b.csv')
    const { outputs, report } = await run({ paths: 'data' })
    expect(outputs['changed']).toBe('true')
    expect(tableOf(report, 'files:data')?.rows).toEqual([
      ['c.csv', 'added'],
      ['b.csv', 'removed'],
      ['a.csv', 'changed'],
    ])
  })

  it.each([
    ['a missing file', 'gone.csv', undefined, '"gone.csv" does not exist. Check the path, or pull it first.'],
    [
      'an empty CSV',
      'x.csv',
      '',
      'x.csv: the file is empty. Its first line must name the columns. If this is meant to be no table',
    ],
    [
      'a ragged row',
      'x.csv',
      'a,b\n1,2\n3\n',
      'x.csv line 3: expected 2 columns, found 1. If this is meant to be no table',
    ],
    ['a broken metafile', 'x.csv.dvc', 'outs: [', /^x\.csv\.dvc line \d: the DVC metafile is no valid YAML/],
  ])('fails for %s, with one clear message', async (_, paths, content, message) => {
    if (content !== undefined) write(paths, content)
    const result = await run({ paths }).catch((error: Error & { place?: { file: string; line: number } }) => error)
    if (result instanceof Error) {
      expect(`${result.place?.file} line ${result.place?.line}: ${result.message}`).toMatch(message)
    } else {
      expect([result.verdict, result.failed]).toEqual(['fail', true])
      expect(result.report.checks[0]?.reason).toContain(message)
      expect(result.log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
    }
  })

  describe('says which of the usual mistakes of DVC users it is', () => {
    const summaryOf = async (inputs: Record<string, string>) => (await run(inputs)).report.summary

    it('a metafile that was never committed', async () => {
      write('.gitignore', '/data\n')
      for (const mode of ['pull', 'verify', 'snapshot']) {
        expect(await summaryOf({ mode, paths: 'data' })).toBe(
          '"data" is not here, git ignores it, and no metafile names it. Was data.dvc committed? `dvc add` writes it beside the data.',
        )
      }
    })

    it('a metafile that is not committed as it is here', async () => {
      write('data/sales.csv', SALES)
      await snapshot('data')
      const notes = async () =>
        (await run({ mode: 'verify', remote: '../remote' })).report.notes.map(({ text }) => text)
      const warning = 'Not committed as it is here: data.dvc. Until then a checkout gets another version of the data.'
      expect(await notes()).toContain(warning)
      commit()
      expect(await notes()).not.toContain(warning)
      write('data.dvc', `# mine\n${read('data.dvc')}`)
      expect(await notes()).toContain(warning)
    })

    it('a working directory below the project', async () => {
      write('data/sales.csv', SALES)
      write('train/main.py', '')
      await snapshot('data')
      expect(await summaryOf({ 'working-directory': 'train', paths: 'data' })).toBe(
        '"data" is not in "train", but at the top of the project. Paths are relative to the input "working-directory", which is "train": set it to the project\'s top.',
      )
      expect((await run({ 'working-directory': 'train' })).report.notes[0]?.text).toContain(
        'The DVC project begins above "train"',
      )
      const refused = await run({ 'working-directory': 'train', mode: 'pull' }).catch((error: UserError) => error)
      expect(refused).toMatchObject({ hint: expect.stringContaining('begins above "train"') })
    })

    it('a file of a folder that is tracked as a whole', async () => {
      write('data/sales.csv', SALES)
      await snapshot('data')
      remove('data')
      expect(await summaryOf({ mode: 'pull', paths: 'data/sales.csv' })).toBe(
        '"data/sales.csv" is not here, and lies in "data", which data.dvc tracks as a whole. Name "data".',
      )
    })

    it('data that was never pushed, and an import whose bytes are elsewhere', async () => {
      write('a.csv', SALES)
      await run({ mode: 'snapshot', paths: 'a.csv' })
      remove('a.csv')
      remove('.dvc/cache')
      expect(await summaryOf({ remote: '../remote' })).toContain('run `dvc push` where the data is')
      write(
        'a.csv.dvc',
        `frozen: true\ndeps:\n- path: a.csv\n  repo: {url: https://example.com/data.git}\n${read('a.csv.dvc')}`,
      )
      expect(await summaryOf({ remote: '../remote' })).toContain(
        'It is imported from https://example.com/data.git: `dvc pull` brings it from there.',
      )
    })

    it('a pipeline that was run and not committed, or changed since', async () => {
      write('dvc.yaml', 'stages:\n  make: {cmd: x, outs: [out.csv]}\n  later: {cmd: x, outs: [later.csv]}\n')
      write(
        'dvc.lock',
        `schema: '2.0'\nstages:\n  make:\n    cmd: x\n    outs: [{path: out.csv, hash: md5, md5: ${'0'.repeat(32)}, size: 1}]\n`,
      )
      write('out.csv', SALES)
      const { report } = await run({ mode: 'verify' })
      expect(report.summary).toContain('"out.csv" is not what dvc.lock names')
      expect(report.notes.map(({ text }) => text)).toContainEqual(
        expect.stringContaining('dvc.lock: stage "later": it was never run (`dvc repro`)'),
      )
      expect(await summaryOf({ mode: 'snapshot' })).toContain('only DVC writes that file')
    })

    it('one broken path of several: the others are done, and each mistake is told', async () => {
      write('a.csv', SALES)
      const { report, outputs } = await run({
        mode: 'snapshot',
        paths: 'a.csv\ngone.csv\nalso-gone.csv',
        remote: '../remote',
      })
      expect(report.headline).toBe('2 of 3 data paths failed')
      expect(report.checks.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'fail'])
      expect(outputs['version']).toBeUndefined()
      expect(Object.keys(JSON.parse(outputs['versions']!))).toEqual(['a.csv'])
      expect(existsSync(join(directory, 'a.csv.dvc'))).toBe(true)
    })
  })

  it('pushes to the store of modelloop.yml where DVC names no remote', async () => {
    write('modelloop.yml', 'version: 1\nmodel: houses\nstore: { url: "folder:../store" }\n')
    write('a.csv', SALES)
    const { report } = await run({ mode: 'snapshot', paths: 'a.csv' })
    expect(report.checks[0]?.reason).toContain('folder:../store')
    remove('a.csv')
    remove('.dvc/cache')
    expect((await run()).verdict).toBe('pass')
    expect(read('a.csv')).toBe(SALES)
  })

  it('leaves to git what `cache: false` leaves to git', async () => {
    write('m.json', '{}')
    write('m.json.dvc', 'outs:\n- path: m.json\n  cache: false\n')
    commit()
    const { verdict } = await run({ mode: 'snapshot', remote: '../remote' })
    expect(verdict).toBe('pass')
    expect(existsSync(join(directory, '../remote'))).toBe(false)
    expect(read('m.json.dvc')).toContain('md5: 99914b932bd37a50b983c5e7c90ae93b')
  })

  /** Sales of a hundred houses; the later ones cost more. */
  const sales = (from: number, to: number, header = 'id,price,city') =>
    `${header}\n${Array.from({ length: to - from }, (_, at) => `${from + at},${(from + at) * 1000},${at % 2 ? 'Ames' : 'Boone'}\n`).join('')}`

  it.each([
    ['by DVC', true],
    ['by git', false],
  ])('tells how rows and columns of a table that is kept %s changed since the base', async (_, byDvc) => {
    write('modelloop.yml', 'version: 1\nmodel: houses\ncolumns: { id: id }\n')
    write('data/sales.csv', sales(0, 100))
    if (byDvc) await snapshot('data')
    const baseSha = commit()
    write('data/sales.csv', sales(2, 150, 'id,cost,city').replace('3,3000,', '3,3001,'))
    if (byDvc) await snapshot('data')
    commit()
    const { report, verdict } = await run({ paths: 'data', remote: '../remote' }, { number: 7, baseSha })
    expect([verdict, report.headline]).toEqual(['pass', '+50 −2 rows, +1 −1 columns'])
    expect(tableOf(report, 'changed:data/sales.csv')).toMatchObject({
      caption: 'Rows: 50 added, 2 removed, 98 kept (told apart by "id").',
      rows: [
        ['cost', 'new column', '–', 'integer'],
        ['price', 'column is gone', '', '–'],
      ],
    })
    expect(report.lineage.changes).toContain('data/sales.csv: rows: 50 added, 2 removed, 98 kept (told apart by "id")')
  })

  it('says why rows were not compared when the earlier bytes are nowhere', async () => {
    write('sales.csv', sales(0, 100))
    await run({ mode: 'snapshot', paths: 'sales.csv', cache: 'false' })
    const baseSha = commit()
    write('sales.csv', sales(0, 120))
    await run({ mode: 'snapshot', paths: 'sales.csv', cache: 'false' })
    remove('.modelloop')
    const { report } = await run({}, { number: 7, baseSha })
    expect(report.headline).toBe('the data changed')
    expect(report.lineage.changes).toEqual([
      'sales.csv: columns and rows were not compared: the earlier version is not in the cache, and no recorded run has a profile of that version',
    ])
  })

  it('compares columns by the profile that an earlier run left, when the earlier bytes are nowhere', async () => {
    write('sales.csv', sales(0, 100))
    await run({ mode: 'snapshot', paths: 'sales.csv', cache: 'false' })
    const baseSha = commit()
    write('sales.csv', sales(0, 120).replaceAll('Boone', ''))
    await run({ mode: 'snapshot', paths: 'sales.csv', cache: 'false' })
    const { report } = await run({}, { number: 7, baseSha })
    expect(tableOf(report, 'changed:sales.csv')).toMatchObject({
      caption: '100 rows before; rows were not compared: the earlier version is not in the cache.',
      rows: expect.arrayContaining([['city', 'share of missing values', '0 %', '50 %']]),
    })
  })

  it('warns first: ids and rows that come twice, empty, mostly missing and constant columns; never a value', async () => {
    write('modelloop.yml', 'version: 1\nmodel: houses\ncolumns: { id: id }\n')
    const rows = Array.from({ length: 40 }, (_, at) => `${at % 38},secret,${at % 4 ? '' : at},\n`)
    write('data/x.csv', `id,kind,note,nothing\n${rows.join('')}5,secret,,\n`)
    const { report, log } = await run({ paths: 'data' })
    const warnings = report.notes.filter(({ level }) => level === 'warning').map(({ text }) => text)
    expect(warnings).toEqual([
      'data/x.csv: the id "id" is not unique: 3 rows (7.3 %) repeat one.',
      'data/x.csv: 2 rows (4.9 %) equal an earlier row.',
      'data/x.csv: "nothing" is empty.',
      'data/x.csv: mostly missing: "note" (75.6 %).',
      'data/x.csv: "kind" holds one value only.',
    ])
    expect(report.notes[0]?.level).toBe('warning')
    expect(report.headline).toContain('5 warnings')
    expect(JSON.stringify([report, log.lines])).not.toContain('secret')
  })

  it('fails for a corrupt and for a missing object of the remote, and leaves no wrong file', async () => {
    write('a.csv', SALES)
    await snapshot('a.csv')
    remove('a.csv')
    remove('.dvc/cache')
    const objects = join(directory, '../remote/files/md5')
    const [object] = readdirSync(objects, { recursive: true, encoding: 'utf8' })
      .map((name) => join(objects, name))
      .filter((name) => statSync(name).isFile())
    chmodSync(object!, 0o644)
    writeFileSync(object!, 'other')
    const corrupt = await run({ remote: '../remote' })
    expect(corrupt.report.checks[0]).toMatchObject({
      verdict: 'fail',
      value: null,
      reason: expect.stringContaining('is corrupt; its bytes have another MD5'),
    })
    expect(existsSync(join(directory, 'a.csv'))).toBe(false)
    rmSync(object!)
    expect((await run({ remote: '../remote' })).report.summary).toContain('neither in the cache nor in the remote')
  })

  it('does not need a remote that it cannot speak to while all data is here', async () => {
    write('a.csv', SALES)
    await snapshot('a.csv')
    write('.dvc/config', '[core]\n    remote = cloud\n[\'remote "cloud"\']\n    url = ssh://host/data\n')
    expect((await run()).verdict).toBe('pass')
    remove('a.csv')
    remove('.dvc/cache')
    expect((await run()).report.summary).toContain('"cloud" is of the kind ssh:, which is not spoken here.')
    await expect(run({ mode: 'snapshot', paths: 'README.md', remote: 'ssh://host/x' })).rejects.toThrow(
      'is of the kind ssh:',
    )
  })

  it('refuses a contract that is not there, and paths that leave the directory', async () => {
    await expect(run({ mode: 'infer' })).rejects.toThrow('There is nothing to infer')
    await expect(run({ schema: 'contract.yml' })).rejects.toThrow('There is no data contract contract.yml')
    await expect(run({ paths: '../secret' })).rejects.toThrow('The path "../secret" leaves the folder')
  })

  it('writes the same report for the same data', async () => {
    write('data/sales.csv', SALES)
    const digest = async () => (await run({ paths: 'data' })).report.contentDigest
    expect(await digest()).toBe(await digest())
  })
})
