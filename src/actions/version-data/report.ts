import { MAX_TABLES } from '../../data/profiles.ts'
import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { formatBytes, formatCount, formatNumber, shortId } from '../../platform/format.ts'
import type { Check, Note, Report } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import { codeOf, executionOf } from '../made-here.ts'
import { changePhrases, columnTables, differenceWords } from './differences.ts'
import { type DataFacts, isChanged, type PathFacts, rowsOf, versionsOf } from './facts.ts'
import { subfolderHint } from './mistakes.ts'
import { changeTables, profileTables, versionTable } from './tables.ts'
import { dataWarnings } from './warnings.ts'

/** Writes the report of a data version. */
export function dataReport(facts: DataFacts, host: Host, times: { startedAt: Date; finishedAt: Date }): Report {
  const { judgement } = facts
  const pathChecks = facts.paths.map((path) => checkOf(path, facts))
  const checks = [...pathChecks, ...judgement.checks]
  const warnings = [...judgement.checks.filter(isWarning).map(inWords), ...dataWarnings(facts, facts.id)]
  const changes = changePhrases(facts)
  const verdict = checks.some(isBlocking) ? 'fail' : 'pass'
  return sealReport({
    kind: 'version-data',
    verdict,
    outcome: outcomeOf(verdict),
    model: facts.model,
    ...wordsOf(facts, pathChecks, warnings.length),
    lineage: {
      code: codeOf(host),
      data: versionsOf(facts.paths),
      ...(changes.length > 0 && { changes }),
    },
    checks,
    tables: [
      ...judgement.tables,
      ...columnTables(facts),
      ...profileTables(facts),
      ...changeTables(facts),
      ...versionTable(facts),
    ],
    charts: [],
    notes: [...warnings.map((text) => ({ level: 'warning', text }) as const), ...judgement.notes, ...notesOf(facts)],
    execution: executionOf(host, times.finishedAt, times.finishedAt.getTime() - times.startedAt.getTime()),
  })
}

const isBlocking = ({ verdict, level }: Check): boolean => verdict === 'fail' && level === 'block'
const isWarning = ({ verdict, level }: Check): boolean => verdict === 'fail' && level === 'warn'
/** The reason of a check of the contract says what is wrong, and its title where. */
const inWords = ({ id, title, reason }: Check): string => (id.startsWith('contract:') ? `${title}: ${reason}` : reason)

function checkOf({ path, examined, error }: PathFacts, { profiles }: DataFacts): Check {
  const broken = profiles?.broken.get(path.name)
  const hint = 'If this is meant to be no table, set the input "profile" to false.'
  const reason = error ?? (examined?.verdict === 'fail' || !broken ? examined?.reason : `${broken} ${hint}`) ?? ''
  return {
    id: `data:${path.name.split('/').map(encodeURIComponent).join('/')}`,
    title: path.name,
    verdict: error === undefined && examined?.verdict === 'pass' && !broken ? 'pass' : 'fail',
    level: 'block',
    value: examined?.tree?.version.size ?? null,
    unit: 'bytes',
    reason,
  }
}

/** What cannot be compared counts as changed for a condition in a workflow, but a person is told that it is not known. */
function changeInWords(facts: DataFacts): string {
  if (!isChanged(facts)) return 'the data is unchanged'
  const states = facts.paths.map(({ compared }) => compared?.state)
  if (states.includes('changed')) {
    const words = differenceWords(facts)
    return words.length > 0 ? words.join(', ') : 'the data changed'
  }
  return states.includes('new') ? 'new data' : 'data that nothing can be compared with'
}

const MAX_REASONS = 5

/** Names the first few of a list. */
const someOf = (all: readonly string[], most = 5): string =>
  all.slice(0, most).join('; ') + (all.length > most ? `; and ${all.length - most} more` : '')

function wordsOf(facts: DataFacts, checks: readonly Check[], warnings: number): { headline: string; summary: string } {
  const failed = checks.filter(isBlocking)
  if (failed.length > 0) {
    return {
      headline: `${failed.length} of ${formatCount(checks.length, 'data path')} failed`,
      summary: reasonsOf(failed),
    }
  }
  const broken = facts.judgement.checks.filter(isBlocking)
  if (broken.length > 0) {
    const { checks: judged, folded = { broken: 0, all: 0 } } = facts.judgement
    const all = judged.filter(({ level }) => level === 'block').length + folded.all
    const count = formatNumber(broken.length + folded.broken)
    const headline = `the data breaks ${count} of ${formatCount(all, 'rule')} of its contract`
    return { headline, summary: reasonsOf(broken, folded.broken) }
  }
  if (checks.length === 0) {
    return { headline: 'no data is versioned', summary: 'DVC tracks nothing here, and no paths were given.' }
  }
  const total = facts.paths.reduce((sum, { examined }) => sum + (examined?.tree?.version.size ?? 0), 0)
  const rows = rowsOf(facts.profiles)
  const size = rows === undefined ? formatBytes(total) : `${formatCount(rows, 'row')}, ${formatBytes(total)}`
  return {
    headline: [changeInWords(facts), ...(warnings > 0 ? [formatCount(warnings, 'warning')] : [])].join(', '),
    summary: `${formatCount(checks.length, 'path')}, ${size}; version ${checks.length === 1 ? shortId(facts.version ?? '') : facts.version}.`,
  }
}

