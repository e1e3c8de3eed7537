import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Suite, suiteName, suiteWorkflow } from './suite.ts'
import { parseWorkflow, type Workflow } from './workflow-file.ts'

/** A workflow that a job calls. */
export interface Call {
  /** `owner/repo@ref`, or `undefined` for a file of the caller's repository. */
  readonly from: string | undefined
  readonly path: string
  readonly workflow: Workflow
}

/**
 * Loads the workflow that a job's `uses:` names: a file of the caller's repository, whose clone is `source`, or one of the suite.
 * @throws when it is neither.
 */
export async function loadCall(uses: string, source: string, suite: Suite): Promise<Call> {
  if (uses.startsWith('./')) {
    const path = uses.slice(2)
    return { from: undefined, path, workflow: parseWorkflow(await readFile(join(source, path), 'utf8')) }
  }
  const [target = '', ref = ''] = uses.split('@')
  if (!target.startsWith(`${suiteName}/`)) throw new Error(`The local runner knows no workflow ${uses}.`)
  const path = target.slice(suiteName.length + 1)
  // act does not know `$/`, which on GitHub means this repository at the running commit.
  const text = (await suiteWorkflow(suite, path)).replaceAll(
    /(uses: *)\$\/(\S+)/g,
    (_, key: string, action: string) => `${key}${suiteName}/${action}@${ref}`,
  )
  return { from: `${suiteName}@${ref}`, path, workflow: parseWorkflow(text) }
}
