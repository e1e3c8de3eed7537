import { describe, expect, it } from 'vitest'
import type { LineChart } from '../../report.ts'
import { fitted, thinned, tickTexts, widthOf } from './frame.ts'
import { drawLine } from './line.ts'

describe('the ticks of an axis', () => {
  it('are all written alike, and no two the same', () => {
    expect(tickTexts([-5_000, 0, 5_000, 10_000])).toEqual(['−5k', '0', '5k', '10k'])
    expect(tickTexts([1e12, 1.5e12])).toEqual(['1T', '1.5T'])
    expect(tickTexts([1.92e-8, 1.94e-8, 0])).toEqual(['1.92e−8', '1.94e−8', '0'])
    expect(tickTexts([0.9991, 0.9992, 0.9993])).toEqual(['0.9991', '0.9992', '0.9993'])
    expect(tickTexts([0.9905, 0.991, 0.9915], 'fraction')).toEqual(['99.05 %', '99.1 %', '99.15 %'])
    expect(tickTexts([5.21e6, 5.22e6, 5.23e6], 'bytes')).toEqual(['5.21 MB', '5.22 MB', '5.23 MB'])
    expect(tickTexts([5e6, 5.5e6, 6e6], 'bytes')).toEqual(['5 MB', '5.5 MB', '6 MB'])
    expect(tickTexts([7, 7])).toHaveLength(2)
  })

  it('are so few names that none runs into the next, the newest among them', () => {
    const runs = Array.from({ length: 20 }, (_, index) => `run-${index + 10}`)
    const shown = thinned(runs, 360)
    expect(shown.length).toBeLessThanOrEqual(6)
    expect(shown.at(-1)).toEqual({ name: 'run-29', index: 19 })
    expect(thinned(['a'], 360)).toEqual([{ name: 'a', index: 0 }])
  })

  const chart = (y: number[]): LineChart => ({
    id: 'history:accuracy',
    kind: 'line',
    title: '',
    description: '',
    x: ['a', 'b'],
    series: [{ name: '', y }],
    unit: 'fraction',
  })

  it('go no farther than zero and one, where no value does', () => {
    expect(drawLine(chart([1, 1])).svg.html).not.toMatch(/>10[1-9]\s%|>1[1-9]0\s%/)
    expect(drawLine(chart([0.01, 0.2])).svg.html).not.toContain('−')
    const { html } = drawLine(chart([0, 0])).svg
    expect(html).toContain('>1\u00A0%</text>')
    expect(html).not.toMatch(/−|>100\s%/)
  })

  it('leave a unit that is a word to the name of the axis', () => {
    const { html } = drawLine({ ...chart([1_234, 1_240]), unit: 'USD', yLabel: 'RMSE' }).svg
    expect(html).toContain('>RMSE, USD</text>')
    expect(html).toContain('>1,234</text>')
  })
})

it('a name is shortened to the room that it takes, whatever it is written in', () => {
  expect(fitted('species 11', 100)).toBe('species 11')
  expect(widthOf(fitted('東京都千代田区霞が関', 100))).toBeLessThanOrEqual(100)
  expect(fitted('東京都千代田区霞が関', 100)).toBe('東京都千…')
})
