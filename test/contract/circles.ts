import { importsOf, targetOf } from './imports.ts'

/**
 * Finds circles of files that import one another, types too, as `a.ts → b.ts → a.ts`. Of circles that share files it may tell
 * only some, but none is left unseen when all that it tells are broken.
 * @param sources path below `src`, with `/` → text
 */
export function circlesAmong(sources: ReadonlyMap<string, string>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const follow = (path: string, way: readonly string[]): void => {
    const seen = way.indexOf(path)
    if (seen >= 0) circles.push([...way.slice(seen), path].join(' → '))
    if (seen >= 0 || done.has(path)) return
    for (const { specifier } of importsOf(sources.get(path) ?? '').imports) {
      if (specifier.startsWith('.')) follow(targetOf(path, specifier), [...way, path])
    }
    done.add(path)
  }
  for (const path of sources.keys()) follow(path, [])
  return circles
}
