import { Ajv } from 'ajv'
import { readBody, serve } from './serve.ts'

const text = (type: string, maxLength: number) => ({
  type: 'object',
  properties: {
    type: { const: type },
    text: { type: 'string', minLength: 1, maxLength },
    emoji: { type: 'boolean' },
    verbatim: { type: 'boolean' },
  },
  required: ['type', 'text'],
  additionalProperties: false,
})

const block = (type: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  properties: { type: { const: type }, block_id: { type: 'string', maxLength: 255 }, ...properties },
  required: ['type', ...required],
  additionalProperties: false,
})

/** The parts of Block Kit that we send, with the limits of https://docs.slack.dev/reference/block-kit/blocks. */
const messageSchema = {
  type: 'object',
  properties: {
    text: { type: 'string', minLength: 1, maxLength: 40_000 },
    unfurl_links: { type: 'boolean' },
    unfurl_media: { type: 'boolean' },
    blocks: {
      type: 'array',
      maxItems: 50,
      items: {
        oneOf: [
          block('header', { text: text('plain_text', 150) }, ['text']),
          block('section', { text: text('mrkdwn', 3_000) }, ['text']),
          block('divider', {}, []),
          block('context', { elements: { type: 'array', minItems: 1, maxItems: 10, items: text('mrkdwn', 3_000) } }, [
            'elements',
          ]),
        ],
      },
    },
  },
  required: ['text'],
  additionalProperties: false,
}

const validate = new Ajv({ allErrors: true }).compile(messageSchema)
/** What all blocks together may hold, as measured in https://github.com/slackapi/bolt-js/issues/2509. */
const MAX_TOGETHER = 13_000

/** Tells what Slack would find wrong with a message, in words. */
export function slackProblems(message: unknown): readonly string[] {
  const known = validate(message)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  const together = JSON.stringify((message as { blocks?: unknown }).blocks ?? '').length
  return together > MAX_TOGETHER ? [...known, `the blocks have ${together} characters`] : known
}

/** How Slack answers: `status` without the work, with `Retry-After` in seconds. */
export interface SlackFault {
  readonly status: number
  readonly body: string
  readonly retryAfter?: number
  readonly times: number
}

/** Starts a Slack that takes messages at one webhook as Slack does, and remembers them. */
export async function startSlack() {
  const messages: unknown[] = []
  const asked: number[] = []
  let fault: SlackFault | undefined
  let left = 0
  const served = await serve(async (request, response) => {
    const body = await readBody(request)
    const answer = (status: number, words: string, headers = {}) => {
      asked.push(status)
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(words)
    }
    if (fault && left > 0) {
      left -= 1
      return answer(
        fault.status,
        fault.body,
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      )
    }
    if (request.method !== 'POST' || request.url !== '/services/T000/B000/secret') return answer(404, 'no_service')
    let message: unknown
    try {
      message = JSON.parse(body.toString('utf8'))
    } catch {
      return answer(400, 'invalid_payload')
    }
    if (slackProblems(message).length > 0) return answer(400, 'invalid_blocks')
    messages.push(message)
    return answer(200, 'ok')
  })
  return {
    webhook: `${served.url}/services/T000/B000/secret`,
    url: served.url,
    /** The messages that were taken. */
    messages,
    /** The statuses that were answered, in order. */
    asked,
    fail: (next: SlackFault) => {
      fault = next
      left = next.times
    },
    close: served.close,
  }
}

export type TestSlack = Awaited<ReturnType<typeof startSlack>>
