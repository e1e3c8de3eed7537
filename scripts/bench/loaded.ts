/** Preloaded by `scripts/bench.ts`: prints how many bytes of JavaScript a process loaded from files, and how many files. */

import { statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const sizes = new Map<string, number>()
registerHooks({
  load(url, context, next) {
    if (url.startsWith('file:') && !url.includes('/scripts/bench/')) sizes.set(url, statSync(fileURLToPath(url)).size)
    return next(url, context)
  },
})
process.on('exit', () => {
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  process.stderr.write(`\nloaded ${bytes} bytes in ${sizes.size} files\n`)
})
