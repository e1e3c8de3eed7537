import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** People use a model while it is canaried: whatever else ran at that time would make it slow. */
const wholeLoop = 'test/loop/loop.test.ts'

/** Files that take long, the longest first: begun last, they would keep one core waiting. */
const slowest = [
  'test/loop/interrupted.test.ts',
  'test/data/killed.test.ts',
  'test/actions/on-github.test.ts',
  'test/actions/on-github-faults.test.ts',
  'test/actions/merge-base.test.ts',
  'test/workflows/whole-loop.test.ts',
  'test/rollout/faults.test.ts',
  'test/actions/canary-gate.test.ts',
  'test/actions/canary-crash.test.ts',
  'test/actions/drift-report.test.ts',
  'test/image/faults.test.ts',
  'test/actions/validate-model.test.ts',
  'test/actions/canary-orders.test.ts',
  'test/fuzz/parsers.test.ts',
  'test/image/build-image.test.ts',
  'test/workflows/drift-monitor.test.ts',
  'test/rollout/same-version.test.ts',
  'test/report/html.test.ts',
  'test/peers/dvc.test.ts',
  'test/rollout/rollout.test.ts',
  'test/ledger/parallel.test.ts',
  'src/github/comment.test.ts',
  'test/store/bucket-faults.test.ts',
  'src/github/issues.test.ts',
  'test/workflows/newcomer.test.ts',
  'test/data/packs.test.ts',
  'test/rollout/one-look.test.ts',
  'test/ledger/hand-edited.test.ts',
]

/** Begins with the slowest files; a machine that never ran the tests has no times of its own to go by. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = slowest.findIndex((name) => moduleId.endsWith(name))
      return place === -1 ? slowest.length : place
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    // For what hangs; on a machine that is busy elsewhere, runs of whole workflows take minutes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On two cores: many tests wait for servers and for GitHub's pace of writing. More only make each other late.
    maxWorkers: 3,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'all but the loop',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/workspaces/**', wholeLoop],
        },
      },
      { extends: true, test: { name: 'the loop', include: [wholeLoop], sequence: { groupOrder: 1 } } },
    ],
  },
})
