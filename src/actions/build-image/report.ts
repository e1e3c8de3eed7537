import { outcomeOf } from '../../harness/action.ts'
import type { Host } from '../../harness/host.ts'
import { formatMs } from '../../image/checks.ts'
import type { BuiltImage } from '../../image/image.ts'
import type { ImagePlan } from '../../image/plan.ts'
import { formatBytes } from '../../platform/format.ts'
import type { Lineage, Note, Report, ReportTable } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import { codeOf, executionOf } from '../made-here.ts'
import type { ImageModel } from './model.ts'

/** What a report of an image is made of. */
export interface ImageFacts {
  readonly model: string
  readonly from: ImageModel
  readonly plan: ImagePlan
  readonly built: BuiltImage
  /** `repository@digest`, when it was pushed. */
  readonly image: string | undefined
  /** The repository, or the name on this machine. */
  readonly name: string
  readonly engine: string
  readonly tried: boolean
  readonly driftAge: Pick<Report['execution'], 'driftLastJudgedAt'>
  readonly host: Host
  readonly now: Date
  readonly durationMs: number
}

/** Writes the report of an image. */
export function imageReport(facts: ImageFacts): Report {
  const { model, built, host, now, durationMs } = facts
  const verdict = failedCheck(built) ? 'fail' : 'pass'
  return sealReport({
    kind: 'build-image',
    verdict,
    outcome: outcomeOf(verdict),
    model,
    ...words(facts),
    lineage: lineageOf(facts),
    checks: built.checks,
    tables: [imageTable(facts), labelTable(facts)],
    charts: [],
    notes: notesOf(facts),
    execution: { ...executionOf(host, now, durationMs), ...facts.driftAge },
  })
}

const failedCheck = ({ checks }: BuiltImage) =>
  checks.find(({ level, verdict }) => level === 'block' && verdict === 'fail')

function words(facts: ImageFacts): { headline: string; summary: string } {
  const { built, image, name, plan, from, model } = facts
  const failed = failedCheck(built)
  if (failed) {
    const headline = failed.id === 'image:build' ? 'the image could not be built' : 'the image failed its smoke test'
    return { headline, summary: `${failed.reason} Nothing was pushed.` }
  }
  const { sizeBytes, medianMs } = built
  const summary = [
    from.version ? `${model} v${from.version.version}` : model,
    sizeBytes === undefined ? undefined : formatBytes(sizeBytes),
    medianMs === undefined ? undefined : `answers in ${formatMs(medianMs)}`,
    image ?? `${name}:${plan.tags[0]}, on this machine only`,
  ]
  const done = built.reused ? 'the image is there already' : image ? 'image built and pushed' : 'image built'
  return { headline: done, summary: summary.filter(Boolean).join(' · ') }
}

function lineageOf({ from: { version, digest, sizeBytes }, image, host }: ImageFacts): Lineage {
  return {
    ...(version && { run: { id: version.run }, data: version.lineage.data }),
    code: codeOf(host),
    model: { digest, sizeBytes, ...(version && { version: version.version }) },
    ...(image && { image }),
  }
}

function imageTable({ built, image, name, plan, engine }: ImageFacts): ReportTable {
  const rows: (readonly [string, string])[] = [
    ['image', image ?? name],
    ['tags', [...plan.tags, ...plan.movingTags].join(', ')],
    ['built by', built.reused ? 'an earlier run' : engine],
  ]
  return { id: 'image', title: 'Image', columns: [{ title: '' }, { title: '' }], rows }
}

function labelTable({ plan: { labels } }: ImageFacts): ReportTable {
  // The time differs from run to run: it is in the image, and in `execution`.
  const rows = Object.entries(labels).filter(([name]) => name !== 'org.opencontainers.image.created')
  return {
    id: 'labels',
    title: 'Labels',
    caption: 'They lead from the image back to the run, the commit and the data.',
    columns: [{ title: 'label' }, { title: 'value' }],
    rows,
  }
}

function notesOf({ built, tried }: ImageFacts): Note[] {
  const notes: Note[] = []
  const failed = failedCheck(built)
  if (failed && built.lastLines.length > 0) {
    const text = failed.id === 'image:build' ? 'The end of the build:' : 'The last lines of the server:'
    notes.push({ level: 'warning', text, code: { language: 'text', lines: built.lastLines } })
  }
  if (!tried && !failed)
    notes.push({ level: 'warning', text: 'The image was not tried out: the input `smoke` is `none`.' })
  const skipped = built.checks.find(({ id, verdict }) => id === 'image:prediction' && verdict === 'skipped')
  if (skipped) notes.push({ level: 'info', text: skipped.reason })
  if (built.reused && !failed) {
    const text =
      'An earlier run pushed this image: same model, commit and settings. It was tried out again and not built.'
    notes.push({ level: 'info', text })
  }
  return notes
}
