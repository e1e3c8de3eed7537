import type { GitHub } from './client.ts'
import { isOurs } from './comment-search.ts'
import { markerOf } from './marker.ts'

/** Names an issue that is kept up to date: each model and key has at most one that is open. */
export interface IssueName {
  readonly model: string
  /** What the issue is about, such as `drift`. */
  readonly key: string
  /** The label by which it is found. It is made where it is missing. */
  readonly label: { readonly name: string; readonly color: string; readonly description: string }
}

/** An issue as far as we look at it. */
export interface FoundIssue {
  readonly number: number
  readonly url: string
  readonly title: string
  readonly body: string
}

/**
 * Finds our open issues of a name, oldest first: those with the label whose body begins with the marker and that were
 * opened by the job's bot or by the token's own account, so that nobody can plant one.
 */
export async function findIssues(github: GitHub, name: IssueName): Promise<readonly FoundIssue[]> {
  const marker = markerOf(name)
  const found: FoundIssue[] = []
  for (let page = 1; ; page += 1) {
    const request = { ...github.here, labels: name.label.name, state: 'open', per_page: 100, page } as const
    const { data, headers } = await github.rest.issues.listForRepo(request)
    for (const issue of data) {
      if (issue.pull_request || !issue.body?.startsWith(marker) || !(await isOurs(github, issue))) continue
      found.push(shortened(issue))
    }
    if (!headers.link?.includes('rel="next"')) return found.sort((a, b) => a.number - b.number)
  }
}

/** Keeps of GitHub's answer what we look at. */
export const shortened = (issue: {
  readonly number: number
  readonly html_url: string
  readonly title: string
  readonly body?: string | null
}): FoundIssue => ({ number: issue.number, url: issue.html_url, title: issue.title, body: issue.body ?? '' })
