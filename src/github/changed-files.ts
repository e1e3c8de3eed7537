import type { GitHub } from './client.ts'
import { type Failure, failureOf } from './failure.ts'

export interface ChangedFile {
  readonly path: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged'
  /** The old path of a renamed file. */
  readonly previousPath?: string
}

export type ChangedFiles =
  | {
      readonly known: true
      readonly files: readonly ChangedFile[]
      /** False when GitHub left some out: it lists 300. */
      readonly complete: boolean
    }
  | ({ readonly known: false } & Failure)

const maximumListed = 300

/**
 * Lists the files that a commit changed since it parted from another, by the compare API: no clone is needed, and a
 * shallow one is enough. Never throws for an answer of GitHub.
 */
export async function listChangedFiles(github: GitHub, base: string, head: string): Promise<ChangedFiles> {
  if (base === head) return { known: true, files: [], complete: true }
  try {
    // The commits are not wanted; the files all stand on the first page.
    const request = { ...github.here, basehead: `${base}...${head}`, per_page: 1 }
    const { data } = await github.rest.repos.compareCommitsWithBasehead(request)
    const files = (data.files ?? []).map((file) => ({
      path: file.filename,
      status: file.status,
      ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
    }))
    return { known: true, files, complete: files.length < maximumListed }
  } catch (error) {
    return { known: false, ...failureOf(error, { what: 'compare the commits', permissions: { contents: 'read' } }) }
  }
}

/** Finds the commit at which two commits parted, by the compare API; `undefined` when GitHub does not tell. */
export async function findMergeBase(github: GitHub, base: string, head: string): Promise<string | undefined> {
  try {
    const request = { ...github.here, basehead: `${base}...${head}`, per_page: 1 }
    const { data } = await github.rest.repos.compareCommitsWithBasehead(request)
    return data.merge_base_commit.sha
  } catch {
    return undefined
  }
}
