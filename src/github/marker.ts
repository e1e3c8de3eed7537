/** Writes the hidden first line of a text that is kept up to date: each model and key has one such text. */
export function markerOf({ model, key }: { readonly model: string; readonly key: string }): string {
  // Two hyphens, or one at the end, would end the HTML comment early.
  const [safeModel, safeKey] = [model, key].map((text) => encodeURIComponent(text).replace(/-(?=-|$)/g, '%2D'))
  return `<!-- modelloop:${safeModel}:${safeKey} v1 -->`
}
