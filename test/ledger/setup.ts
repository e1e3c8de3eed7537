import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/platform/clock.ts'
import { type Digest, digestOf } from '../../src/platform/digest.ts'
import { recordingLog } from '../../src/platform/log.ts'
import { type Ledger, type LedgerOptions, openLedger } from '../../src/tracking/ledger/ledger.ts'
import type { ModelVersion, RecordedRun } from '../../src/tracking/tracker.ts'

const identity = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' }

/** Runs git as a user would; returns what it prints. */
export function git(cwd: string, ...args: string[]): string {
  const env = { ...process.env, ...identity, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** A folder of its own for each test, with repositories and ledgers made in it. */
export function workshop() {
  const root = mkdtempSync(join(tmpdir(), 'ledger-test-'))
  const ledgers: Ledger[] = []
  const path = (name: string) => join(root, name)
  return {
    root,
    path,
    /** Makes a bare repository that serves partial fetches as GitHub does, and returns its folder. */
    bare: (name = 'server.git') => {
      git(root, 'init', '--quiet', '--bare', name)
      git(path(name), 'config', 'uploadpack.allowFilter', 'true')
      return path(name)
    },
    /** Makes a working copy with one commit, and `remote` as its origin. */
    clone: (name: string, remote?: string) => {
      git(root, 'init', '--quiet', '-b', 'main', name)
      writeFileSync(path(`${name}/train.py`), 'print("hello")\n')
      git(path(name), 'add', '.')
      git(path(name), 'commit', '-qm', 'Begin')
      if (remote !== undefined) git(path(name), 'remote', 'add', 'origin', remote)
      return path(name)
    },
    open: async (directory: string, options: Partial<LedgerOptions> = {}) => {
      mkdirSync(path('tmp'), { recursive: true })
      const ledger = await openLedger({
        directory,
        author: { name: 'modelloop', email: 'modelloop@example.com' },
        log: recordingLog(),
        clock: systemClock,
        temporaryFolder: path('tmp'),
        ...options,
      })
      ledgers.push(ledger)
      return ledger
    },
    end: async () => {
      await Promise.all(ledgers.map((ledger) => ledger[Symbol.asyncDispose]()))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type Workshop = ReturnType<typeof workshop>

/** Makes a finished run; `at` is the minute of 2026-11-22 10:00 at which it ended. */
export function aRun(id: string, at = 0, changes: Partial<RecordedRun> = {}): RecordedRun {
  const finishedAt = new Date(Date.UTC(2026, 10, 22, 10, at)).toISOString()
  return {
    schema: 'modelloop.run/v1',
    id,
    model: 'ames-price',
    experiment: 'ames-price',
    status: 'finished',
    startedAt: '2026-11-22T09:59:00.000Z',
    finishedAt,
    durationMs: 41_000,
    params: { max_depth: 8 },
    metrics: { rmse: 23_020 + at, 'test.r2': 0.91 },
    tags: {},
    code: { commit: '3f9c'.padEnd(40, '0'), tree: '77aa'.padEnd(40, '0'), ref: 'refs/heads/main', dirty: false },
    data: { 'data/ames': { md5: `${'ae04'.padEnd(32, '0')}.dir` } },
    packages: { 'scikit-learn': '1.9.0' },
    environment: { os: 'Linux', arch: 'X64' },
    reuseKey: digestOf(id),
    contents: { model: { digest: digestOf(`model ${id}`), kind: 'file', name: 'model.joblib', sizeBytes: 10 } },
    store: 'folder:.modelloop/store',
    ...changes,
  }
}

/** Makes the version that a run's model is to be registered as. */
export function versionOf(run: RecordedRun): Omit<ModelVersion, 'version'> {
  const { code, data, params, packages, metrics } = run
  return {
    model: run.model,
    run: run.id,
    experiment: run.experiment,
    digest: run.contents.model?.digest as Digest,
    createdAt: run.finishedAt,
    store: run.store as string,
    contents: run.contents,
    lineage: { code, data, params, packages, metrics },
  }
}