/** @param unseen so many more stand behind one of these */
function reasonsOf(failed: readonly Check[], unseen = 0): string {
  // A remote that cannot be reached is the same reason for every path.
  const reasons = [...new Set(failed.map(inWords))]
  const left = reasons.length - MAX_REASONS + unseen
  const more = left > 0 ? ` And ${formatNumber(left)} more.` : ''
  return reasons.slice(0, MAX_REASONS).join(' ') + more
}

function notesOf(facts: DataFacts): Note[] {
  const { paths, base, mode, remote, profiles, project } = facts
  const notes: Note[] = []
  const add = (level: Note['level'], text: string, code?: Note['code']) =>
    notes.push({ level, text, ...(code && { code }) })
  if (paths.length === 0) {
    add(
      'info',
      [
        'No data is versioned. Name it in the input "paths", or take a first snapshot, and each run says which data it saw.',
        subfolderHint(project),
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  if (facts.uncommitted.length > 0) {
    const names = someOf(facts.uncommitted)
    add('warning', `Not committed as it is here: ${names}. Until then a checkout gets another version of the data.`)
  }
  if (mode === 'snapshot' && !remote) {
    add('warning', 'No data remote is configured, so nothing was pushed: other machines cannot pull this version.')
  }
  const pulled = paths.reduce((sum, { examined }) => sum + (examined?.pulled ?? 0), 0)
  if (pulled > 0) add('info', `Pulled: ${formatCount(pulled, 'file')}, each hashed on the way.`)
  const proofs = paths.flatMap(({ examined }) => (examined?.verdict === 'pass' ? (examined.proof ?? []) : []))
  for (const proof of new Set(proofs)) add('info', proof)
  if (base.missing) {
    add(
      'warning',
      `The base commit ${base.missing.slice(0, 7)} is not in this checkout and could not be fetched; compared with HEAD.`,
    )
  }
  if (project.unread.length > 0)
    add('info', `Outputs of DVC pipelines that are not looked at: ${someOf(project.unread)}.`)
  const unseen = [...(profiles?.tables.keys() ?? [])].filter((file) => !facts.rowFacts.has(file))
  if (unseen.length > 0) {
    add('info', `Not looked at for rows that come twice, for they are too large: ${someOf(unseen)}.`)
  }
  if (profiles && profiles.left > 0)
    add('info', `Only the first ${MAX_TABLES} tables were profiled; ${profiles.left} were not.`)
  for (const lack of facts.uncompared?.lacks ?? []) add('info', lack)
  if (facts.uncompared?.left) {
    const more = formatCount(facts.uncompared.left, 'more table')
    add('info', `${more} changed since the base and ${facts.uncompared.left === 1 ? 'was' : 'were'} not compared.`)
  }
  if (mode === 'bring' || mode === 'refresh') notes.push(...otherVersionNotes(facts))
  for (const { path, examined } of paths) {
    if (!path.tracked && examined && !examined.snapshot) add('info', `"${path.name}": ${examined.reason}`)
    const made = examined?.snapshot
    if (!made?.metafile.changed) continue
    const also = made.alsoWritten.length > 0 ? ` with ${made.alsoWritten.join(', ')}` : ''
    const lines = made.metafile.text.trimEnd().split('\n')
    add('info', `Commit ${made.metafile.path}${also}:`, { language: 'yaml', lines })
  }
  return notes
}

/** Says which data is not what the branch names, and how it becomes that. */
function otherVersionNotes({ paths, mode, version }: DataFacts): Note[] {
  const others = paths.filter(
    ({ path, examined }) => examined?.tree && path.tracked?.version?.md5 !== examined.tree.version.md5,
  )
  if (others.length === 0) return []
  const names = others.map(({ path }) => `"${path.name}"`).join(', ')
  if (mode === 'refresh') return [{ level: 'info', text: `New data: ${names}. The branch does not name it yet.` }]
  const text = `This run has published data: ${names} is another version than the branch names. To make it the branch's own:`
  const lines = [
    `npx modelloop version-data --version ${version}`,
    `npx modelloop version-data --mode snapshot   # then commit what it shows`,
  ]
  return [{ level: 'info', text, code: { language: 'sh', lines } }]
}
