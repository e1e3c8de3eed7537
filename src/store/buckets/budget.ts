/** Runs work while it holds its share of something that there is only so much of. */
export type Budget = <T>(share: number, work: () => Promise<T>) => Promise<T>

/** Shares out `total` in the order of asking, so that no large share waits for ever. More than all counts as all. */
export function openBudget(total: number): Budget {
  let free = total
  const waiting: { readonly share: number; readonly start: () => void }[] = []
  const letIn = () => {
    for (let next = waiting[0]; next && next.share <= free; next = waiting[0]) {
      waiting.shift()
      free -= next.share
      next.start()
    }
  }
  return async (wanted, work) => {
    const share = Math.min(wanted, total)
    await new Promise<void>((start) => {
      waiting.push({ share, start })
      letIn()
    })
    try {
      return await work()
    } finally {
      free += share
      letIn()
    }
  }
}
