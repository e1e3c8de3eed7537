/**
 * Takes the operations that the test server of GitHub has out of GitHub's own description of its API, and writes them to
 * `test/servers/github/openapi.json`. Run it after adding a route. The package is large (29 MB, 376 MB unpacked), so
 * only the one file that is needed is unpacked, in a temporary folder.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accountOperations, routes } from '../test/servers/github/routes.ts'

const source = { name: '@octokit/openapi', version: '23.0.2', file: 'package/generated/api.github.com.json' }
const target = fileURLToPath(new URL('../test/servers/github/openapi.json', import.meta.url))

type Node = { [key: string]: unknown }
interface Description {
  openapi: string
  info: { title: string; version: string; license: unknown }
  paths: Record<string, Record<string, Node>>
  components: Record<string, Record<string, unknown>>
}

const description = download()
const extract = extractOperations(description, [...Object.keys(routes), ...accountOperations])
writeFileSync(target, `${JSON.stringify(extract, null, 2)}\n`)
execFileSync('npx', ['biome', 'format', '--write', '--files-max-size=4194304', target], { stdio: 'inherit' })
console.log(`${Object.keys(routes).length + accountOperations.length} operations → ${target}`)

function download(): Description {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'))
  try {
    const packed = execFileSync('npm', ['pack', '--silent', `${source.name}@${source.version}`], { cwd: folder })
    execFileSync('tar', ['-xzf', packed.toString().trim(), source.file], { cwd: folder })
    return JSON.parse(readFileSync(join(folder, source.file), 'utf8')) as Description
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function extractOperations(whole: Description, operations: readonly string[]): Description {
  const paths: Description['paths'] = {}
  for (const name of operations) {
    const [method = '', path = ''] = name.split(' ')
    const operation = whole.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`GitHub's description has no operation "${name}".`)
    const { operationId, parameters, requestBody, responses } = strip(operation) as Node
    const kept = { operationId, parameters, requestBody, responses }
    paths[path] = sorted({ ...paths[path], [method.toLowerCase()]: kept })
  }
  const components: Description['components'] = {}
  const waiting: unknown[] = [paths]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [kind, name] of references(next)) {
      if (components[kind]?.[name] !== undefined) continue
      const part = strip(whole.components[kind]?.[name])
      components[kind] = { ...components[kind], [name]: part }
      waiting.push(part)
    }
  }
  const { title, license } = whole.info
  const info = { title: `${title}: an extract of ${source.name}`, version: source.version, license }
  return { openapi: whole.openapi, info, paths: sorted(paths), components: sorted(components) }
}

/** Leaves out what only people read. */
function strip(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((item) => strip(item))
  if (node === null || typeof node !== 'object') return node
  const words = [
    'description',
    'summary',
    'example',
    'examples',
    'externalDocs',
    'tags',
    'headers',
    'title',
    'deprecated',
  ]
  const entries = Object.entries(node).filter(([key]) => isMap || !(words.includes(key) || key.startsWith('x-')))
  // Below `properties` the keys are names of fields: one may well be called "title".
  return Object.fromEntries(entries.map(([key, value]) => [key, strip(value, key === 'properties')]))
}

function references(node: unknown): [kind: string, name: string][] {
  const text = JSON.stringify(node) ?? ''
  return [...text.matchAll(/"\$ref":"#\/components\/([^/"]+)\/([^"]+)"/g)].map((match) => [
    match[1] ?? '',
    match[2] ?? '',
  ])
}

function sorted<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))) as T
}
