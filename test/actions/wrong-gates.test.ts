// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what a person wrote holds ${NAME}.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action as validateModel } from '../../src/actions/validate-model/validate-model.ts'
import { messageOf } from '../../src/platform/errors.ts'
import { newProject, type Project } from './project.ts'

let project: Project

beforeAll(async () => {
  const rows = Array.from({ length: 200 }, (_, i) => {
    const label = i % 2
    return `r${i},${label},${i % 11 === 0 ? 1 - label : label},${label / 2 + (i % 7) / 20},${i % 3 ? 'north' : 'south'}`
  })
  project = await newProject({ 'predictions.csv': `id,label,prediction,score,area\n${rows.join('\n')}\n` })
})
afterAll(() => project.remove())

const KEYS =
  'id, metric, slice, across, perturbed, level, min-rows, direction, min, max, against, rule, margin, alpha, test'

/** [the list of gates as a tired person writes it, what is said after the file and its line, or after the input] */
const wrong: readonly (readonly [gates: string, message: string])[] = [
  // not a list of gates
  ['rmse', 'validate.gates must be a list of gates, or none, not "rmse".'],
  ['None', 'validate.gates must be a list of gates, or none, not "None".'],
  ['off', 'validate.gates must be a list of gates, or none, not "off".'],
  [
    '{ metric: f1, min: 0.8 }',
    'validate.gates must be a list of gates, or none, not a mapping. Put "- " in front of each item.',
  ],
  ['[[]]', `validate.gates[0] must be a mapping, not []. Its keys: ${KEYS}.`],
  ['[[{ metric: f1, min: 0.8 }]]', `validate.gates[0] must be a mapping, not a list. Its keys: ${KEYS}.`],
  ['[none]', `validate.gates[0] must be a mapping, not "none". Its keys: ${KEYS}.`],
  ['[null]', `validate.gates[0] must be a mapping, not nothing. Its keys: ${KEYS}.`],
  // keys
  [
    '[{ metrics: f1, min: 0.8 }]',
    `"metrics" is not known in validate.gates[0]. Did you mean "metric"? Allowed: ${KEYS}.`,
  ],
  [
    '[{ metric: f1, min: 0.8, minRows: 10 }]',
    `"minRows" is not known in validate.gates[0]. Did you mean "min-rows"? Allowed: ${KEYS}.`,
  ],
  ['[{ metric: f1, threshold: 0.8 }]', `"threshold" is not known in validate.gates[0]. Allowed: ${KEYS}.`],
  ['[{ metric: f1, min: 0.8, metric: auc }]', 'The key "metric" is written twice. Keep one of them.'],
  [
    '[{ min: 0.8 }]',
    'validate.gates[0] needs "metric". A metric such as `accuracy`, `auc`, `f1` or `rmse`, or a key of the metrics file.',
  ],
  // values
  ['[{ metric: [f1], min: 0.8 }]', 'validate.gates[0].metric must be a text, not [f1].'],
  ['[{ metric: f1, min: high }]', 'validate.gates[0].min must be a number such as 32000, 0.9 or 90%, not "high".'],
  ['[{ metric: f1, min: .nan }]', 'validate.gates[0].min must be a number such as 32000, 0.9 or 90%, not .nan.'],
  [
    '[{ metric: f1, min: 0,8 }]',
    '"8" is not known in validate.gates[0]. A comma ends a value: write 1.5 with a point, and 32000 without a comma.',
  ],
  [
    '[{ metric: f1, min: "${MIN}" }]',
    'validate.gates[0].min holds ${…}, which is allowed in URLs and names only. Write the value itself.',
  ],
  [
    '[{ metric: f1, against: champion }]',
    'validate.gates[0].against must be baseline (which model that is, validate.baseline.use says), not "champion".',
  ],
  [
    '[{ metric: f1, against: baseline, margin: 3 percent }]',
    'validate.gates[0].margin must be a margin that is not negative, such as 0.01, 1pp or 3%, not "3 percent".',
  ],
  [
    '[{ metric: f1, against: baseline, margin: -3% }]',
    'validate.gates[0].margin must be a margin that is not negative, such as 0.01, 1pp or 3%, not "-3%".',
  ],
  [
    '[{ metric: f1, against: baseline, rule: noninferior }]',
    'validate.gates[0].rule must be non-inferior, superior, equivalent, capped or point, not "noninferior". Did you mean "non-inferior"?',
  ],
  [
    '[{ metric: f1, against: baseline, alpha: 5 }]',
    'validate.gates[0].alpha must be a number above 0 and below 0.5, not 5. For 5 % write 0.05.',
  ],
  [
    '[{ metric: f1, against: baseline, alpha: 5% }]',
    'validate.gates[0].alpha must be a number above 0 and below 0.5, not "5%". For 5 % write 0.05.',
  ],
  ['[{ metric: f1, min: 0.8, level: error }]', 'validate.gates[0].level must be block or warn, not "error".'],
  ['[{ metric: f1, min: 0.8, min-rows: 0 }]', 'validate.gates[0].min-rows must be a whole number from 1 up, not 0.'],
  [
    '[{ metric: f1, min: 0.8, slice: [] }]',
    'validate.gates[0] has a "slice" that names no column. Name one, or leave "slice" out.',
  ],
  [
    '[{ metric: f1, min: 0.8, slice: area, across: all }]',
    'validate.gates[0].across must be each, worst, difference or ratio, not "all".',
  ],
  // what does not go together
  ['[{ metric: f1 }]', 'validate.gates[0] asks for nothing. Add "min", "max", or "against: baseline" with a "margin".'],
  ['[{ metric: f1, min: 0.8, max: 0.9 }]', 'validate.gates[0] has both "min" and "max". Write two gates.'],
  [
    '[{ metric: f1, min: 0.8, against: baseline }]',
    'validate.gates[0] has both "min" and "against". A gate is a bound or a comparison: write two gates.',
  ],
  [
    '[{ metric: f1, margin: 3% }]',
    'validate.gates[0] has "margin" and nothing to compare with. Add "against: baseline".',
  ],
  [
    '[{ metric: f1, rule: superior }]',
    'validate.gates[0] has "rule" and nothing to compare with. Add "against: baseline".',
  ],
  [
    '[{ metric: f1, min: 0.8, across: worst }]',
    'validate.gates[0] has "across: worst" and no "slice". Name the column whose values are judged.',
  ],
  [
    '[{ metric: unchanged, perturbed: typos, min: 95% }]',
    'validate.gates[0] has "perturbed: typos", which is not in validate.perturbed, which names no file.',
  ],
  [
    '[{ metric: f1, min: 0.8 }, { metric: f1, min: 0.9 }]',
    'validate.gates[1] has the same metric, slice and kind as gates[0]. Give one of them an "id".',
  ],
  [
    '[{ metric: f1, min: 0.8, id: a }, { metric: f1, max: 0.9, id: a }]',
    'validate.gates[1] has the same metric, slice and "id" as gates[0]. Give one of them another "id".',
  ],
]

