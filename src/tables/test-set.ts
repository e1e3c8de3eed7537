import { createHash } from 'node:crypto'
import type { Digest } from '../platform/digest.ts'
import { compareCodePoints } from '../platform/json.ts'
import type { Predictions } from './predictions.ts'

/**
 * Digests a test set: the ids of its rows and their labels, whatever the order of the rows, and whether labels were read
 * as numbers or as classes: other gates must not make other test rows of them.
 */
export function testSetDigest({ ids, labels }: Pick<Predictions, 'ids' | 'labels'>): Digest {
  const rows = ids.map((id, row) => `${JSON.stringify(id)} ${JSON.stringify(String(labels[row]))}\n`)
  const hash = createHash('sha256')
  for (const row of rows.sort(compareCodePoints)) hash.update(row)
  return `sha256:${hash.digest('hex')}`
}
