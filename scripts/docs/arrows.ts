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
const FILES = new Set(['main', 'cli'])

/**
 * Makes Biome's overrides: each room's forbidden imports. A room of which only types may be imported is left to the
 * contract test, because Biome cannot tell types from values.
 */
export function biomeOverrides(arrows: Arrows): object[] {
  return Object.entries(arrows.rooms).map(([room, { imports, types = [] }]) => {
    const patterns = [roomPattern(arrows, room, [...imports, ...types])]
    if (!arrows.actionsToolkit.includes(room)) {
      patterns.push({ group: ['@actions/*'], message: `Only ${arrows.actionsToolkit.join(', ')} speak to the runner.` })
    }
    return {
      includes: [FILES.has(room) ? `src/${room}.ts` : `src/${room}/**`, '!**/*.test.ts'],
      linter: {
        rules: {
          style: {
            noRestrictedImports: { level: 'error', options: { patterns } },
            ...(arrows.environment.includes(room) ? {} : { noProcessEnv: 'error' }),
          },
        },
      },
    }
  })
}

function roomPattern(arrows: Arrows, room: string, allowed: readonly string[]): { group: string[]; message: string } {
  const others = Object.keys(arrows.rooms).filter((other) => other !== room)
  const forbidden = others.filter((other) => !allowed.includes(other))
  // A file of a room lies one to three folders deep; main and cli lie beside the rooms.
  const above = FILES.has(room) ? '.' : '{..,../..,../../..}'
  const group = [
    `${above}/{${forbidden.filter((other) => !FILES.has(other)).join(',')}}/**`,
    `${above}/{${others.filter((other) => FILES.has(other) && !allowed.includes(other)).join(',')}}.ts`,
  ].filter((glob) => !glob.includes('{}'))
  const exceptions = allowed.filter((name) => name.includes('/')).map((name) => `!**/${name}.ts`)
  const may = allowed.length === 0 ? 'nothing of ours' : allowed.join(', ')
  return { group: [...group, ...exceptions], message: `${room} may import ${may} (scripts/arrows.json).` }
}
