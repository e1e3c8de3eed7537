import { formatBytes, formatCount, formatDay, shortId } from '../../platform/format.ts'
import { clip } from '../clip.ts'
import type { Report } from '../report.ts'
import { baselineName } from '../words.ts'
import { type Markup, markup, safeUrl } from './markup.ts'

interface Step {
  readonly label: string
  readonly value: string
  readonly detail: string
  readonly url?: string | undefined
}

/** Writes the way from data to model as a strip, and what it was judged against; `undefined` when nothing is known. */
export function lineageStrip(report: Report): Markup | undefined {
  const steps = stepsOf(report)
  const { baseline } = report.lineage
  if (steps.length === 0) return undefined
  return markup`<nav aria-label="Lineage"><ol class="lineage">${steps.map(
    ({ label, value, detail, url }) =>
      markup`<li><span class="quiet">${label}</span><strong>${safeUrl(url) ? markup`<a href="${url}">${clip(value, 40)}</a>` : clip(value, 40)}</strong><span class="quiet">${detail}</span></li>`,
  )}${baseline && markup`<li class="aside"><span class="quiet">judged against</span><strong>${clip(baselineName(report), 40)}</strong><span class="quiet">${baseline.createdAt ? `of ${formatDay(baseline.createdAt)}` : (baseline.run ?? '')}</span></li>`}</ol></nav>`
}

function stepsOf({ lineage, execution }: Report): Step[] {
  const { data, code, run, model } = lineage
  const steps: Step[] = Object.entries(data ?? {})
    .slice(0, 3)
    .map(([path, { md5, size, nfiles }]) => ({
      label: `data · ${clip(path, 60)}`,
      value: shortId(md5),
      detail: [nfiles === undefined ? '' : formatCount(nfiles, 'file'), size === undefined ? '' : formatBytes(size)]
        .filter(Boolean)
        .join(', '),
    }))
  if (code?.commit) {
    const where =
      code.pullRequest === undefined
        ? (code.ref?.replace(/^refs\/(heads|tags)\//, '') ?? '')
        : `pull request #${code.pullRequest}`
    steps.push({
      label: 'commit',
      value: shortId(code.commit),
      detail: code.dirty ? `${where} with uncommitted changes`.trim() : where,
    })
  }
  if (run)
    steps.push({
      label: 'run',
      value: run.id,
      detail: run.reused ? 'taken over, not trained again' : '',
      url: run.url ?? execution.runUrl,
    })
  if (model) {
    const size = model.sizeBytes === undefined ? '' : formatBytes(model.sizeBytes)
    const name = model.version === undefined ? shortId(model.digest) : `v${model.version}`
    steps.push({
      label: 'model',
      value: name,
      detail: [model.version === undefined ? '' : shortId(model.digest), size].filter(Boolean).join(', '),
    })
  }
  if (lineage.image) {
    const [name = '', digest] = lineage.image.split('@')
    steps.push({ label: 'image', value: digest ? shortId(digest) : name, detail: digest ? name : '' })
  }
  return steps
}
