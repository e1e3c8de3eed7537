/**
 * Takes the power to notify people out of a text that others may have had a hand in (names of branches, columns, labels):
 * a character of no width is put behind each `@` that could begin a mention. Addresses (`a@b.c`) and digests
 * (`image@sha256:…`) stay as they are.
 */
export function withoutMentions(text: string): string {
  return text.replace(/&(?:commat|#0*64|#x0*40);/gi, '@').replace(/(^|[^A-Za-z0-9])@(?=[A-Za-z0-9_])/g, '$1@\u200b')
}
