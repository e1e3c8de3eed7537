import { type Check, findingOf, idPart, Tally, type Words } from './check.ts'
import type { Condition } from './condition/compile.ts'
import { FALSE, TRUE, UNKNOWN } from './condition/expression.ts'
import type { Level } from './contract.ts'
import { lackingFinding } from './key-checks.ts'

/** A rule over the columns of a row. */
export interface RuleAsk {
  readonly name: string
  readonly words: string
  readonly holds: Condition
  readonly when?: Condition | undefined
  readonly level: Level
  readonly tolerate: number
}

const WORDS: Words = { noun: 'row', one: 'breaks the rule', many: 'break the rule' }

/**
 * Asks a rule of every row, or of those that `when` holds for. A row of which it cannot be said, since a value is missing, is not
 * judged; a value that cannot be read as what the rule needs breaks it.
 */
export function ruleCheck({ name, words, holds, when, level, tolerate }: RuleAsk): Check {
  const columns = [...new Set([...holds.columns, ...(when?.columns ?? [])])]
  return {
    id: `#rule:${idPart(name)}`,
    title: name,
    needed: words,
    level,
    columns,
    start: () => {
      const tally = new Tally()
      return {
        look: (batch) => {
          const trouble = { unreadable: false }
          const isAsked = when?.bind(batch, trouble)
          const answer = holds.bind(batch, trouble)
          const shown = (row: number) => columns.map((column) => `${column} ${batch.text(column, row)}`).join(', ')
          for (let row = 0; row < batch.rows; row++) {
            trouble.unreadable = false
            const isRelevant = !isAsked || isAsked(row) === TRUE
            if (!isRelevant && !trouble.unreadable) continue
            const found = isRelevant ? answer(row) : FALSE
            if (found === UNKNOWN && !trouble.unreadable) continue
            tally.judged++
            if (found === TRUE && !trouble.unreadable) continue
            tally.add(batch, row, () => shown(row), trouble.unreadable ? 'a value that cannot be read' : undefined)
          }
        },
        finish: (facts) => lackingFinding(columns, facts) ?? findingOf(tally, WORDS, tolerate),
      }
    },
  }
}
