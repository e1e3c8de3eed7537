import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../src/tracking/ledger/ledger.ts'
import { aRun, git, versionOf, type Workshop, workshop } from './setup.ts'

let shop: Workshop
beforeEach(() => {
  shop = workshop()
})
afterEach(() => shop.end())

async function useAll(ledger: Ledger): Promise<void> {
  const run = aRun('run-a')
  await ledger.recordRun(run, 'run')
  await ledger.registerVersion(versionOf(run), 'version')
  await ledger.moveAlias({ model: run.model, alias: 'champion', from: null, to: 1, by: 'a', why: 'b' }, 'move')
  expect((await ledger.alias(run.model, 'champion'))?.to).toBe(1)
  expect(await ledger.runs(run.experiment, 5)).toEqual([run])
}

/** All that a user could notice: what git says, and the bytes of every file in the tree and in `.git` but for objects. */
function stateOf(directory: string) {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/objects/') && !/modelloop\/ledger$/.test(file))
  return {
    status: git(directory, 'status', '--porcelain=v2', '--branch'),
    stash: git(directory, 'stash', 'list'),
    branches: git(directory, 'for-each-ref').replaceAll(/.*modelloop\/ledger\n/g, ''),
    files: Object.fromEntries(files.map((file) => [file, hash(file)])),
  }
}

/** Makes a working copy in the middle of work: staged, unstaged and untracked changes. */
function inTheMiddleOfWork(directory: string): string {
  writeFileSync(join(directory, 'staged.py'), 'staged\n')
  git(directory, 'add', 'staged.py')
  writeFileSync(join(directory, 'train.py'), 'changed\n')
  writeFileSync(join(directory, 'untracked.csv'), 'a,b\n')
  return directory
}

describe('the ledger leaves the user alone', () => {
  it.each([
    ['with a remote', () => shop.clone('project', shop.bare())],
    ['without a remote', () => shop.clone('project')],
    [
      'in the shallow clone of actions/checkout',
      () => {
        const source = shop.clone('source')
        git(source, 'commit', '-q', '--allow-empty', '-m', 'Second')
        git(shop.root, 'clone', '-q', '--bare', source, 'server.git')
        git(shop.root, 'clone', '-q', '--depth=1', `file://${shop.path('server.git')}`, 'project')
        return shop.path('project')
      },
    ],
  ])('%s: tree, index, HEAD, reflog, config, FETCH_HEAD and branches are as before', async (_, make) => {
    const directory = inTheMiddleOfWork(make())
    git(directory, 'status')
    const before = stateOf(directory)
    const ledger = await shop.open(directory)
    await useAll(ledger)
    await ledger[Symbol.asyncDispose]()
    expect(stateOf(directory)).toEqual(before)
    expect(readdirSync(shop.path('tmp'))).toEqual([])
  })

  it('works from a worktree, in a subfolder, and leaves its branch to be seen by the main tree', async () => {
    const main = shop.clone('project')
    git(main, 'worktree', 'add', '-q', '../tree', '-b', 'feature')
    mkdirSync(shop.path('tree/src/deep'), { recursive: true })
    await useAll(await shop.open(shop.path('tree/src/deep')))
    expect(git(main, 'ls-tree', '--name-only', 'modelloop/ledger').split('\n')).toContain('models')
    expect(git(shop.path('tree'), 'status', '--porcelain')).toBe('')
  })

  it.each([true, false])('works before the first commit (remote: %s)', async (remote) => {
    git(shop.root, 'init', '-q', '-b', 'main', 'project')
    if (remote) git(shop.path('project'), 'remote', 'add', 'origin', shop.bare())
    await useAll(await shop.open(shop.path('project')))
    expect(existsSync(shop.path('project/.git/index'))).toBe(false)
  })

  it.each([true, false])('works where git counts in SHA-256 (remote: %s)', async (remote) => {
    git(shop.root, 'init', '-q', '--object-format=sha256', 'project')
    if (remote) git(shop.root, 'init', '-q', '--bare', '--object-format=sha256', 'server.git')
    if (remote) git(shop.path('project'), 'remote', 'add', 'origin', '../server.git')
    await useAll(await shop.open(shop.path('project')))
  })

  it('reads and writes when the shallow clone has no remote any more', async () => {
    git(shop.clone('source'), 'commit', '-q', '--allow-empty', '-m', 'Second')
    git(shop.root, 'clone', '-q', '--depth=1', `file://${shop.path('source')}`, 'project')
    git(shop.path('project'), 'remote', 'remove', 'origin')
    await useAll(await shop.open(shop.path('project')))
    expect((await (await shop.open(shop.path('project'))).run('ames-price', 'run-a'))?.id).toBe('run-a')
  })

  it('runs no hook of the user and signs nothing', async () => {
    const directory = shop.clone('project')
    for (const hook of ['pre-push', 'post-commit', 'reference-transaction', 'pre-receive', 'update', 'post-update']) {
      writeFileSync(join(directory, '.git/hooks', hook), '#!/bin/sh\ntouch "$0.ran"; exit 1\n', { mode: 0o755 })
    }
    git(directory, 'config', 'commit.gpgSign', 'true')
    git(directory, 'config', 'push.gpgSign', 'true')
    await useAll(await shop.open(directory))
    expect(readdirSync(join(directory, '.git/hooks')).filter((name) => name.endsWith('.ran'))).toEqual([])
  })

  it('writes the branch as an orphan of facts, one commit each, none ever changed but the README', async () => {
    const server = shop.bare()
    await useAll(await shop.open(shop.clone('project', server)))
    expect(git(server, 'log', '--format=%s', 'modelloop/ledger').trim().split('\n')).toEqual([
      'Move champion of ames-price to v1',
      'Register ames-price v1',
      'Record run run-a of ames-price',
    ])
    expect(git(server, 'log', '--format=%an <%ae>', '-1', 'modelloop/ledger').trim()).toBe(
      'modelloop <modelloop@example.com>',
    )
    expect(git(server, 'ls-tree', '-r', '--name-only', 'modelloop/ledger').trim().split('\n')).toEqual([
      'README.md',
      expect.stringMatching(/^index\/keys\/ames-price\/[0-9a-f]{2}\/[0-9a-f]{14}-run-a$/),
      'index/runs/ames-price/2026-11/22T100000000Z-run-a.finished',
      'index/versions/ames-price/run-a.1',
      'models/ames-price/1.json',
      'models/ames-price/aliases/1-champion.json',
      'runs/ames-price/run-a/finished.json',
      'runs/ames-price/run-a/started.json',
    ])
  })
})
