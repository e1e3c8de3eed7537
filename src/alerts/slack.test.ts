import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSlack, type TestSlack } from '../../test/servers/slack.ts'
import { openSlack } from './slack.ts'

let slack: TestSlack
beforeAll(async () => {
  slack = await startSlack()
})
afterAll(() => slack.close())
beforeEach(() => {
  slack.messages.length = 0
  slack.asked.length = 0
  slack.fail({ status: 500, body: '', times: 0 })
})

const message = { text: 'drift', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'drift' } }] }

describe('a Slack webhook', () => {
  it('gets the message', async () => {
    expect(await openSlack(slack.webhook).send(message)).toEqual({ delivered: true })
    expect(slack.messages).toEqual([message])
  })

  it('is tried again when it is busy, as soon as it says', async () => {
    slack.fail({ status: 429, body: 'rate_limited', retryAfter: 0, times: 2 })
    expect(await openSlack(slack.webhook).send(message)).toEqual({ delivered: true })
    expect(slack.asked).toEqual([429, 429, 200])
  })

  it.each([
    [404, 'no_service', 'Slack answered 404 no_service: the webhook was revoked'],
    [410, 'channel_is_archived', 'Slack answered 410 channel_is_archived'],
    [400, 'invalid_payload', 'Slack did not take the message: 400 invalid_payload.'],
    [400, '<html>\nsecret', 'Slack did not take the message: 400.'],
  ])('says in one sentence what %i %s means', async (status, body, words) => {
    slack.fail({ status, body, times: 9 })
    expect(await openSlack(slack.webhook).send(message)).toEqual({
      delivered: false,
      reason: expect.stringContaining(words),
    })
    expect(slack.asked).toEqual([status])
  })

  it('refuses what is no URL of a webhook, without printing it', () => {
    for (const url of ['xoxb-secret', 'http://hooks.example.com/secret', '']) {
      expect(() => openSlack(url)).toThrow(/^The input "slack-webhook" is not the URL of a webhook\.$/)
    }
  })
})

it('never prints the URL when Slack is not there', async () => {
  const gone = await startSlack()
  await gone.close()
  const delivery = await openSlack(gone.webhook).send(message)
  expect(delivery).toEqual({ delivered: false, reason: expect.stringContaining('Slack could not be reached') })
  expect(JSON.stringify(delivery)).not.toContain('secret')
}, 30_000)
