import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { explain } from '../../src/config/explain.ts'
import { parseConfig } from '../../src/config/load.ts'
import { parseReport } from '../../src/report/parse.ts'
import { SAMPLES } from '../report/samples.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** Compiles a published schema as an editor would. */
function validator(name: string) {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(read(`schema/${name}.schema.json`)))
  return (value: unknown): string[] => {
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** Every YAML block of the docs that is a whole modelloop.yml, and every such file of the examples. */
const examples = [
  ...['docs', '.'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .flatMap((name) =>
        [...read(join(folder, name)).matchAll(/^```yaml\n(version: 1\n[\s\S]*?)^```/gm)].map(
          ([, yaml = ''], index) => ({
            name: `${join(folder, name)} block ${index + 1}`,
            yaml,
          }),
        ),
      ),
  ),
  ...readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('modelloop.yml') && !path.includes('.github') && !path.includes('node_modules'))
    .map((path) => ({ name: `examples/${path}`, yaml: read(join('examples', path)) })),
]

describe('the examples of modelloop.yml', () => {
  const errorsOf = validator('modelloop')

  it('are there', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3)
    expect(examples.filter(({ yaml }) => yaml.includes('on-inconclusive'))).toHaveLength(1)
  })

  it.each(examples)('$name is taken by the published schema and by the code', ({ name, yaml }) => {
    expect(errorsOf(parse(yaml, { merge: true }))).toEqual([])
    expect(() => parseConfig(yaml, name, {})).not.toThrow()
  })

  it('set every section that there is', () => {
    const whole = examples.find(({ yaml }) => yaml.includes('on-inconclusive'))
    const config = parseConfig(whole?.yaml ?? '', 'modelloop.yml', { PROMETHEUS_URL: 'http://prom:9090' })
    expect(config.validate.gates).toEqual([
      { metric: 'rmse', max: 32000, level: 'block' },
      {
        metric: 'rmse',
        against: 'baseline',
        rule: 'non-inferior',
        margin: { kind: 'relative', value: 0.03 },
        level: 'block',
      },
      {
        metric: 'rmse',
        slice: ['Neighborhood'],
        against: 'baseline',
        rule: 'non-inferior',
        margin: { kind: 'relative', value: 0.1 },
        'min-rows': 50,
        level: 'warn',
      },
    ])
    expect(config.columns).toEqual({
      id: 'PID',
      label: 'SalePrice',
      prediction: 'prediction',
      time: 'sold_at',
      slices: ['Neighborhood'],
    })
    expect(config.deploy.checks.errors).toEqual({ 'max-ratio': 1.5, 'max-increase': 0.005, max: 0.02 })
    expect(config.deploy.metrics?.prometheus).toBe('http://prom:9090')
    expect(config.store.keep).toEqual({
      champions: 'forever',
      candidates: { ms: 30 * 864e5 },
      predictions: { ms: 400 * 864e5 },
    })
    expect(config.monitor.labels).toEqual({
      path: 'labels/*.csv',
      id: 'request_id',
      label: 'SalePrice',
      delay: { ms: 60 * 864e5 },
    })
    expect(config.tracking.mlflow).toBeUndefined()
    const defaults = explain(config)
      .split('\n')
      .filter((line) => line.endsWith('default'))
    expect(defaults.map((line) => line.split(' ')[0])).toEqual(['train.backend'])
  })
})

describe('the published schema of modelloop.yml', () => {
  const errorsOf = validator('modelloop')

  it.each([
    ['an unknown key', 'modle: x', 'must NOT have additional properties'],
    [
      'an unknown key of a gate',
      'validate: { gates: [{ metric: a, margn: 3% }] }',
      'must NOT have additional properties',
    ],
    ['a gate without a metric', 'validate: { gates: [{ min: 3 }] }', "must have required property 'metric'"],
    ['an unknown word', 'task: regresion', 'must be equal to one of the allowed values'],
    ['a time that is none', 'monitor: { window: soon }', 'must match pattern'],
    [
      'a margin that is none',
      'validate: { gates: [{ metric: a, against: baseline, margin: 3x }] }',
      'must match pattern',
    ],
    ['an alpha out of range', 'validate: { alpha: 0.7 }', 'must be < 0.5'],
    ['a list for a mapping', 'store: []', 'must be object,null'],
    ['another version', 'version: 2', 'must be equal to one of the allowed values'],
  ])('refuses %s, as the code does', (_, yaml, message) => {
    expect(errorsOf(parse(yaml)).join('\n')).toContain(message)
    expect(() => parseConfig(yaml, 'modelloop.yml', {})).toThrow()
  })

  it.each([
    '{}',
    'validate: ~',
    'data: { paths: one }',
    'columns: { positive: 1 }',
    'validate: { gates: none }',
    'deploy: { metrics: "http://p" }',
    'deploy: { steps: from-target }',
  ])('takes %s, as the code does', (yaml) => {
    expect(errorsOf(parse(yaml))).toEqual([])
    expect(() => parseConfig(yaml, 'modelloop.yml', {})).not.toThrow()
  })

  it('describes every key', () => {
    const undescribed: string[] = []
    const look = (schema: Record<string, unknown>, path: string) => {
      const inner = [schema['items'], ...((schema['anyOf'] as object[] | undefined) ?? [])].filter(Boolean)
      for (const one of inner) look(one as Record<string, unknown>, path)
      for (const [key, value] of Object.entries(
        (schema['properties'] ?? {}) as Record<string, Record<string, unknown>>,
      )) {
        if (!value['description']) undescribed.push(`${path}.${key}`)
        look(value, `${path}.${key}`)
      }
    }
    look(JSON.parse(read('schema/modelloop.schema.json')), '')
    expect(undescribed).toEqual([])
  })
})

describe('the published schema of report.json', () => {
  const errorsOf = validator('report')

  const isTaken = (report: unknown) => {
    try {
      return Boolean(parseReport(report))
    } catch {
      return false
    }
  }

  it('takes each report that the code takes', () => {
    const reports = Object.entries(SAMPLES).map(([name, report]) => ({
      name,
      report: JSON.parse(JSON.stringify(report)),
    }))
    const taken = reports.filter(({ report }) => isTaken(report))
    expect(taken.length).toBeGreaterThan(3)
    for (const { name, report } of taken) expect(errorsOf(report), name).toEqual([])
  })

  it('refuses what is no report', () => {
    expect(errorsOf({ schema: 'modelloop.report/v1' })).not.toEqual([])
    expect(errorsOf({ ...SAMPLES.pass, verdict: 'great' }).join()).toContain('/verdict')
    const [check] = SAMPLES.pass.checks
    expect(errorsOf({ ...SAMPLES.pass, checks: [{ ...check, interval: [1] }] }).join()).toContain('fewer than 2 items')
  })
})
