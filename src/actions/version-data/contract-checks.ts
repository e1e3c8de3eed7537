import type { Judgement } from '../../data/contract/check-table.ts'
import { formatCount } from '../../platform/format.ts'
import type { Check } from '../../report/report.ts'

/** A table of thousands of columns has a rule or more for each: beyond so many checks a report is read by nobody. */
const MOST_CHECKS = 300

/** What a contract found, as much of it as a report holds. */
export interface ContractChecks {
  readonly checks: Check[]
  /** Blocking rules that stand together behind one check, beside those that stand for themselves. */
  readonly folded: { readonly broken: number; readonly all: number }
}

/**
 * Makes checks of judgements: those that were broken come before those that only warn and those that hold. Of very many the
 * rest of a table stands behind one check for each verdict.
 */
export function contractChecks(judged: readonly Judgement[]): ContractChecks {
  const weight = ({ verdict, level }: Judgement) => (verdict === 'fail' ? (level === 'block' ? 0 : 1) : 2)
  const sorted = judged.toSorted((a, b) => weight(a) - weight(b))
  const rest = sorted.slice(MOST_CHECKS)
  const groups = Map.groupBy(rest, ({ table, verdict, level }) => JSON.stringify([table, verdict, level]))
  const together = [...groups.values()].map(checkOfMany)
  const blocking = rest.filter(({ level }) => level === 'block')
  const isBroken = ({ verdict }: { readonly verdict: string }) => verdict === 'fail'
  // Each group is one check that is counted with the others.
  const counted = together.filter(({ level }) => level === 'block')
  return {
    checks: [...sorted.slice(0, MOST_CHECKS).map(checkOf), ...together],
    folded: {
      broken: blocking.filter(isBroken).length - counted.filter(isBroken).length,
      all: blocking.length - counted.length,
    },
  }
}

function checkOfMany(group: readonly Judgement[]): Check {
  const { table, verdict, level } = group[0]!
  const words = { pass: 'They hold', fail: 'They are broken too', skipped: 'They could not be judged' }
  const names = [...new Set(group.map(({ title }) => title))]
  const some = verdict === 'pass' ? '' : `: ${names.slice(0, 20).join(', ')}${names.length > 20 ? ', …' : ''}`
  return {
    id: `contract:${table}#more-${level}-${verdict}`,
    title: `${formatCount(group.length, 'more rule')} for ${table}`,
    verdict,
    level,
    value: verdict === 'skipped' ? null : group.reduce((sum, { violations }) => sum + violations, 0),
    unit: 'rows',
    reason: `${words[verdict as keyof typeof words] ?? 'They were judged so'}${some}.`,
  }
}

function checkOf(judged: Judgement): Check {
  const { id, table, title, verdict, level, needed, reason, violations, value, unit } = judged
  return {
    id,
    title: `${title} in ${table}`,
    verdict,
    level,
    value: verdict === 'skipped' ? null : (value ?? violations),
    unit: unit ?? 'rows',
    n: judged.judged,
    needed,
    reason,
  }
}
