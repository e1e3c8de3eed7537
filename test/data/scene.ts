import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { openProject, selectPaths } from '../../src/data/dvc/project.ts'
import { pullPath } from '../../src/data/pull.ts'
import { findRemote } from '../../src/data/remotes/find.ts'
import { openDataFolder } from '../../src/data/remotes/folder.ts'
import { openRemote } from '../../src/data/remotes/open.ts'
import type { DataRemote } from '../../src/data/remotes/remote.ts'
import { snapshotPath } from '../../src/data/snapshot.ts'
import { recordingLog } from '../../src/platform/log.ts'

/** Writes files below a folder: path → content. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
}

/** Makes a project whose default remote, called `shared`, is at a URL. */
export function newProject(directory: string, url: string, settings: Readonly<Record<string, string>> = {}): void {
  const lines = Object.entries({ url, ...settings }).map(([key, value]) => `    ${key} = ${value}\n`)
  writeFiles(directory, { '.dvc/config': `[core]\n    remote = shared\n['remote "shared"']\n${lines.join('')}` })
}

/** Opens the default remote of a project. */
export async function remoteOf(directory: string): Promise<DataRemote> {
  const { config } = await openProject(directory)
  return openRemote(findRemote(config, undefined, directory)!, { environment: {}, directory, log: recordingLog() })
}

const cacheOf = (directory: string) => openDataFolder(join(directory, '.dvc/cache'), 'the cache')

/** Takes a snapshot of `data` into the cache and the remote. */
export async function snapshot(directory: string, remote: DataRemote, { keep = true, mend = false } = {}) {
  const project = await openProject(directory)
  const [path] = selectPaths(project, ['data'])
  return snapshotPath(project, path!, { cache: keep ? cacheOf(directory) : undefined, remote, mend })
}

/** Pulls all that the metafiles name. @returns how many files came */
export async function pull(directory: string, remote: DataRemote | undefined, keep = true): Promise<number> {
  const project = await openProject(directory)
  let files = 0
  for (const path of project.tracked) {
    files += await pullPath(project, path, { cache: cacheOf(directory), remote, keep })
  }
  return files
}
