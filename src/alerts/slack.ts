import { UserError } from '../platform/errors.ts'
import { http } from '../platform/http.ts'
import type { Channel, Delivery } from './channel.ts'

/**
 * Opens the channel behind a Slack webhook. Nothing is contacted yet. The URL is a secret: whoever has it may post. It is
 * in no message of ours.
 * @throws {UserError} when it is no such URL.
 */
export function openSlack(webhookUrl: string): Channel<object> {
  const url = parseUrl(webhookUrl)
  return { name: 'Slack', send: (message) => post(url, message) }
}

function parseUrl(text: string): string {
  const url = URL.parse(text.trim())
  const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
  if (url && (url.protocol === 'https:' || isLocal)) return url.href
  throw new UserError('The input "slack-webhook" is not the URL of a webhook.', {
    hint: 'It begins with https://hooks.slack.com/services/. Slack shows it under Incoming Webhooks; keep it in a secret.',
  })
}

async function post(url: string, message: object): Promise<Delivery> {
  try {
    const response = await http.post(url, { json: message })
    if (response.ok) return { delivered: true }
    const said = (await response.text().catch(() => '')).trim().slice(0, 100)
    return { delivered: false, reason: reasonOf(response.status, /^[\w ]+$/.test(said) ? said : '') }
  } catch (error) {
    // The message of the HTTP client holds the URL.
    const code = (error as { cause?: { code?: unknown } }).cause?.code
    return {
      delivered: false,
      reason: `Slack could not be reached${typeof code === 'string' ? ` (${code})` : ''}, after retries.`,
    }
  }
}

/** What an answer means: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors */
function reasonOf(status: number, said: string): string {
  const answer = said ? `${status} ${said}` : String(status)
  if (status === 404 || status === 410 || status === 403) {
    return `Slack answered ${answer}: the webhook was revoked, or its channel is gone or closed. Make a new one and put it into the secret.`
  }
  if (status === 429) return `Slack answered ${answer}: too many messages, after retries.`
  if (status >= 500) return `Slack answered ${answer}, after retries.`
  return `Slack did not take the message: ${answer}.`
}
