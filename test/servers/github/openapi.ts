import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: object
}
interface Operation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, { readonly schema: object }> }
  readonly responses: Record<string, { readonly $ref?: string; readonly content?: Record<string, { schema: object }> }>
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Record<string, Record<string, unknown>>
}

/** Holds requests and answers against GitHub's own description of its API. Each check returns what is wrong, in words. */
export interface OpenApi {
  request(operation: string, query: URLSearchParams, body: unknown): string[]
  response(operation: string, status: number, body: unknown): string[]
}

let shared: OpenApi | undefined

/** Reads `openapi.json` (made by `scripts/openapi.ts`) once; an operation is compiled when it is first used. */
export function openApi(): OpenApi {
  shared ??= load()
  return shared
}

function load(): OpenApi {
  const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as Document
  spellNull(document)
  // GitHub names formats of its own; those are not checked.
  const options = { strict: false, allErrors: true, logger: false } as const
  const ajv = new Ajv(options)
  const coercing = new Ajv({ ...options, coerceTypes: 'array' })
  for (const instance of [ajv, coercing]) {
    formats.default(instance)
    instance.addSchema(document, 'github')
  }
  const compiled = new Map<string, ValidateFunction>()
  const check = (key: string, schema: object, value: unknown, instance = ajv): string[] => {
    // References are written for the whole document, which ajv knows as "github".
    const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"github#/')) as object
    const validate = compiled.get(key) ?? instance.compile(absolute)
    compiled.set(key, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map((error) => `${key}${error.instancePath || ''} ${error.message ?? ''}`)
  }
  const operationOf = (name: string): Operation => {
    const [method = '', path = ''] = name.split(' ')
    const operation = document.paths[path]?.[method.toLowerCase()]
    if (!operation) throw new Error(`openapi.json lacks "${name}": run scripts/openapi.ts.`)
    return operation
  }
  const resolve = <T>(item: T | { readonly $ref: string }): T => {
    if (!(item as { $ref?: string }).$ref) return item as T
    const [, , kind = '', name = ''] = (item as { $ref: string }).$ref.split('/')
    return document.components[kind]?.[name] as T
  }
  return {
    request(name, query, body) {
      const operation = operationOf(name)
      const parameters = (operation.parameters ?? []).map((item) => resolve<Parameter>(item))
      const known = parameters.filter((parameter) => parameter.in === 'query')
      const schema = {
        type: 'object',
        properties: Object.fromEntries(known.map((parameter) => [parameter.name, parameter.schema])),
        required: known.filter((parameter) => parameter.required).map((parameter) => parameter.name),
        additionalProperties: false,
      }
      const problems = check(`${name} query`, schema, Object.fromEntries(query), coercing)
      const wanted = operation.requestBody?.content['application/json']?.schema
      if (wanted && (body !== undefined || operation.requestBody?.required)) {
        problems.push(...check(`${name} body`, wanted, body))
      }
      return problems
    },
    response(name, status, body) {
      const answer = resolve(operationOf(name).responses[String(status)] ?? {})
      if (!operationOf(name).responses[String(status)]) {
        return status < 300 ? [`${name} answered ${status}, which GitHub does not`] : []
      }
      const schema = answer.content?.['application/json']?.schema
      return schema ? check(`${name} ${status}`, schema, body) : []
    },
  }
}

/** Rewrites OpenAPI 3.0's `nullable: true` to JSON Schema, which ajv wants: `anyOf: [it, null]`. */
function spellNull(node: unknown): void {
  if (node === null || typeof node !== 'object') return
  for (const child of Object.values(node)) spellNull(child)
  const schema = node as Record<string, unknown>
  if (schema['nullable'] !== true) return
  const { nullable: _, ...rest } = schema
  for (const key of Object.keys(schema)) delete schema[key]
  schema['anyOf'] = [rest, { type: 'null' }]
}
