import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The table of `scripts/arrows.json`. */
export interface Arrows {
  readonly rooms: Readonly<Record<string, { readonly imports: readonly string[]; readonly types?: readonly string[] }>>
  /** The rooms that may import `@actions/*`. */
  readonly actionsToolkit: readonly string[]
  /** The rooms that may read `process.env`. */
  readonly environment: readonly string[]
}

/** Reads the table. */
export const readArrows = (): Arrows => JSON.parse(readFileSync(join(import.meta.dirname, '..', 'arrows.json'), 'utf8'))

/** Rooms that are one file under `src`. */
const FILES = new Set(['main', 'cli', 'worker'])

/**
 * Makes Biome's overrides: the forbidden imports of each room, rooms of equal rules together. A room of which only types
 * may be imported is left to the contract test, because Biome cannot tell types from values.
 */
export function biomeOverrides(arrows: Arrows): object[] {
  const groups = Map.groupBy(Object.keys(arrows.rooms), (room) => JSON.stringify(rulesOf(arrows, room)))
  return [...groups].map(([rules, rooms]) => ({
    includes: [...rooms.map((room) => (FILES.has(room) ? `src/${room}.ts` : `src/${room}/**`)), '!**/*.test.ts'],
    linter: { rules: JSON.parse(rules) },
  }))
}

function rulesOf(arrows: Arrows, room: string): object {
  const patterns = [roomPattern(arrows, room)]
  if (!arrows.actionsToolkit.includes(room)) {
    patterns.push({ group: ['@actions/*'], message: `Only ${arrows.actionsToolkit.join(', ')} speak to the runner.` })
  }
  return {
    style: {
      noRestrictedImports: { level: 'error', options: { patterns } },
      ...(arrows.environment.includes(room) ? {} : { noProcessEnv: 'error' }),
    },
  }
}

/** What a room may not import; its own files are reached without going up to `src`, so its own name does no harm. */
function roomPattern(arrows: Arrows, room: string): { group: string[]; message: string } {
  const { imports, types = [] } = arrows.rooms[room]!
  const allowed = [...imports, ...types]
  const forbidden = Object.keys(arrows.rooms).filter((other) => !allowed.includes(other))
  // A file of a room lies one to three folders deep; main, cli and worker lie beside the rooms.
  const above = FILES.has(room) ? '.' : '{..,../..,../../..}'
  const folders = forbidden.filter((other) => !FILES.has(other)).join(',')
  const files = forbidden.filter((other) => FILES.has(other)).join(',')
  const exceptions = allowed.filter((name) => name.includes('/')).map((name) => `!**/${name}.ts`)
  const may = allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')
  return {
    group: [`${above}/{${folders}}/**`, `${above}/{${files}}.ts`, ...exceptions],
    message: `This room may import ${may} (scripts/arrows.json).`,
  }
}
