import { copyVerified } from '../copy.ts'
import type { Lack, ObjectName, WantedObject } from './remote.ts'

/** Copies what came once for a second file with the same bytes. @returns its size; 0 when nothing is kept */
export function copyReceived(
  first: WantedObject,
  { id, target, mode = 0o644 }: WantedObject,
  hash: ObjectName['hash'],
): number | Lack {
  if (first.target === undefined || target === undefined) return 0
  return copyVerified({ from: first.target, to: [target], id, hash, mode })
}
