import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf } from '../platform/digest.ts'
import { copyOf, placeModel } from './place-model.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'context-'))
  await writeFile(join(folder, 'model'), 'bytes')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const model = () => copyOf(join(folder, 'model'), digestOf('bytes'))
const names = async () => (await readdir(folder, { recursive: true })).sort()

describe('the model in the build context', () => {
  it('is there for the build, and gone with its folders afterwards', async () => {
    {
      await using _placed = await placeModel(folder, 'app/deep/model.bin', model())
      expect(await readFile(join(folder, 'app/deep/model.bin'), 'utf8')).toBe('bytes')
    }
    expect(await names()).toEqual(['model'])
  })

  it('leaves the folders that were there, and what else came into them', async () => {
    await mkdir(join(folder, 'app'))
    {
      await using _placed = await placeModel(folder, 'app/new/model.bin', model())
      await writeFile(join(folder, 'app/new/cache'), '')
    }
    expect(await names()).toEqual(['app', 'app/new', 'app/new/cache', 'model'])
  })

  it('leaves nothing when it could not be fetched', async () => {
    const lost = { ...model(), layDown: () => Promise.reject(new Error('gone')) }
    await expect(placeModel(folder, 'app/model.bin', lost)).rejects.toThrow('gone')
    expect(await names()).toEqual(['model'])
  })

  it.each([['../outside'], ['/etc/model'], ['.'], ['link/model']])('never goes to %s', async (path) => {
    await symlink(tmpdir(), join(folder, 'link'))
    await expect(placeModel(folder, path, model())).rejects.toThrow(
      /leaves the folder|whole build context|through the link/,
    )
  })
})
