import { Document, visit } from 'yaml'

/** A gate as it is written in modelloop.yml. */
export interface ImportedGate {
  readonly id?: string
  readonly metric: string
  readonly direction?: 'higher' | 'lower'
  readonly level?: 'warn'
  readonly min?: number
  readonly max?: number
  readonly against?: 'baseline'
  readonly rule: 'point' | 'non-inferior' | 'superior' | 'equivalent'
  /** A number, or a share as text: `5%`. */
  readonly margin?: number | string
}

/** A gate of another tool's file, and how that file names its condition: `eq on RMSE`. */
export interface Translated {
  readonly gate: ImportedGate
  readonly from: string
}

/** What another tool's file says, each gate by itself. */
export interface Translation {
  readonly tool: Imported['tool']
  readonly gates: readonly Translated[]
  /** One sentence for each condition that has no gate. */
  readonly skipped: readonly string[]
}

/** What another tool's file says in our words. */
export interface Imported {
  readonly tool: 'MLflow' | 'Evidently'
  readonly gates: readonly ImportedGate[]
  /** One sentence for each condition that has no gate. */
  readonly skipped: readonly string[]
}

/** Keys that hold one condition, in the order in which they are written. */
type Condition = Omit<ImportedGate, 'id' | 'metric'>

/** Writes a share as a margin: 0.05 is `5%`. */
export const percentMargin = (share: number): string => `${Number((share * 100).toPrecision(12))}%`

/** Makes a gate; what is undefined is left out. */
export function gateOf(metric: string, condition: Condition): ImportedGate {
  const { direction, level, min, max, against, rule, margin } = condition
  return {
    metric,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(against && { against }),
    rule,
    ...(margin !== undefined && { margin }),
    ...(direction && { direction }),
    ...(level && { level }),
  }
}

/** Gives an id to each gate whose metric and kind another gate has before it: the ids of checks are made of both. */
export function withIds(gates: readonly ImportedGate[]): ImportedGate[] {
  const seen = new Map<string, number>()
  return gates.map((gate) => {
    const kind = gate.against ? gate.rule : gate.min === undefined ? 'max' : 'min'
    const key = JSON.stringify([gate.metric, kind])
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    return count === 1 ? gate : { id: `${kind}-${count}`, ...gate }
  })
}

/** Writes a gate on one line, whatever the name of its metric holds. */
export function gateLine(gate: ImportedGate): string {
  const document = new Document(gate)
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value === 'string' && /[^\w.%-]/.test(node.value)) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ collectionStyle: 'flow', lineWidth: 0, doubleQuotedAsJSON: true }).trim()
}

/** Writes what was imported as the lines of modelloop.yml, and what was not as comments. */
export function writeGates({ tool, gates, skipped }: Imported): string {
  const lines = gates.map((gate) => `    - ${gateLine(gate)}`)
  return [
    `# Imported from ${tool}. It judges bare values; "rule: point" keeps that. Leave it out, and a gate judges the interval`,
    '# that your predictions give. A comparison ("against: baseline") is judged by its interval where there are predictions.',
    'validate:',
    gates.length > 0 ? `  gates:\n${lines.join('\n')}` : '  gates: none',
    ...skipped.map((sentence) => `# Not imported: ${sentence.replace(/\s+/g, ' ')}`),
    '',
  ].join('\n')
}
