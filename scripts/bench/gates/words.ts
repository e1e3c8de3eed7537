export const standardError = (rate: number, runs: number): number => Math.sqrt((rate * (1 - rate)) / runs)

/** What is promised of a rate that was simulated so often: alpha and a fifth, and three standard errors. */
export const promised = (alpha: number, runs: number): number => 1.2 * alpha + 3 * standardError(alpha, runs)

/** A share in per cent. */
export const share = (fraction: number, digits = 3): string => `${Number((fraction * 100).toPrecision(digits))} %`

/** Says so when a rate is over what is promised. */
export function refuse(found: number, allowed: number, what: string): void {
  if (found <= allowed) return
  console.log(`\n**Broken promise**: ${what}: ${share(found)}, allowed ${share(allowed)}.\n`)
  process.exitCode = 1
}
