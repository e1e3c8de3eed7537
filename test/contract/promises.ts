import type { ReportKind, Verdict } from '../../src/report/report.ts'

/** What users' workflows may rely on: these names stay. More may be added. */
export const COMMON_INPUTS = ['config', 'name', 'working-directory', 'store', 'github-token', 'fail-on']
export const COMMON_OUTPUTS = ['verdict', 'outcome', 'report', 'model']

interface Promise {
  readonly inputs: string
  readonly outputs: string
  readonly verdicts: readonly Verdict[]
}

/** Inputs and outputs of each action, separated by blanks. */
export const PROMISES = {
  'version-data': {
    inputs: 'paths remote mode schema profile cache',
    outputs: 'version versions changed rows profile',
    verdicts: ['pass', 'fail'],
  },
  'train-and-log': {
    inputs: 'run setup test score backend params metrics predictions model experiment tracking-uri register record',
    outputs: 'run-id run-url run-record status metrics model-digest model-version model-uri reused',
    verdicts: ['pass', 'fail'],
  },
  'validate-model': {
    inputs: 'candidate baseline gates comment promote',
    outputs: 'promotable comment-url markdown',
    verdicts: ['pass', 'fail', 'inconclusive', 'not-comparable', 'no-baseline'],
  },
  'build-image': {
    inputs: 'context dockerfile runtime model base repository tags push engine platforms smoke fail-on-severity',
    outputs: 'image digest tags size-bytes',
    verdicts: ['pass', 'fail'],
  },
  'drift-report': {
    inputs:
      'reference current columns ignore prediction target timestamp convention alpha tolerance min-rows engine on-drift slack-webhook',
    outputs: 'drifted-columns share html profile issue-url',
    verdicts: ['stable', 'drift', 'inconclusive', 'insufficient'],
  },
  'canary-gate': {
    inputs: 'mode target environment image steps metrics checks alpha beta on-inconclusive timeout-minutes',
    outputs: 'weight decided-after deployment-url',
    verdicts: ['promoted', 'rolled-back', 'held', 'unknown', 'pass', 'fail', 'inconclusive'],
  },
} as const satisfies Record<ReportKind, Promise>
