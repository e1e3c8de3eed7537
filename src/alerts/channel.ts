/** Where people are told: an issue, Slack. */
export interface Channel<Message> {
  /** What messages call it: `Slack`, `the GitHub issue`. */
  readonly name: string
  /** Sends a message. What the other side refuses is returned with its reason, never thrown. */
  send(message: Message): Promise<Delivery>
}

/** What became of a message; `reason` is one or two sentences with what to do, and holds no secret. */
export type Delivery =
  | { readonly delivered: true; readonly url?: string }
  | { readonly delivered: false; readonly reason: string }
