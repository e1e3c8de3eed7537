import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { git, gitEnvironment } from './git.ts'

describe('git', () => {
  it('is not turned elsewhere by the variables of a surrounding call', () => {
    const base = {
      GIT_DIR: '/x',
      GIT_INDEX_FILE: '/y',
      GIT_WORK_TREE: '/z',
      HOME: '/home/me',
      GIT_SSH_COMMAND: 'ssh -i k',
    }
    const environment = gitEnvironment(base, [])
    expect(environment).toMatchObject({ HOME: '/home/me', GIT_SSH_COMMAND: 'ssh -i k', GIT_TERMINAL_PROMPT: '0' })
    for (const name of ['GIT_DIR', 'GIT_INDEX_FILE', 'GIT_WORK_TREE', 'GIT_CONFIG_COUNT']) {
      expect(environment).not.toHaveProperty(name)
    }
  })

  it('says what to do when the repository belongs to another user, instead of seeing none', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'foreign-'))
    await git(['init', '-q'], { cwd: directory })
    // git's own switch for its tests of this.
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1'
    try {
      await expect(git(['ls-files'], { cwd: directory })).rejects.toMatchObject({
        message: `git refuses the repository ${directory}, because it belongs to another user.`,
        hint: expect.stringContaining(`--add safe.directory "${directory}"`),
      })
    } finally {
      delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER']
      await rm(directory, { recursive: true })
    }
  })

  it('keeps the settings that the environment gives, and adds its own after them', () => {
    const base = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' }
    expect(
      gitEnvironment(base, [
        ['a.b', ''],
        ['a.b', 'c'],
      ]),
    ).toMatchObject({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_0: 'safe.directory',
      GIT_CONFIG_KEY_1: 'a.b',
      GIT_CONFIG_VALUE_1: '',
      GIT_CONFIG_KEY_2: 'a.b',
      GIT_CONFIG_VALUE_2: 'c',
    })
  })

  it('hears its settings, and answers an exit code instead of throwing', async () => {
    const settings = [['modelloop.test', 'a secret']] as const
    const heard = await git(['config', '--get', 'modelloop.test'], { cwd: '/', settings })
    expect(heard.stdout.toString()).toBe('a secret\n')
    expect((await git(['config', '--get', 'modelloop.test'], { cwd: '/' })).code).toBe(1)
    await expect(git(['version'], { cwd: '/does/not/exist' })).rejects.toThrow('could not be started')
  })
})
