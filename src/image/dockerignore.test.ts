import { describe, expect, it } from 'vitest'
import { excludingLine } from './dockerignore.ts'

describe('a .dockerignore', () => {
  it.each([
    ['app', 1],
    ['/app/', 1],
    ['*.joblib', undefined],
    ['**/*.joblib', 1],
    ['app/*', 1],
    ['*/model.*', 1],
    ['a?p', 1],
    ['*\n!app', undefined],
    ['*\n!app/model.joblib', undefined],
    ['!app\napp', 2],
    ['# app\n\n  app  \n', 3],
    ['other\napp/model.job', undefined],
    ['.', undefined],
  ])('%j excludes app/model.joblib by line %s', (text, line) => {
    expect(excludingLine(text, 'app/model.joblib')).toBe(line)
  })
})
