import type { Arrows } from '../../scripts/docs/arrows.ts'
import { importsOf, targetOf } from './imports.ts'

/** Tells the room of a path below `src`: `report/html/page.ts` is of `report`, `main.ts` of `main`. */
export const roomOf = (path: string): string => (path.split('/')[0] ?? '').replace(/\.ts$/, '')

/** Lists what a file does that its room may not; `path` is below `src`, with `/`. */
export function violations(path: string, source: string, arrows: Arrows, dependencies: ReadonlySet<string>): string[] {
  const room = roomOf(path)
  const rules = arrows.rooms[room]
  if (!rules) return [`${path}: the room "${room}" is not in scripts/arrows.json`]
  const { imports, unreadable } = importsOf(source)
  const found = unreadable.map((text) => `${path}: an import that cannot be checked: ${text}`)
  for (const { specifier, typeOnly } of imports) {
    if (specifier.startsWith('node:')) continue
    if (!specifier.startsWith('.')) {
      const name = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
      if (!dependencies.has(name)) found.push(`${path}: ${name} is no dependency of package.json`)
      if (name.startsWith('@actions/') && !arrows.actionsToolkit.includes(room)) found.push(`${path}: imports ${name}`)
      continue
    }
    const target = targetOf(path, specifier)
    const names = [roomOf(target), target.replace(/\.ts$/, '')]
    const allowed = [...rules.imports, ...(typeOnly ? (rules.types ?? []) : [])]
    if (roomOf(target) !== room && !names.some((name) => allowed.includes(name))) {
      found.push(`${path}: ${room} may not import ${typeOnly ? 'types of ' : ''}${target}`)
    }
  }
  if (/\bprocess\s*\.\s*env\b|\bfrom 'node:process'/.test(source) && !arrows.environment.includes(room)) {
    found.push(`${path}: reads process.env`)
  }
  return found
}
