import type { VerdictWords } from '../words.ts'
import { type Markup, markup } from './markup.ts'

type Tone = VerdictWords['tone']

const PATHS = { good: 'M4.5 8.4 7 11l4.6-5.6', bad: 'm5.2 5.2 5.6 5.6m0-5.6-5.6 5.6', unsure: 'M4.8 8h6.4' } as const

/** Defines the signs once a page. */
export const iconSymbols = (): Markup =>
  markup`<svg class="hidden" aria-hidden="true">${(Object.keys(PATHS) as Tone[]).map(
    (tone) =>
      markup`<symbol id="sign-${tone}" viewBox="0 0 16 16"><circle cx="8" cy="8" r="8"/><path d="${PATHS[tone]}"/></symbol>`,
  )}</svg>`

/** Draws the sign of a verdict: tick, cross or dash in a disc. The word always stands beside it. */
export const verdictIcon = (tone: Tone): Markup =>
  markup`<svg class="icon" width="16" height="16" aria-hidden="true"><use href="#sign-${tone}"/></svg>`
