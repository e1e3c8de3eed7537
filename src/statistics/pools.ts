/** Lists the rows of each pool, which are numbered 0, 1, 2, …, in their order. */
export function poolsOf(membership: Uint32Array): Uint32Array[] {
  const sizes: number[] = []
  for (const pool of membership) sizes[pool] = (sizes[pool] ?? 0) + 1
  const pools = Array.from(sizes, (size) => new Uint32Array(size ?? 0))
  const filled = new Uint32Array(pools.length)
  membership.forEach((pool, row) => {
    pools[pool]![filled[pool]!++] = row
  })
  return pools
}
