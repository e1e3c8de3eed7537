import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StoredArtifact } from './artifacts.ts'
import type { StoredCache } from './caches.ts'

/** What the service remembers beside the blobs; kept in one file, so that a later server finds it again. */
export interface ResultsState {
  nextId: number
  artifacts: StoredArtifact[]
  caches: StoredCache[]
}

/** Opens the state of a folder; `save` is called after each change. */
export function openState(folder: string): { state: ResultsState; save: () => void } {
  mkdirSync(join(folder, 'blobs'), { recursive: true })
  const file = join(folder, 'state.json')
  const state: ResultsState = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as ResultsState)
    : { nextId: 1, artifacts: [], caches: [] }
  const save = () => {
    writeFileSync(`${file}.new`, JSON.stringify(state, null, 2))
    renameSync(`${file}.new`, file)
  }
  return { state, save }
}
