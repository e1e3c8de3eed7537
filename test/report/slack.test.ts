import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderSlack } from '../../src/report/slack/message.ts'
import { slackProblems } from '../servers/slack.ts'
import { anyReport } from './arbitrary.ts'
import { SAMPLES } from './samples.ts'

const links = { report: 'https://github.com/acme/ames/actions/runs/1234/artifacts/5', issue: 'https://github.com/a/b' }

describe('the Slack message', () => {
  it('reads as in golden/slack-drift.json', async () => {
    const message = renderSlack(SAMPLES.drift, links)
    await expect(`${JSON.stringify(message, null, 2)}\n`).toMatchFileSnapshot('golden/slack-drift.json')
  })

  it.each(Object.entries(SAMPLES))('keeps to the limits of Slack: %s', (_, report) => {
    expect(slackProblems(renderSlack(report, links))).toEqual([])
  })

  it('keeps to them whatever is in a report, and calls nobody', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const message = renderSlack(report, links)
        expect(slackProblems(message)).toEqual([])
        // Behind the header, which is plain text, what stands between angle brackets is a link, a mention or a channel: only our links may.
        const [, ...blocks] = message.blocks
        const ours = JSON.stringify([message.text, blocks]).match(/<[^>]*>/g) ?? []
        expect(ours.filter((each) => !/^<https:\/\/github\.com\/[^|]*\|(report|issue|run)>$/.test(each))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
