import { formatCount } from '../platform/format.ts'
import type { ModelVersion } from './tracker.ts'

/** What a model came from. */
export type Lineage = Pick<ModelVersion['lineage'], 'code' | 'data' | 'params' | 'packages'>

/** How many single params or packages are named before the rest is counted. */
const named = 5

/**
 * Tells what changed from one model to another, in finished phrases of Markdown for the line "Changed since v7": code,
 * params, data, packages. `changedFiles` are the files of code that differ between the two commits, where somebody could
 * ask git; without them equal trees are "same code", and different ones are named by commit.
 */
export function changesSince(
  baseline: Lineage,
  candidate: Lineage,
  changedFiles?: readonly string[],
): readonly string[] {
  return [
    ...codeChange(baseline.code, candidate.code, changedFiles),
    ...paramChanges(baseline.params, candidate.params),
    ...dataChanges(baseline.data, candidate.data),
    ...packageChanges(baseline.packages, candidate.packages),
  ]
}

function codeChange(before: Lineage['code'], after: Lineage['code'], files?: readonly string[]): string[] {
  const dirty = after.dirty ? ['uncommitted changes'] : []
  if (files) return [files.length === 0 ? 'same code' : `${formatCount(files.length, 'file')} of code`, ...dirty]
  if (before.commit === undefined || after.commit === undefined) return dirty
  const same = before.tree === undefined ? before.commit === after.commit : before.tree === after.tree
  return [same ? 'same code' : `code ${fromTo(before.commit, after.commit, 7)}`, ...dirty]
}

function paramChanges(before: Lineage['params'], after: Lineage['params']): string[] {
  const phrases = differences(before, after).map(({ key, from, to }) => {
    if (from === undefined) return `${code(key)} ${value(to)} (new)`
    if (to === undefined) return `${code(key)} removed`
    return listChange(key, from, to) ?? `${code(key)} ${value(from)} → ${value(to)}`
  })
  return shortened(phrases, 'param')
}

/** Tells how a list changed: two long lists would be cut before one sees where they differ. */
function listChange(key: string, before: unknown, after: unknown): string | undefined {
  const [from, to] = [listOf(before), listOf(after)]
  if (!from || !to) return undefined
  const added = to.filter((item) => !from.includes(item)).length
  const gone = from.filter((item) => !to.includes(item)).length
  const facts = [added > 0 && `${added} new`, gone > 0 && `${gone} gone`].filter(Boolean).join(', ') || 'another order'
  return `${code(key)} ${from.length} → ${to.length} values (${facts})`
}

/** Params hold lists as JSON; the items come back as JSON each. */
function listOf(given: unknown): readonly string[] | undefined {
  if (typeof given !== 'string' || !given.startsWith('[')) return undefined
  try {
    const list: unknown = JSON.parse(given)
    return Array.isArray(list) ? list.map((item) => JSON.stringify(item)) : undefined
  } catch {
    return undefined
  }
}

function dataChanges(before: Lineage['data'], after: Lineage['data']): string[] {
  const ids = (data: Lineage['data']) => Object.fromEntries(Object.entries(data).map(([path, { md5 }]) => [path, md5]))
  const [from, to] = [ids(before), ids(after)]
  const changes = differences(from, to)
  const paths = Object.keys(to)
  if (changes.length === 0) {
    if (paths.length === 0) return []
    return [paths.length === 1 ? `same data \`${to[paths[0] as string]?.slice(0, 4)}…\`` : 'same data']
  }
  const only = paths.length === 1 && Object.keys(from).length === 1
  const phrases = changes.map((change) => {
    const name = only ? 'data' : `data ${code(change.key)}`
    if (change.from === undefined) return `${name} \`${change.to?.slice(0, 4)}\` (new)`
    return change.to === undefined ? `${name} removed` : `${name} ${fromTo(change.from, change.to, 4)}`
  })
  return shortened(phrases, 'data path')
}

function packageChanges(before: Lineage['packages'], after: Lineage['packages']): string[] {
  // Nothing on one side means that the versions could not be read, not that all packages are new.
  if (Object.keys(before).length === 0 || Object.keys(after).length === 0) return []
  const phrases = differences(before, after).map(({ key, from, to }) => {
    if (from === undefined) return `${word(key)} ${word(to ?? '')} (new)`
    return to === undefined ? `${word(key)} removed` : `${word(key)} ${word(from)} → ${word(to)}`
  })
  return shortened(phrases, 'package')
}

/** Lists the keys whose values differ: changed ones first, then new and removed ones, each by name. */
function differences<T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  const changes = keys.map((key) => ({ key, from: before[key], to: after[key] })).filter(({ from, to }) => from !== to)
  const rank = (change: { from: T | undefined; to: T | undefined }) =>
    change.from === undefined ? 1 : change.to === undefined ? 2 : 0
  return changes.sort((a, b) => rank(a) - rank(b))
}

function shortened(phrases: readonly string[], noun: string): string[] {
  if (phrases.length <= named + 1) return [...phrases]
  return [...phrases.slice(0, named), formatCount(phrases.length - named, `more ${noun}`)]
}

/** Shortens two ids to `digits`, or to as many more as it takes to tell them apart. */
function fromTo(from: string, to: string, digits: number): string {
  let length = digits
  while (length < from.length && from.slice(0, length) === to.slice(0, length)) length++
  return `\`${from.slice(0, length)}\` → \`${to.slice(0, length)}\``
}

const value = (given: string | number | boolean | null | undefined): string =>
  typeof given === 'string' ? code(given) : String(given)

/** Leaves a plain word as it is and sets anything else as code. */
const word = (text: string): string => (/^[\w.+!-]+$/.test(text) ? text : code(text))

/** Sets a text from outside as code, where neither markup nor a mention works. */
function code(text: string): string {
  const line = text.replaceAll(/[\s\p{C}]+/gu, ' ').replaceAll('`', "'")
  return line.trim() === '' ? '`""`' : `\`${line.length > 40 ? `${line.slice(0, 39)}…` : line}\``
}
