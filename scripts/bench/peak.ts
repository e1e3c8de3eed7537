/** Preloaded by `scripts/bench/judging.ts`: prints the most memory that a process held, in MiB. */

process.on('exit', () => {
  process.stderr.write(`\npeak ${Math.round(process.resourceUsage().maxRSS / 1024)}\n`)
})
