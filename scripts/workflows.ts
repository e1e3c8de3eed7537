/**
 * Writes what follows from the reusable workflows: `train-validate-cloud.yml` (the same with `id-token: write` for the
 * training) and the tables of docs/workflows.md. With `--check` it writes nothing and fails when a file is out of date.
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

/** Adds to a workflow text that its training may log in to a cloud. @throws when the text has lost its anchors. */
export function withCloudLogin(source: string): string {
  const replacements: readonly (readonly [string, string])[] = [
    [
      '# Trains a model',
      '# Generated from train-validate.yml by scripts/workflows.ts: the training may log in to a cloud.\n# Trains a model',
    ],
    ['name: Train and validate\n', 'name: Train in a cloud and validate\n'],
    [
      '      packages: read #',
      '      id-token: write # the log-in to the cloud, by OpenID Connect\n      packages: read #',
    ],
  ]
  return replacements.reduce((text, [before, after]) => {
    if (text.split(before).length !== 2) throw new Error(`train-validate.yml must hold "${before}" exactly once.`)
    return text.replace(before, () => after)
  }, source)
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
  const source = await read(`${folder}/train-validate.yml`)
  let docs = await read('docs/workflows.md')
  for (const name of ['train-validate.yml', 'model-report.yml']) {
    docs = withTables(docs, name, parse(await read(`${folder}/${name}`)) as CallableWorkflow)
  }
  return new Map([
    [`${folder}/train-validate-cloud.yml`, withCloudLogin(source)],
    ['docs/workflows.md', docs],
  ])
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
