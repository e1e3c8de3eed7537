/**
 * Writes everything that follows from declarations in the code: `action.yml` and the tables of each action, the JSON
 * Schemas, the reference of `modelloop.yml`, and the arrows in biome.json. `--check` writes nothing and exits 1 when a
 * file is out of date.
 */
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Action } from '../src/harness/action.ts'
import { actions as dispatch } from '../src/main.ts'
import { writeWhole } from '../src/platform/files.ts'
import { actionsTable, actionTables, actionYml, firstReadme } from './docs/action-docs.ts'
import { biomeOverrides, readArrows } from './docs/arrows.ts'
import { canaryTable } from './docs/canary-docs.ts'
import { configReference, contractReference } from './docs/config-docs.ts'
import { configJsonSchema, contractJsonSchema, reportJsonSchema } from './docs/json-schema.ts'
import { fillMarkers, hasMarkers } from './docs/markers.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFile(join(root, path), 'utf8').catch(() => undefined)
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Makes every generated file: path → what it should hold. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const actions: Action[] = await Promise.all(Object.values(dispatch).map((load) => load() as Promise<Action>))
  const files = new Map<string, string>()
  for (const action of actions) {
    const readme = `actions/${action.name}/README.md`
    files.set(`actions/${action.name}/action.yml`, actionYml(action))
    files.set(
      readme,
      fillMarkers((await read(readme)) ?? firstReadme(action), 'contract', actionTables(action), readme),
    )
  }
  files.set('schema/modelloop.schema.json', json(configJsonSchema()))
  files.set('schema/contract.schema.json', json(contractJsonSchema()))
  files.set('schema/report.schema.json', json(reportJsonSchema()))
  const configuration = 'docs/configuration.md'
  files.set(
    configuration,
    fillMarkers((await read(configuration)) ?? '', 'reference', configReference(), configuration),
  )
  const contract = 'docs/data-contract.md'
  files.set(contract, fillMarkers((await read(contract)) ?? '', 'reference', contractReference(), contract))
  const canary = 'docs/canary.md'
  files.set(canary, fillMarkers((await read(canary)) ?? '', 'expectations', canaryTable(), canary))
  const readme = (await read('README.md')) ?? ''
  if (hasMarkers(readme, 'actions')) {
    files.set('README.md', fillMarkers(readme, 'actions', actionsTable(actions), 'README.md'))
  }
  files.set(
    'biome.json',
    formatted('biome.json', {
      ...JSON.parse((await read('biome.json')) ?? '{}'),
      overrides: biomeOverrides(readArrows()),
    }),
  )
  return files
}

/** Lays out JSON as Biome wants it. */
function formatted(path: string, value: unknown): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
  return execFileSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: json(value),
    encoding: 'utf8',
  })
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  for (const [path, text] of await generate()) {
    if ((await read(path)) === text) continue
    if (check) {
      console.error(`${path} is out of date: run npm run docs.`)
      process.exitCode = 1
    } else {
      await writeWhole(join(root, path), text)
      console.log(`wrote ${path}`)
    }
  }
}
