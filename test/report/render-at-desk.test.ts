import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { commandLine } from '../../src/cli.ts'
import { SAMPLES } from './samples.ts'

const folder = mkdtempSync(join(tmpdir(), 'modelloop-render-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const report = file('report.json', JSON.stringify(SAMPLES.pass))

/** What `modelloop render …` writes, and its exit code. */
async function render(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const told = { out: '', error: '' }
  const hear = (into: keyof typeof told) => (text: unknown) => {
    told[into] += String(text)
    return true
  }
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(hear('out')),
    vi.spyOn(process.stderr, 'write').mockImplementation(hear('error')),
  ]
  try {
    const code = await commandLine({ actions: {}, tools: {} }, ['render', ...args])
    return { code, ...told }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

describe('modelloop render', () => {
  it.each([
    ['text', /^✓ pass {2}ames-price/],
    ['comment', /^### ✅ ames-price/],
    ['summary', /^### ✅ Model validation: ames-price/],
    ['html', /^<!doctype html>/],
    ['slack', /^\{\n {2}"text": "✅ ames-price/],
    ['badge', /^\{\n {2}"schemaVersion": 1/],
    ['junit', /^<\?xml version="1.0"/],
  ])('writes a report as %s, and one line break at the end', async (as, start) => {
    const { code, out } = await render(report, '--as', as)
    expect(out).toMatch(start)
    expect(out).toMatch(/\S\n$/)
    expect(code).toBe(0)
  })

  it('reads a report that PowerShell wrote, and tells how it is called', async () => {
    expect((await render(file('bom.json', `\uFEFF${JSON.stringify(SAMPLES.pass)}`))).code).toBe(0)
    expect((await render('--help')).out).toContain('modelloop render report.json --as text|comment|')
  })

  it.each([
    [[], 'Which report?'],
    [[join(folder, 'nope.json')], 'nope.json cannot be read: there is no such file.'],
    [[folder], 'cannot be read: it is a folder.'],
    [[file('empty.json', '')], 'empty.json: This is no JSON'],
    [[file('old.json', '{"schema":"modelloop.report/v0"}')], 'modelloop.report/v0'],
    [[report, report], 'One file at a time'],
    [[report, '--as', 'pdf'], '"pdf" is no rendering; there are text, comment, summary, html, slack, badge, junit.'],
    [[report, '--as', 'toString'], '"toString" is no rendering'],
    [[report, '--as'], "Option '--as <value>' argument missing."],
    [[report, '--format', 'html'], "Unknown option '--format'. Write modelloop render report.json --as"],
  ])('says what is wrong with %j in one message, and writes nothing', async (args, message) => {
    const { code, out, error } = await render(...args)
    expect(error).toContain(message)
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })
})
