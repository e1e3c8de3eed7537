/**
 * Writes what follows from the reusable workflows: their `-cloud` variants (the same with `id-token: write`) and the
 * tables of docs/workflows.md. With `--check` it writes nothing and fails when a file is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..')
const folder = '.github/workflows'

interface Described {
  readonly description: string
  readonly type?: string
  readonly default?: string | number | boolean
}
interface CallableWorkflow {
  readonly on: {
    readonly workflow_call: {
      readonly inputs?: Record<string, Described>
      readonly secrets?: Record<string, Described>
      readonly outputs?: Record<string, Described>
    }
  }
}

const read = (path: string) => readFile(join(root, path), 'utf8')

/** The reusable workflows whose jobs may log in to a cloud, in a variant of their own. */
export const withCloud = ['train-validate', 'build-deploy', 'drift-monitor', 'reconcile', 'rollback']

/**
 * Adds to a workflow text that the jobs which can take on a cloud role may ask GitHub for identity tokens.
 * @throws when it has no such job, or has lost its anchors.
 */
export function withCloudLogin(source: string, name: string): string {
  const [head = '', ...jobs] = source.split(/^(?= {2}[\w-]+:\n {4}name: )/m)
  const changed = jobs.map((job) => {
    if (!job.includes('aws-actions/configure-aws-credentials')) return job
    return replaceOnce(
      job,
      / {4}permissions:\n/,
      (line) => `${line}      id-token: write # the log-in to the cloud, by OpenID Connect\n`,
    )
  })
  if (changed.every((job, index) => job === jobs[index])) throw new Error(`${name} has no job that takes on a role.`)
  const title = replaceOnce(head, /^name: .*$/m, (line) => `${line} (cloud)`)
  return `# Generated from ${name} by scripts/workflows.ts: its jobs may log in to a cloud.\n${title}${changed.join('')}`
}

function replaceOnce(text: string, pattern: RegExp, by: (found: string) => string): string {
  if (text.split(pattern).length !== 2) throw new Error(`A workflow must hold ${pattern} exactly once in:\n${text}`)
  return text.replace(pattern, by)
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()

function tableOf(title: string, entries: Record<string, Described> | undefined): string {
  if (!entries) return ''
  const withDefault = Object.values(entries).some((entry) => entry.type !== undefined)
  const rows = Object.entries(entries).map(([name, entry]) => {
    const fallback = entry.default === undefined || entry.default === '' ? '' : `\`${entry.default}\``
    return `| \`${name}\` | ${withDefault ? `${fallback} | ` : ''}${cell(entry.description)} |`
  })
  const head = withDefault ? `| ${title} | default | |\n|:--|:--|:--|` : `| ${title} | |\n|:--|:--|`
  return `${head}\n${rows.join('\n')}\n`
}

/** Writes the tables of a reusable workflow between its markers in the docs. @throws when the markers are gone. */
export function withTables(docs: string, name: string, workflow: CallableWorkflow): string {
  const { inputs, secrets, outputs } = workflow.on.workflow_call
  const [open, close] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`]
  const [start, end] = [docs.indexOf(open), docs.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`docs/workflows.md has no ${open} … ${close}.`)
  const tables = [tableOf('input', inputs), tableOf('secret', secrets), tableOf('output', outputs)]
  return `${docs.slice(0, start + open.length)}\n\n${tables.filter(Boolean).join('\n')}\n${docs.slice(end)}`
}

async function generated(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  let docs = await read('docs/workflows.md')
  for (const name of [...withCloud, 'model-report']) {
    const source = await read(`${folder}/${name}.yml`)
    if (withCloud.includes(name)) files.set(`${folder}/${name}-cloud.yml`, withCloudLogin(source, `${name}.yml`))
    docs = withTables(docs, `${name}.yml`, parse(source) as CallableWorkflow)
  }
  return files.set('docs/workflows.md', docs)
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  for (const [path, text] of await generated()) {
    const current = await read(path).catch(() => undefined)
    if (current === text) continue
    if (check) {
      console.error(`${path} is out of date: run node scripts/workflows.ts`)
      process.exitCode = 1
    } else {
      await writeFile(join(root, path), text)
      console.log(`wrote ${path}`)
    }
  }
}
