import { describe, expect, it } from 'vitest'
import type { Check, Note } from './report.ts'
import { notesOf, reasonBesideFigures, toldReason } from './told.ts'
import { checkWords, moreOf, openChecks, tally } from './words.ts'

const check = (more: Partial<Check>): Check => ({
  id: `metric:${more.title ?? 'AUC'}#min`,
  title: 'AUC',
  verdict: 'pass',
  level: 'block',
  value: 0.9,
  reason: '',
  ...more,
})

describe('a check that only warns', () => {
  it('never looks like a failure of the whole', () => {
    expect(checkWords({ verdict: 'fail', level: 'warn' })).toEqual({ icon: '⚠️', word: 'warning', tone: 'unsure' })
    const lost = checkWords({ verdict: 'not-comparable', level: 'warn' })
    expect(lost).toEqual({ icon: '⚠️', word: 'not comparable', tone: 'unsure' })
    expect(checkWords({ verdict: 'not-comparable', level: 'block' }).tone).toBe('bad')
  })

  it('and found nothing gives way to one that decides, also where that passed', () => {
    const warnings = Array.from({ length: 20 }, (_, i) =>
      check({ title: `slice ${i}`, level: 'warn', verdict: i === 7 ? 'fail' : 'inconclusive' }),
    )
    const open = openChecks([...warnings, check({ title: 'RMSE' }), check({ title: 'MAE', verdict: 'fail' })], 4)
    expect(open.map(({ title }) => title)).toEqual(['MAE', 'slice 7', 'RMSE'])
    expect(openChecks(warnings.slice(0, 5), 4)).toHaveLength(4)
  })
})

it('of more checks than one sees at a glance the worst come first', () => {
  const passed = Array.from({ length: 7 }, (_, i) => check({ title: `gate ${i}` }))
  const failed = check({ title: 'RMSE', verdict: 'fail' })
  expect(openChecks([...passed, failed], 16).at(-1)).toBe(failed)
  expect(openChecks([...passed, check({ title: 'MAE' }), failed], 16)[0]).toBe(failed)
})

describe('what is told once', () => {
  const reason = 'AUC is 0.9 (90 % interval 0.88 to 0.92); needed: at least 0.91. Too uncertain to tell. Collect rows.'

  it('the name of a check, with which its reason begins', () => {
    expect(toldReason(check({ reason }))).toMatchObject({ name: 'AUC', sign: '', rest: reason.slice(4) })
    expect(toldReason(check({ reason: 'Nobody knows.' }))).toMatchObject({ sign: ':', rest: 'Nobody knows.' })
    expect(toldReason(check({ reason: 'AUCs differ.' })).sign).toBe(':')
  })

  it('the figures of a check, beside which its reason stands', () => {
    expect(reasonBesideFigures(check({ reason }))).toBe('Too uncertain to tell. Collect rows.')
    expect(reasonBesideFigures(check({ reason: 'AUC is 0.9; needed: at least 0.91.' }))).toBe('')
    expect(reasonBesideFigures(check({ reason: 'AUC is not known.' }))).toBe('AUC is not known.')
  })

  it('a note that the summary says word for word, unless there is something to copy', () => {
    const notes: Note[] = [
      { level: 'warning', text: 'Other rows.' },
      { level: 'warning', text: 'Old.' },
      { level: 'info', text: 'Other rows.', code: { language: 'sh', lines: ['ls'] } },
    ]
    const report = { summary: 'Other rows. Score it again.', notes }
    expect(notesOf(report, 'warning')).toEqual([notes[1]])
    expect(notesOf(report, 'info')).toEqual([notes[2]])
    const cut = { summary: `${'Long. '.repeat(300)}Old.`, notes }
    expect(notesOf(cut, 'warning')).toEqual(notes.slice(0, 2))
  })
})

it('counts one and many', () => {
  const warning = check({ verdict: 'fail', level: 'warn' })
  expect(tally([check({}), check({}), warning])).toBe('2 pass, 1 warning')
  expect(tally([warning, warning])).toBe('2 warnings')
  expect([moreOf('gate', 1), moreOf('check', 1_200)]).toEqual(['1 more gate', '1,200 more checks'])
})
