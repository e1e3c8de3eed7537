import { comparisonAnswer, readAnswer } from './answers.ts'
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
    const { files: listed } = await compare(github, base, head)
    const files = (listed ?? []).map((file) => ({
      path: file.filename,
      status: file.status,
      ...(file.previous_filename === undefined ? {} : { previousPath: file.previous_filename }),
    }))
    return { known: true, files, complete: listed !== undefined && files.length < maximumListed }
  } catch (error) {
    return { known: false, ...failureOf(error, attempt) }
  }
}

/** The commit at which two commits parted, or why GitHub does not tell. */
export type MergeBase = { readonly known: true; readonly commit: string } | ({ readonly known: false } & Failure)

/** Finds the commit at which two commits parted, by the compare API. Never throws for an answer of GitHub. */
export async function findMergeBase(github: GitHub, base: string, head: string): Promise<MergeBase> {
  try {
    return { known: true, commit: (await compare(github, base, head)).merge_base_commit.sha }
  } catch (error) {
    return { known: false, ...failureOf(error, attempt) }
  }
}

const attempt = { what: 'compare the commits', permissions: { contents: 'read' } } as const

/** The commits between them are not wanted; the files all stand on the first page. */
async function compare({ rest, here }: GitHub, base: string, head: string) {
  const request = { ...here, basehead: `${base}...${head}`, per_page: 1 }
  return readAnswer(comparisonAnswer, await rest.repos.compareCommitsWithBasehead(request))
}
