import type { ObjectName } from './remote.ts'

/** Where an object lies below a cache or remote: `files/md5/<2>/<30>`; those of DVC 2 without the first two folders. */
export function keyOf({ id, hash }: ObjectName): string {
  const key = `${id.slice(0, 2)}/${id.slice(2)}`
  return hash === 'md5' ? `${MD5_PREFIX}${key}` : key
}

/** What the keys of DVC 3's objects begin with. */
export const MD5_PREFIX = 'files/md5/'
