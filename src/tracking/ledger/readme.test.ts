import * as fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import { aRun, versionOf } from '../../../test/ledger/setup.ts'
import type { ModelOverview } from './overview.ts'
import { renderReadme } from './readme.ts'

function overview(changes: { why?: string; by?: string; metric?: string; commit?: string } = {}): ModelOverview {
  const metric = changes.metric ?? 'rmse'
  const runs = [0, 1, 2].map((at) =>
    aRun(`run-${at}`, at, {
      metrics: { [metric]: 23_020.123 + at },
      code: { commit: changes.commit ?? '3f9c'.padEnd(40, '0'), dirty: false },
    }),
  )
  const version = { ...versionOf(runs[2] as (typeof runs)[0]), version: 7 }
  const move = {
    model: 'ames-price',
    alias: 'champion',
    n: 3,
    from: 6,
    to: 7,
    why: changes.why ?? 'all gates passed',
    by: changes.by ?? 'octocat',
    at: '2026-10-03T10:00:00.000Z',
  }
  return { name: 'ames-price', holders: [{ move, version }], runs }
}

describe('the README of the branch', () => {
  it('shows champion, chart and last runs', () => {
    expect(renderReadme([overview()])).toMatchInlineSnapshot(`
      "<!-- Made by Modelloop from the facts on this branch, anew whenever an alias moves. Edits are lost. -->
      # The model ledger

      Every training run, every version of a model and every promotion of this repository, one small file each.
      Nothing here is ever edited: the newest file counts. Modelloop reads and writes this branch; please do not merge it.

      ## ames-price

      **Champion: v7**, since 2026-10-03

      | alias | version | run | rmse | commit | since | by | why |
      | :-- | :-- | :-- | --: | :-- | :-- | :-- | :-- |
      | [champion](models/ames-price/aliases/3-champion.json) | [v7](models/ames-price/7.json) | [run-2](runs/ames-price/run-2/finished.json) | 23,022 | 3f9c000 | 2026-10-03 | octocat | all gates passed |

      \`\`\`mermaid
      ---
      config:
        themeVariables:
          xyChart:
            plotColorPalette: "#1f6feb"
      ---
      xychart-beta
        title "rmse over the last 3 runs"
        x-axis "oldest to newest" 1 --> 3
        y-axis "rmse"
        line [23020.123, 23021.123, 23022.123]
      \`\`\`

      ### Last runs, newest first

      | run | finished | rmse | commit | data | pull request |
      | :-- | :-- | --: | :-- | :-- | :-- |
      | [run-2](runs/ames-price/run-2/finished.json) | 2026-11-22 10:02 | 23,022 | 3f9c000 | ae04 |  |
      | [run-1](runs/ames-price/run-1/finished.json) | 2026-11-22 10:01 | 23,021 | 3f9c000 | ae04 |  |
      | [run-0](runs/ames-price/run-0/finished.json) | 2026-11-22 10:00 | 23,020 | 3f9c000 | ae04 |  |

      ---
      \`runs/\` what was trained · \`models/\` versions, who was champion and why · \`index/\` empty files that make look-ups fast
      "
    `)
  })

  it('says when there is no champion, and draws no chart of one run', () => {
    const text = renderReadme([{ name: 'm', holders: [], runs: [aRun('run-a')] }])
    expect(text).toContain('No champion yet.')
    expect(text).not.toContain('mermaid')
  })

  it('lets no text from outside act: no markup, no mention, no new row', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[|<>@`*_[\]()\n#&$a:/-]{1,30}$/))
    fc.assert(
      fc.property(texts, texts, texts, texts, (why, by, metric, commit) => {
        const text = renderReadme([overview({ why, by, metric, commit })])
        const html = marked.parse(text, { async: false })
        expect(html.match(/<tr>/g)).toHaveLength(2 + 4)
        expect(html.match(/<a /g)).toHaveLength(3 + 3)
        expect(html).not.toMatch(/<(img|script|strong><|em|del|h4)/)
        expect(text.replace(/```mermaid\n.*?```/s, '')).not.toMatch(/@/)
        expect(text.match(/```/g)).toHaveLength(2)
      }),
    )
  })
})
