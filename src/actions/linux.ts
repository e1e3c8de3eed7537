import type { Host } from '../harness/host.ts'
import { UserError } from '../platform/errors.ts'
import type { ReportKind } from '../report/report.ts'

/** Refuses what was never tried: process groups, memory and engines are Linux's here. */
export function requireLinux(host: Host, action: ReportKind): void {
  if (host.runner.startsWith('Linux')) return
  throw new UserError(`${action} runs on Linux, and this is ${host.runner}.`, {
    hint: 'Use a Linux runner, such as `runs-on: ubuntu-latest`.',
  })
}
