import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const source = join(import.meta.dirname, 'stand-ins')

/** The actions of others that the workflows use, and the folder that stands in for each. */
const names: Readonly<Record<string, string>> = {
  'actions/checkout': 'checkout',
  'actions/setup-python': 'setup-python',
  'actions/upload-artifact': 'upload-artifact',
  'actions/download-artifact': 'download-artifact',
  'astral-sh/setup-uv': 'setup-uv',
  'aws-actions/configure-aws-credentials': 'not-here',
}

/**
 * Lays down the stand-ins that some `uses:` ask for. act copies an action's folder at each use, so each holds only its
 * `action.yml` and a line that imports the source, whose packages are found from there.
 * @throws when there is no stand-in for one.
 */
export async function standInsFor(uses: Iterable<string>, folder: string): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const text of uses) {
    const [action = '', ref = ''] = text.split('@')
    const name = names[action]
    if (!name) throw new Error(`The local runner has no stand-in for ${text}.`)
    const target = join(folder, name)
    await mkdir(target, { recursive: true })
    await cp(join(source, name, 'action.yml'), join(target, 'action.yml'))
    await writeFile(join(target, 'package.json'), '{ "type": "module" }\n')
    await writeFile(join(target, 'main.js'), `await import('${pathToFileURL(join(source, name, 'main.ts'))}')\n`)
    found.set(`${action}@${ref}`, target)
  }
  return found
}
