import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from './errors.ts'
import { git, namesOf } from './git.ts'

/** How git's index shows a symbolic link (gitformat-index(5)). */
const LINK = '120000 '

/**
 * Refuses a folder that we write to when it is a symbolic link that git tracks, or holds one: whoever opens a pull request
 * could make us write outside of the checkout. A link that git does not track is the user's own.
 * @param parent the folder it lies in; outside of git nothing is refused
 * @throws {UserError} that names the link.
 */
export async function refuseTrackedLinks(parent: string, name: string): Promise<void> {
  if (!lstatSync(join(parent, name), { throwIfNoEntry: false })) return
  const listed = await git(['ls-files', '--stage', '-z', '--', `:(literal)${name}`], { cwd: parent })
  if (listed.code !== 0) return
  for (const line of namesOf(listed.stdout)) {
    const path = line.slice(line.indexOf('\t') + 1)
    const isLink = () => lstatSync(join(parent, path), { throwIfNoEntry: false })?.isSymbolicLink()
    if (!line.startsWith(LINK) || !isLink()) continue
    throw new UserError(`"${path}" is a symbolic link that git tracks, in a folder that is written to.`, {
      hint: `Take it out of git (\`git rm --cached ${path}\`), or name the place: \`dvc cache dir PATH\` for DVC's cache.`,
    })
  }
}
