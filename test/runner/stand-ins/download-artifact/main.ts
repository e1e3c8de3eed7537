/** Stands in for actions/download-artifact: the same client, for a name or a pattern. */
import { join, resolve } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import * as core from '@actions/core'
import picomatch from 'picomatch'

const client = new DefaultArtifactClient()
const [name, pattern] = [core.getInput('name'), core.getInput('pattern')]
const target = resolve(core.getInput('path') || '.')
const token = core.getInput('github-token')
const [repositoryOwner = '', repositoryName = ''] = core.getInput('repository').split('/')
const findBy = { token, workflowRunId: Number(core.getInput('run-id')), repositoryOwner, repositoryName }
const options = token === '' ? {} : { findBy }

if (name !== '') {
  const { artifact } = await client.getArtifact(name, options)
  const { digestMismatch } = await client.downloadArtifact(artifact.id, {
    ...options,
    path: target,
    ...(artifact.digest ? { expectedHash: artifact.digest } : {}),
  })
  if (digestMismatch) throw new Error(`The digest of artifact ${name} is another than expected.`)
} else {
  const { artifacts } = await client.listArtifacts({ latest: true, ...options })
  const chosen = artifacts.filter((artifact) => pattern === '' || picomatch.isMatch(artifact.name, pattern))
  const apart = chosen.length > 1 && !core.getBooleanInput('merge-multiple')
  for (const artifact of chosen) {
    await client.downloadArtifact(artifact.id, { ...options, path: apart ? join(target, artifact.name) : target })
  }
  core.info(`${chosen.length} artifacts downloaded`)
}
core.setOutput('download-path', target)
