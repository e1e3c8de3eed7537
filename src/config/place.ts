import { isAlias, isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import type { YamlText } from './document.ts'
import type { Path } from './shape.ts'

/**
 * Finds where the value at `path` is written: its key, or its item in a list. Follows anchors and merges to where they
 * were written, and stays at the nearest parent that there is. Line and column count from 1.
 */
export function placeOf(yaml: YamlText, path: Path): { line: number; column: number } {
  let node: unknown = yaml.document.contents
  let offset = rangeStart(node) ?? 0
  for (const step of path) {
    const found = stepInto(yaml, node, step)
    if (!found) break
    offset = found.offset ?? offset
    node = found.node
  }
  const { line, col } = yaml.lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

interface Step {
  readonly node: unknown
  readonly offset: number | undefined
}

function stepInto(yaml: YamlText, at: unknown, step: string | number): Step | undefined {
  const node = isAlias(at) ? at.resolve(yaml.document) : at
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? undefined : { node: item, offset: rangeStart(item) }
  }
  if (!isMap(node)) {
    // A single item that was written without the brackets of its list.
    return step === 0 && node ? { node, offset: rangeStart(node) } : undefined
  }
  const pair = node.items.find((item) => keyOf(item) === String(step))
  if (pair) return { node: pair.value, offset: rangeStart(pair.key) }
  const merged = node.items.filter((item) => keyOf(item) === '<<').flatMap((item) => mergedNodes(item.value))
  return merged.map((source) => stepInto(yaml, source, step)).find((found) => found !== undefined)
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? (pair.key.source ?? pair.key.value) : pair.key)
const mergedNodes = (value: unknown): unknown[] => (isSeq(value) ? value.items : [value])
const rangeStart = (node: unknown): number | undefined => (node as Node | null | undefined)?.range?.[0]
