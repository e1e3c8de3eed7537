import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderBadge } from '../../src/report/badge.ts'
import { renderCheckRun } from '../../src/report/check-run.ts'
import { renderJUnit } from '../../src/report/junit.ts'
import { parseReport } from '../../src/report/parse.ts'
import type { Report } from '../../src/report/report.ts'
import { renderSlack } from '../../src/report/slack/message.ts'
import { renderText } from '../../src/report/text/text.ts'
import { anyReport } from './arbitrary.ts'
import { SAMPLES } from './samples.ts'
import { expectSound, outsideFences } from './sound.ts'

const anyOrSample: fc.Arbitrary<Report> = fc.oneof(anyReport, fc.constantFrom(...Object.values(SAMPLES)))
const holds = (test: (report: Report) => void) =>
  fc.assert(fc.property(anyOrSample, test), { numRuns: 60, endOnFailure: true })

describe('any report, in every format', () => {
  it('is read back as it was written, where its addresses are addresses', () => {
    for (const report of Object.values(SAMPLES)) {
      const again: unknown = JSON.parse(JSON.stringify(report))
      if (report === SAMPLES.hostile) expect(() => parseReport(again)).toThrow(/url/)
      else expect(parseReport(again)).toEqual(report)
    }
  })

  it('keeps to the limits of a check run, and is no more alive there than in a comment', () => {
    holds((report) => {
      const { title, summary, text, annotations } = renderCheckRun(report)
      expect(title.length).toBeLessThanOrEqual(255)
      expect(Math.max(Buffer.byteLength(summary), Buffer.byteLength(text))).toBeLessThanOrEqual(65_535)
      expect(annotations.length).toBeLessThanOrEqual(50)
      expect(outsideFences(text)).not.toMatch(/<script|<img|<!--|@octocat/i)
      expectSound(summary)
      expect(summary).not.toContain('@octocat')
    })
  })

  it('keeps to Slack’s limits, and calls nobody', () => {
    holds((report) => {
      const { blocks, text } = renderSlack(report)
      expect(JSON.stringify(blocks).length).toBeLessThan(20_000)
      // A header is plain text for Slack; elsewhere only our own links have angle brackets.
      const read = blocks.flatMap((block) =>
        block.type === 'section'
          ? [block.text.text]
          : block.type === 'context'
            ? block.elements.map((one) => one.text)
            : [],
      )
      expect([text, ...read].join('\n').replace(/<https:\/\/github\.com\/[\w/]+\|run>/g, '')).not.toContain('<')
      for (const block of blocks) if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150)
    })
  })

  it('is one line on a badge, and at most some screens at the desk', () => {
    holds((report) => {
      const { label, message } = renderBadge(report)
      expect(`${label}${message}`).not.toMatch(/\p{Cc}/u)
      expect(renderText(report).split('\n').length).toBeLessThan(1_500)
    })
  })

  it('is JUnit XML that counts what it holds, with no character that XML cannot have', () => {
    holds((report) => {
      const xml = renderJUnit(report)
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/)
      expect(xml.isWellFormed()).toBe(true)
      const count = (tag: string) => xml.match(new RegExp(`<${tag} `, 'g'))?.length ?? 0
      const [, ...told] = /tests="(\d+)" failures="(\d+)" errors="(\d+)" skipped="(\d+)"/.exec(xml)!.map(Number)
      expect(told).toEqual(['testcase', 'failure', 'error', 'skipped'].map(count))
      const names = [...xml.matchAll(/<testcase name="([^"]*)"/g)].map(([, name]) => name)
      expect(names.every((name) => name !== '')).toBe(true)
      if (report.outcome === 'fail') expect(Number(told[1]) + Number(told[2])).toBeGreaterThan(0)
      if (report.outcome === 'unknown') expect(told.slice(1).some((n) => n > 0)).toBe(true)
    })
  })
})
