import { join } from 'node:path'
import { type ActionResult, outcomeOf } from '../../harness/action.ts'
import { ownFolder, writeWhole } from '../../platform/files.ts'
import { renderHtml } from '../../report/html/page.ts'
import type { Chart, Check, Lineage, Note, Outcome, Report, ReportTable, Verdict } from '../../report/report.ts'
import { sealReport } from '../../report/seal.ts'
import type { DeployedRelease } from '../../tracking/deployments.ts'
import type { ModelVersion } from '../../tracking/tracker.ts'
import { driftAge } from '../drift-age.ts'
import { codeOf, executionOf } from '../made-here.ts'
import { uploadPage } from '../report-page.ts'
import { deploymentPage } from './github-deployment.ts'
import type { DeployScene } from './scene.ts'

/** What a report about a deployment says. */
export interface DeploymentWords {
  readonly verdict: Verdict
  /** Where a person asked for what the verdict says, it is no failure. */
  readonly outcome?: Outcome
  readonly release: DeployedRelease
  readonly previous: DeployedRelease
  readonly headline: string
  readonly summary: string
  readonly checks?: readonly Check[]
  readonly tables?: readonly ReportTable[]
  readonly charts?: readonly Chart[]
  readonly notes?: readonly Note[]
  readonly howJudged?: readonly string[]
  readonly durationMs?: number
}

/** Makes the report of a canary-gate, whatever its mode. The lineage goes back to the data, as far as the ledger knows it. */
async function deploymentReport(scene: DeployScene, words: DeploymentWords): Promise<Report> {
  const { host, clock } = scene.context
  const { release, previous, verdict } = words
  const version = release.version === null ? undefined : await scene.tracker.version(scene.model, release.version)
  return sealReport({
    kind: 'canary-gate',
    verdict,
    outcome: words.outcome ?? outcomeOf(verdict),
    model: scene.model,
    headline: words.headline,
    summary: words.summary,
    lineage: { ...lineageOf(scene, version), ...(release.image && { image: release.image }), ...beside(previous) },
    checks: words.checks ?? [],
    tables: words.tables ?? [],
    charts: words.charts ?? [],
    notes: words.notes ?? [],
    howJudged: words.howJudged ?? [],
    execution: {
      ...executionOf(host, clock.now(), words.durationMs),
      ...(await driftAge(scene.tracker, scene.model, scene.context.log)),
    },
  })
}

function lineageOf({ context: { host } }: DeployScene, version: ModelVersion | undefined): Lineage {
  if (!version) return { code: codeOf(host) }
  const { repository } = host
  const { code, data } = version.lineage
  return {
    run: { id: version.run },
    code: {
      ...(repository && { repository }),
      ...(code.commit && { commit: code.commit }),
      ...(code.ref && { ref: code.ref }),
    },
    ...(Object.keys(data).length > 0 && { data }),
    model: { digest: version.digest, version: version.version },
  }
}

const beside = (previous: DeployedRelease): Pick<Lineage, 'baseline'> =>
  previous.version === null ? {} : { baseline: { source: 'champion', version: previous.version } }

/** Writes and uploads the page of a report, and hands all of it to the harness, with the outputs that every mode has. */
export async function deploymentResult(
  scene: DeployScene,
  words: DeploymentWords,
  outputs: Readonly<Record<string, unknown>>,
): Promise<ActionResult> {
  const report = await deploymentReport(scene, words)
  const html = join(await ownFolder(scene.context.directory), 'reports', `${report.kind}.html`)
  await writeWhole(html, renderHtml(report))
  scene.context.log.info(`${scene.model}: ${report.headline}. ${report.summary}`)
  const { mode } = scene.context.inputs
  // A plan is seen in the job's summary, and a reconcile comes every hour.
  if (mode !== 'plan' && mode !== 'reconcile') {
    const place = scene.environment.replaceAll(/[^\w.-]+/g, '-')
    await uploadPage(report, html, scene.context, `${scene.model}-${mode}-${place}.html`)
  }
  const version = words.release.version ?? undefined
  const common = {
    environment: scene.environment,
    'model-version': version,
    'deployment-url': deploymentPage(scene),
    html,
  }
  return { report, outputs: { ...common, ...outputs } }
}
