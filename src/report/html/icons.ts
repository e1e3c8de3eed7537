import type { VerdictWords } from '../words.ts'
import { type Markup, markup } from './markup.ts'

const PATHS: Readonly<Record<VerdictWords['tone'], string>> = {
  good: 'M4.5 8.4 7 11l4.6-5.6',
  bad: 'm5.2 5.2 5.6 5.6m0-5.6-5.6 5.6',
  unsure: 'M4.8 8h6.4',
}

/** Draws the sign of a verdict: tick, cross or dash in a disc. The word always stands beside it. */
export const verdictIcon = (tone: VerdictWords['tone']): Markup =>
  markup`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="8"/><path d="${PATHS[tone]}"/></svg>`
