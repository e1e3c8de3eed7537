import { existsSync } from 'node:fs'
import { UserError } from '../platform/errors.ts'
import type { DataRemote, Lack } from './remotes/remote.ts'

/** An object that could not be had, and what the places said that were asked for it. */
export interface LackingObject {
  readonly id: string
  /** The path of the user's that needs it. */
  readonly shown: string
  readonly answers: readonly { readonly place: DataRemote; readonly why: Lack }[]
}

/** What to do about corrupt objects. */
export const MENDING = 'Take a snapshot with `mend: true` where the data is whole: it stores them anew.'

/** Says in one line that objects cannot be had; `lacking` holds one at least. */
export function notToBeHad(lacking: readonly LackingObject[], places: readonly DataRemote[]): UserError {
  const broken = lacking.find(({ answers }) => answers.some(({ why }) => why === 'broken'))
  const { id, shown, answers } = broken ?? lacking[0]!
  const more = lacking.length > 1 ? ` ${lacking.length - 1} more cannot be had either.` : ''
  const corrupt = answers.findLast(({ why }) => why === 'broken')
  if (corrupt) {
    const { label } = corrupt.place
    return new UserError(`"${shown}": the object ${id} in ${label} is corrupt; its bytes have another MD5.${more}`, {
      hint: MENDING,
    })
  }
  const where = places.map(({ label }) => label).join(' nor in ')
  const noRemote = places.length < 2 ? ' No data remote is configured.' : ''
  const neither = places.length < 2 ? 'not' : 'neither'
  return new UserError(`"${shown}": the object ${id} is ${neither} in ${where}.${noRemote}${more}`, {
    hint:
      absentFolder(places.slice(1)) ??
      'Take a snapshot where the data is, or run `dvc push` there, or name the remote that has it.',
  })
}

/** A remote that is a folder may not be mounted here: that is no forgotten push. */
function absentFolder(remotes: readonly (DataRemote & { readonly root?: string })[]): string | undefined {
  const gone = remotes.find(({ root }) => root !== undefined && !existsSync(root))
  return (
    gone &&
    `There is no folder ${gone.root} here: mount it, mend the url of the remote, or run \`dvc push\` where the data is.`
  )
}
