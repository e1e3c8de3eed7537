import { describe, expect, it } from 'vitest'
import { applyInputs } from '../../config/inputs.ts'
import { parseConfig } from '../../config/load.ts'
import type { Host } from '../../harness/host.ts'
import { withPlaces } from './gate-places.ts'

const text = `version: 1
validate:
  gates:
    - { metric: rmse, max: 5 }
    # A word between.
    - metric: mae
      against: baseline
`
const where = { directory: '/job/repo/ml', host: { environment: { GITHUB_WORKSPACE: '/job/repo' } } as unknown as Host }

describe('the place of a gate', () => {
  it('is its line in the file, by the path that the repository knows', () => {
    const config = parseConfig(text, 'modelloop.yml', {})
    const gates = config.validate.gates as Exclude<typeof config.validate.gates, 'none' | undefined>
    expect(withPlaces(gates, config, where).map(({ place }) => place)).toEqual([
      { file: 'ml/modelloop.yml', line: 4 },
      { file: 'ml/modelloop.yml', line: 6 },
    ])
  })

  it('is nowhere for a gate of an input', () => {
    const given = { gates: '- { metric: rmse, max: 5 }' }
    const config = applyInputs(parseConfig(text, 'modelloop.yml', {}), given, { gates: 'validate.gates' })
    const gates = config.validate.gates as Exclude<typeof config.validate.gates, 'none' | undefined>
    expect(withPlaces(gates, config, where).map(({ place }) => place)).toEqual([undefined])
  })
})
