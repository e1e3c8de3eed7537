import { actionRoutes } from './actions.ts'
import { checkRoutes } from './checks.ts'
import { contentRoutes } from './contents.ts'
import { deploymentRoutes } from './deployments.ts'
import { commentRoutes } from './issue-comments.ts'
import { issueRoutes } from './issues.ts'
import { labelRoutes } from './labels.ts'
import { pullRoutes } from './pulls.ts'
import type { Route, Routes } from './route.ts'
import { statusRoutes } from './statuses.ts'

/** Every route that the server has. `scripts/openapi.ts` takes these operations out of GitHub's description. */
export const routes: Routes = {
  ...contentRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...labelRoutes,
  ...pullRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...deploymentRoutes,
  ...actionRoutes,
}

/** Operations that the server answers outside the table, because no repository stands in their path. */
export const accountOperations = ['GET /user'] as const

/** Parameters that may hold slashes. */
const longNames = new Set(['path', 'ref', 'basehead'])

const matchers = Object.entries(routes)
  .map(([operation, route]) => {
    const [method = '', template = ''] = operation.split(' ')
    const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')
    // Octokit encodes the slashes of a path or ref; people who write URLs by hand do not.
    const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => (longNames.has(name) ? '(.+)' : '([^/]+)'))
    return { operation, route, method, names, pattern: new RegExp(`^${pattern}$`), weight: weigh(template) }
  })
  .sort((a, b) => b.weight - a.weight)

/** The more literal parts a template has, the earlier it is tried. */
function weigh(template: string): number {
  return template.split('/').reduce((sum, part) => sum + (part.startsWith('{') ? 0 : 1), 0)
}

const decode = (text: string) => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Finds the route of a request. */
export function routeOf(
  method: string,
  path: string,
): { operation: string; route: Route; params: Record<string, string> } | undefined {
  for (const { operation, route, names, pattern, ...matcher } of matchers) {
    const match = matcher.method === method ? pattern.exec(path) : null
    if (!match) continue
    const params = Object.fromEntries(names.map((name, index) => [name, decode(match[index + 1] ?? '')]))
    return { operation, route, params }
  }
  return undefined
}
