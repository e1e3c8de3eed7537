import type { GitHub } from '../../github/client.ts'
import type { DeploymentStatus } from '../../github/deployments.ts'
import { failureWords } from '../../github/failure.ts'
import type { Deployment } from '../../tracking/deployments.ts'
import { type DeployScene, nameOf } from './scene.ts'

/** How GitHub shows a rollout. It only shows: what GitHub refuses is a warning, and nobody waits for it. */
export interface Showing {
  /** The id of the Deployment; `undefined` where none could be had. */
  readonly id: number | undefined
  /** Has a status added, after those before it. */
  say(state: DeploymentStatus['state'], words: string): void
  /** Waits until all of them are there. */
  settled(): Promise<void>
}

/** Finds the Deployment that the job made, or makes one. */
export async function beginShowing(scene: DeployScene, deployment: Deployment): Promise<Showing> {
  const id = await findId(scene, deployment)
  let last = Promise.resolve()
  return {
    id,
    say: (state, words) => {
      last = last.then(() => showStatus(scene, { ...deployment, githubDeployment: id }, state, words))
    },
    settled: () => last,
  }
}

async function findId(scene: DeployScene, { release, previous, n }: Deployment): Promise<number | undefined> {
  const { model, environment } = scene
  const { host, log } = scene.context
  const github = await openHere(scene)
  if (!github || host.commit === undefined) return undefined
  const { openDeployment } = await import('../../github/deployments.ts')
  const result = await openDeployment(github, {
    model,
    environment,
    sha: host.commit,
    runId: host.runId,
    description: `${model} ${nameOf(release)}`,
    payload: { model, deployment: n, release, previous },
  })
  if (result.opened) return result.id
  log.warning(failureWords(result))
  return undefined
}

/** Adds a status to the Deployment that shows a deployment of ours, whoever made it; nothing where there is none. */
export async function showStatus(
  scene: DeployScene,
  { githubDeployment: id, release }: Pick<Deployment, 'githubDeployment' | 'release'>,
  state: DeploymentStatus['state'],
  words: string,
): Promise<void> {
  const github = id === undefined ? undefined : await openHere(scene)
  if (!github || id === undefined) return
  const { setDeploymentStatus } = await import('../../github/deployments.ts')
  const description = `${scene.model} ${nameOf(release)}: ${words}`
  const result = await setDeploymentStatus(github, { id, state, description, logUrl: scene.context.host.runUrl })
  if (!result.set) scene.context.log.warning(failureWords(result))
}

/** The page on which GitHub shows an environment. */
export function deploymentPage({ context, environment }: DeployScene): string | undefined {
  const { github, serverUrl, repository } = context.host
  return github && repository ? `${serverUrl}/${repository}/deployments/${encodeURIComponent(environment)}` : undefined
}

/** Opens GitHub in a job that has a token. */
export async function openHere({ context }: DeployScene): Promise<GitHub | undefined> {
  const { host, inputs } = context
  const token = inputs['github-token']
  if (!host.github || !token) return undefined
  const { openGitHub } = await import('../../github/client.ts')
  return openGitHub(host, token)
}
