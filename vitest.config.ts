import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: 'test/temporary-folder.ts',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Two cores: more workers only make each other late.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'all but the loop',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'test/workspaces/**', 'test/loop/**'],
        },
      },
      // People use a model while it is canaried: whatever else ran at that time would make it slow.
      { extends: true, test: { name: 'the loop', include: ['test/loop/*.test.ts'], sequence: { groupOrder: 1 } } },
    ],
  },
})
