import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../platform/digest.ts'
import { digestOfPath } from '../platform/manifest.ts'
import { readRunRecord, verifyRecordFiles } from './read-record.ts'
import type { RunRecord } from './run-record.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'))
  await mkdir(join(folder, 'model'))
  await writeFile(join(folder, 'model/weights'), 'abc')
  await writeFile(join(folder, 'predictions.csv'), 'id,label\n1,2\n')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (record: unknown) => writeFile(join(folder, 'run.json'), JSON.stringify(record))

async function aRecord(changes: object = {}): Promise<RunRecord> {
  const model = await digestOfPath(join(folder, 'model'))
  const instant = '2026-11-22T10:00:00.000Z'
  return {
    schema: 'modelloop.run/v1',
    id: 'run-a',
    model: 'ames-price',
    experiment: 'ames-price',
    status: 'finished',
    startedAt: instant,
    finishedAt: instant,
    durationMs: 1,
    params: {},
    metrics: { rmse: 1 },
    tags: {},
    code: { dirty: false },
    data: {},
    packages: {},
    environment: { os: 'Linux', arch: 'X64' },
    reuseKey: digestOf('inputs'),
    files: {
      model: { path: 'model', digest: model.digest, kind: 'folder', sizeBytes: 3, name: 'out/model' },
      predictions: {
        path: 'predictions.csv',
        digest: digestOf('id,label\n1,2\n'),
        kind: 'file',
        sizeBytes: 13,
        name: 'predictions.csv',
      },
    },
    ...changes,
  }
}

describe('a run record', () => {
  it('tells in one short line why the merge base could not be trained', async () => {
    const error = `no space left\n${'on device '.repeat(2000)}`
    await write(await aRecord({ retrainedBaseline: { commit: 'a'.repeat(40), durationMs: 1, error } }))
    const { retrainedBaseline: read } = (await readRunRecord(folder)).record
    expect(read && 'error' in read ? read.error : '').toMatch(/^no space left on device .{450,480}$/)
  })

  it('is read from its folder or from its file, and its files are checked', async () => {
    const record = await aRecord()
    await write(record)
    await writeFile(join(folder, 'extra.txt'), 'not named by the record')
    for (const path of [folder, join(folder, 'run.json')]) {
      const read = await readRunRecord(path)
      expect(read).toEqual({ record, folder })
      await expect(verifyRecordFiles(read.record, read.folder)).resolves.toBeUndefined()
    }
  })

  it.each([
    ['another value', { status: 'fine' }, '"status"'],
    ['an infinite metric', { metrics: { rmse: null } }, '"metrics.rmse"'],
    ['a path that leaves the folder', { files: { log: { path: '../x' } } }, '"files.log.path"'],
    ['an absolute path', { files: { log: { path: '/etc/passwd' } } }, '"files.log.path"'],
  ])('with %s is refused by the name of the field', async (_, changes, words) => {
    await write(await aRecord(changes))
    await expect(readRunRecord(folder)).rejects.toThrow(words)
  })

  it('that is missing or no JSON is refused with its file', async () => {
    await expect(readRunRecord(folder)).rejects.toMatchObject({
      name: 'UserError',
      place: { file: join(folder, 'run.json') },
      message: 'The run record does not exist.',
    })
    await writeFile(join(folder, 'run.json'), '{')
    await expect(readRunRecord(folder)).rejects.toThrow('cannot be read')
  })

  it.each([
    ['changed', (path: string) => writeFile(path, 'id,label\n1,3\n'), 'has the digest'],
    ['missing', (path: string) => rm(path), 'is missing'],
    ['a folder', (path: string) => rm(path).then(() => mkdir(path)), 'is a folder, not a file'],
  ])('whose file is %s is refused', async (_, spoil, words) => {
    await spoil(join(folder, 'predictions.csv'))
    await expect(verifyRecordFiles(await aRecord(), folder)).rejects.toThrow(words)
  })

  it('whose file is a symbolic link is refused, on the way there too', async () => {
    const record = await aRecord()
    await rm(join(folder, 'predictions.csv'))
    await writeFile(join(folder, 'elsewhere'), 'id,label\n1,2\n')
    await symlink(join(folder, 'elsewhere'), join(folder, 'predictions.csv'))
    await expect(verifyRecordFiles(record, folder)).rejects.toThrow('symbolic link')

    await symlink(join(folder, 'model'), join(folder, 'link'))
    const through = { path: 'link/weights', digest: digestOf('abc'), kind: 'file', sizeBytes: 3, name: 'w' } as const
    await expect(verifyRecordFiles({ ...record, files: { model: through } }, folder)).rejects.toThrow('symbolic link')
  })

  it('whose model folder has a file more than was hashed is refused', async () => {
    const record = await aRecord()
    await writeFile(join(folder, 'model/more'), 'x')
    await expect(verifyRecordFiles(record, folder)).rejects.toThrow('has the digest')
  })
})