/** What only the predictions show to be wrong. */
const misfits: readonly (readonly [gate: string, message: string])[] = [
  [
    '{ metric: acuracy, min: 0.8 }',
    'The gate on "acuracy" asks for a metric that this change does not have. Did you mean "accuracy"? There is no metrics file.',
  ],
  [
    '{ metric: aucc, min: 0.8 }',
    'The gate on "aucc" asks for a metric that this change does not have. Did you mean "auc"? ',
  ],
  [
    '{ metric: latency-p96, max: 9 }',
    'The gate on "latency-p96" asks for a metric that this change does not have. Did you mean "latency-p95"? ',
  ],
  [
    '{ metric: profit, min: 3 }',
    'The gate on "profit" asks for a metric that this change does not have. There is no metrics file.',
  ],
  [
    '{ metric: profit, against: baseline }',
    'The gate on "profit" does not say which way is better, and Modelloop does not know the metric. Add "direction: higher" or "direction: lower" to the gate.',
  ],
  [
    '{ metric: rmse, max: 3 }',
    'The gate on "rmse" cannot be judged: RMSE is a metric of regression, and the rows are those of classification. If the labels are numbers to be predicted, set "task: regression".',
  ],
  [
    '{ metric: accuracy, min: 90 }',
    'The gate on "accuracy" has "min: 90", and Accuracy is 90.5 %. For percent write "90%".',
  ],
  [
    '{ metric: accuracy, against: baseline, margin: "3" }',
    'The gate on "accuracy" has "margin: 3", and Accuracy is 90.5 %. For points write "3pp".',
  ],
  [
    '{ metric: logloss, against: baseline, margin: 1pp }',
    'The gate on "logloss" has a margin in percentage points, and Log loss is no share. Write a share of the baseline (`3%`) or a number in the unit of the metric.',
  ],
  [
    '{ metric: accuracy, direction: lower, min: 0.8 }',
    'The gate on "accuracy" says "direction: lower", and of Accuracy higher is better. Leave "direction" out.',
  ],
  [
    '{ metric: accuracy, slice: region, min: 0.8 }',
    'The gate on "accuracy" has the slice "region", and the predictions have no such column. They have "area". Let the training write it beside its predictions.',
  ],
  [
    '{ metric: selection-rate, min: 0.5 }',
    'The gate on "selection-rate" compares groups, and does not say which. Add "slice" with their column, and "across: difference" or "across: ratio".',
  ],
  [
    '{ metric: accuracy, slice: area, across: difference, max: 5 }',
    'The gate on "accuracy" has "max: 5", and two values of Accuracy differ by less than 1. For points write "5pp".',
  ],
  [
    '{ metric: accuracy, against: baseline, test: delong }',
    'The gate on "accuracy" asks for the test "delong": it judges the AUC of two classes, not Accuracy here. Use "test: tango", or leave the test out.',
  ],
  ['{ metric: ece, against: baseline, test: bootstrap }', 'The gate on "ece" asks for the test "bootstrap": '],
  [
    '{ metric: accuracy, min: 0.8, id: anchor-x }',
    'The gate on "accuracy" has the id "anchor-x". Ids that begin with "anchor-" are those of checks against the anchor: give it another one.',
  ],
]

