import { describe, expect, it } from 'vitest'
import { placeInRecord } from './record.ts'

describe('where a data record holds a path', () => {
  it('is below its files', () => {
    expect(placeInRecord('/job/.modelloop/data', 'data/ames')).toBe('/job/.modelloop/data/files/data/ames')
  })

  it.each(['../secret', '/etc/passwd', 'data/../../data.json'])('is never outside of it: %s', (name) => {
    expect(() => placeInRecord('/job/.modelloop/data', name)).toThrow('leaves the folder')
  })

  it.each(['.', '', 'data/..'])('is never the repository, which would be removed when it is brought: "%s"', (name) => {
    expect(() => placeInRecord('/job/.modelloop/data', name)).toThrow('whole working directory')
  })
})
