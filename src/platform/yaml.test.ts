import { describe, expect, it } from 'vitest'
import { parseYamlDocument } from './yaml.ts'

describe('a YAML document', () => {
  it.each(['a:\n  b ' + ': '.repeat(20_000), '- '.repeat(20_000), '? '.repeat(20_000), '['.repeat(20_000)])(
    'that is nested too deep has an error, and is no crash',
    (text) => expect(parseYamlDocument(text, {}).errors).not.toEqual([]),
  )

  it('is read as the package reads it', () => {
    expect(parseYamlDocument('a: [1, 2]', {}).toJS()).toEqual({ a: [1, 2] })
    expect(parseYamlDocument('a: [', {}).errors).toHaveLength(1)
  })
})
