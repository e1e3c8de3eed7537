import type { Host } from '../harness/host.ts'
import type { Log } from '../platform/log.ts'
import type { Report } from '../report/report.ts'

/** Uploads the page of a report, un-zipped, so that a browser opens it. Returns its address where there is one. */
export async function uploadPage(
  { model }: Report,
  html: string,
  { host, log }: { readonly host: Host; readonly log: Log },
  name = `${model}-report.html`,
): Promise<string | undefined> {
  // Without the runner's results service there is nothing to upload to, and the client would try for minutes.
  if (!host.environment['ACTIONS_RESULTS_URL']) return undefined
  const { uploadReport } = await import('../github/artifacts.ts')
  const result = await uploadReport({ file: html, name, host })
  if (result.uploaded) return result.url
  log.info(`The report page was not uploaded: ${result.reason}`)
  return undefined
}
