import { eventsAnswer, labelsAnswer, permissionAnswer, readAnswer } from './answers.ts'
import type { GitHub } from './client.ts'
import { type Failure, failureOf, statusOf } from './failure.ts'

export type LabelSetting =
  | {
      readonly found: true
      /** Who set the label last; that account may write to the repository. */
      readonly by: string
      /** When (ISO). */
      readonly at: string
      readonly permission: 'write' | 'admin'
    }
  /** `reason` is a sentence: no such label, or nobody who may decide set it. */
  | { readonly found: false; readonly known: true; readonly reason: string }
  /** GitHub did not tell. */
  | ({ readonly found: false; readonly known: false } & Failure)

interface Setting {
  readonly by: string
  readonly at: string
}

/**
 * Finds who put a label on a pull request, for labels that decide something. A label that was set by somebody who may not
 * write to the repository counts as none: triagers and other apps can set labels too. Never throws for an answer of GitHub.
 */
export async function findLabel(
  github: GitHub,
  wanted: { readonly number: number; readonly label: string },
): Promise<LabelSetting> {
  const { number, label } = wanted
  try {
    const request = { ...github.here, issue_number: number, per_page: 100 }
    const labels = readAnswer(labelsAnswer, await github.rest.issues.listLabelsOnIssue(request))
    if (!labels.some((item) => item.name === label)) return none(`There is no label "${label}".`)
    const setting = await lastSetting(github, number, label)
    if (!setting) return none(`Nobody is known to have set the label "${label}".`)
    const permission = await permissionOf(github, setting.by)
    if (permission === 'write' || permission === 'admin') return { found: true, ...setting, permission }
    return none(`${setting.by} set the label "${label}" and may not write to this repository.`)
  } catch (error) {
    const attempt = { what: `tell who set the label "${label}"`, permissions: { 'pull-requests': 'read' } } as const
    return { found: false, known: false, ...failureOf(error, attempt) }
  }
}

const none = (reason: string): LabelSetting => ({ found: false, known: true, reason })

/** Reads the events of the pull request to the end: the newest stand there. */
async function lastSetting({ rest, here }: GitHub, number: number, label: string): Promise<Setting | undefined> {
  let found: Setting | undefined
  for (let page = 1; ; page += 1) {
    const answer = await rest.issues.listEvents({ ...here, issue_number: number, per_page: 100, page })
    for (const event of readAnswer(eventsAnswer, answer)) {
      if (event.event !== 'labeled' || event.label?.name !== label) continue
      found = event.actor ? { by: event.actor.login, at: event.created_at } : undefined
    }
    if (!answer.headers.link?.includes('rel="next"')) return found
  }
}

async function permissionOf({ rest, here }: GitHub, username: string): Promise<string> {
  try {
    return readAnswer(permissionAnswer, await rest.repos.getCollaboratorPermissionLevel({ ...here, username }))
      .permission
  } catch (error) {
    // Apps and accounts that left have no permission level.
    if (statusOf(error) === 404) return 'none'
    throw error
  }
}