/** What a person reads when the gates stand in the file, or in the input. */
async function said(file: string, input: string | undefined): Promise<string> {
  await project.write('modelloop.yml', `version: 1\nmodel: m\ntask: binary\nvalidate:\n  gates: ${file}\n`)
  const given = { candidate: 'predictions.csv', ...(input !== undefined && { gates: input }) }
  return project.run(validateModel, given).then(
    ({ outputs }) => `It was judged: ${outputs['verdict']}.`,
    (error) => messageOf(error),
  )
}

describe('wrong gates', () => {
  it.each(wrong)('%s', async (gates, message) => {
    expect(await said(gates, undefined)).toBe(`modelloop.yml line 5: ${message}`)
    expect(await said('none', gates)).toBe(`Input "gates": ${message}`)
  })

  it.each(misfits)('%s', async (gate, message) => {
    const inFile = await said(`\n    - { metric: f1, min: 10% }\n    - ${gate}`, undefined)
    expect(inFile.slice(0, message.length + 22)).toBe(`modelloop.yml line 7: ${message}`)
    expect(inFile).not.toContain('\n')
    expect((await said('none', `[${gate}]`)).slice(0, message.length)).toBe(message)
  })

  it('are none at all: nothing is judged by an empty list, whatever it is written as', async () => {
    for (const [file, input] of [
      ['[]', undefined],
      ['', undefined],
      ['none', '[]'],
      ['', 'null'],
    ] as const)
      expect(await said(file, input)).toMatch(/^There is no gate to judge by: .* `gates: none` to report only\.$/)
  })
})
