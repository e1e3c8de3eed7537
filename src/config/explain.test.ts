// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the files under test hold ${NAME}.
import { describe, expect, it } from 'vitest'
import { explain, sourceOf } from './explain.ts'
import { applyInputs } from './inputs.ts'
import { parseConfig } from './load.ts'

const parse = (yaml: string, environment: Record<string, string> = {}) =>
  parseConfig(yaml, 'modelloop.yml', environment)

/** The lines of an explanation, by setting: `value ← source`. */
function explained(config: ReturnType<typeof parse>): Record<string, string> {
  const lines = explain(config).split('\n')
  return Object.fromEntries(
    lines.map((line) => {
      const [setting = '', value, source] = line.split(/ {2,}/)
      return [setting, `${value} ← ${source}`]
    }),
  )
}

describe('config --explain', () => {
  it('shows each value, and the line, input or default that it came from', () => {
    const file = parse(
      'model: m\nvalidate:\n  alpha: 0.1\n  gates:\n    - { metric: rmse, max: 3 }\n    - { metric: auc, slice: t, against: baseline, margin: 1pp }',
    )
    const lines = explained(
      applyInputs(file, { store: 'folder:x', remote: 'main' }, { store: 'store.url', remote: 'data.remote' }),
    )
    expect(lines).toMatchObject({
      version: '1 ← default',
      model: 'm ← modelloop.yml:1',
      task: '- ← not set',
      'store.url': 'folder:x ← input store',
      'store.keep.candidates': '30d ← default',
      'data.remote': 'main ← input remote',
      'validate.alpha': '0.1 ← modelloop.yml:3',
      'validate.gates[0]': '{ metric: rmse, max: 3, level: block } ← modelloop.yml:5',
      'monitor.labels': '- ← not set',
      'deploy.checks.errors.max-increase': '0.5pp ← default',
    })
    expect(explain(file)).toContain('level: warn, min-rows: 50, rule: non-inferior }')
  })

  it('shows every setting, also without a file', () => {
    const lines = Object.keys(explained(parse('')))
    expect(lines).toHaveLength(new Set(lines).size)
    expect(lines).toEqual(expect.arrayContaining(['train.score', 'image.smoke.wait', 'deploy.haproxy', 'privacy']))
  })

  it('keeps its columns aligned', () => {
    const columns = explain(parse(''))
      .split('\n')
      .map((line) => line.lastIndexOf('  default'))
    expect(new Set(columns.filter((column) => column >= 0)).size).toBe(1)
  })

  it('shows no password, and says which variable is missing', () => {
    const text = explain(
      parse(
        'tracking: { mlflow: "${MLFLOW}" }\nstore: { url: "s3://b?sig=${SIG}" }\nimage: { repository: "${ORG}/m" }\ndeploy: { ecs: { cluster: "${API_TOKEN}" } }',
        { MLFLOW: 'https://me:hunter2@mlflow.example/path', SIG: 'hunter3', API_TOKEN: 'hunter4' },
      ),
    )
    expect(text).not.toContain('hunter')
    expect(text).toContain('https://***@mlflow.example/path')
    expect(text).toContain('${ORG}/m (ORG is not set)')
  })

  it('tells where one setting came from', () => {
    const config = parse('train:\n  params: params.yaml')
    expect(sourceOf(config, ['train', 'params'])).toBe('modelloop.yml:2')
    expect(sourceOf(config, ['train', 'metrics'])).toBe('default')
  })
})
