import { UserError } from '../platform/errors.ts'
import type { ReportKind } from '../report/report.ts'

/** Says that an action is not built yet, and fails: an action that cannot measure must never look green. */
export function notBuiltYet(name: ReportKind): Promise<never> {
  return Promise.reject(
    new UserError(
      `The action ${name} is not built yet in this version of Modelloop; it fails so that nothing passes unmeasured.`,
    ),
  )
}
