import { failureWords } from '../../github/failure.ts'
import { escapeText } from '../../report/markdown/escape.ts'
import { plainLine } from '../../report/plain-line.ts'
import type { DeploymentEvent } from '../../tracking/deployments.ts'
import { openHere } from './github-deployment.ts'
import { type DeployScene, nameOf } from './scene.ts'

/** What an incident tells. */
interface Incident {
  readonly headline: string
  readonly summary: string
  /** Of the deployments that it is about, oldest first. */
  readonly timeline: readonly DeploymentEvent[]
}

const label = {
  name: 'modelloop:rollback',
  color: 'b60205',
  description: 'Production was taken back to an earlier model',
} as const

/** Opens an issue about a rollback, or brings the one that is still open up to date. Returns its address. */
export async function tellIncident(scene: DeployScene, incident: Incident): Promise<string | undefined> {
  const github = await openHere(scene)
  if (!github) return undefined
  const { reportIssue } = await import('../../github/issues.ts')
  const { model, environment, context } = scene
  const newest = incident.timeline.at(-1)
  const summary = escapeText(incident.summary, 2_000)
  const { runUrl } = context.host
  const body = [
    `**${escapeText(`${model} · ${incident.headline}`)}** in ${escapeText(environment)}. ${summary}`,
    timelineOf(incident.timeline),
    'What to do: find out why it passed the gates and the canary, and close this issue with what you learnt.',
    ...(runUrl ? [`[The job](${runUrl})`] : []),
  ]
  const result = await reportIssue(
    github,
    { model, key: `rollback-${environment}`, label },
    {
      title: plainLine(`${model}: ${incident.headline} in ${environment}`, 200),
      body: body.join('\n\n'),
      state: `${newest?.n}`,
      changed: `${escapeText(incident.headline)}. ${summary}`,
    },
  )
  if (!result.done) {
    context.log.warning(failureWords(result))
    return undefined
  }
  return 'url' in result ? result.url : undefined
}

function timelineOf(events: readonly DeploymentEvent[]): string {
  // A reason may hold what a server or a command said.
  const cell = (text: string) => escapeText(text, 500)
  const rows = events.map(({ n, at, event, weight, by, why, release }) => {
    const what = event === 'started' ? `deployment ${n} began${release ? ` (${cell(nameOf(release))})` : ''}` : event
    return `| ${at.slice(0, 19).replace('T', ' ')} | ${what} | ${weight} % | ${cell(by)} | ${cell(why)} |`
  })
  return ['| time (UTC) | what | traffic of the new version | by | why |', '|:--|:--|--:|:--|:--|', ...rows].join('\n')
}
