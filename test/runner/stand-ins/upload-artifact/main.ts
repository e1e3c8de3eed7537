/** Stands in for actions/upload-artifact: the same client, for one file or folder instead of patterns. */
import { lstat, readdir } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { ArtifactNotFoundError, DefaultArtifactClient } from '@actions/artifact'
import * as core from '@actions/core'

const client = new DefaultArtifactClient()
const name = core.getInput('name')
const path = resolve(core.getInput('path', { required: true }))
const hidden = core.getBooleanInput('include-hidden-files')

async function filesOf(path: string): Promise<{ root: string; files: string[] }> {
  const found = await lstat(path).catch(() => undefined)
  if (found?.isFile()) return { root: dirname(path), files: [path] }
  if (!found?.isDirectory()) return { root: path, files: [] }
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const isHidden = (file: string) =>
    relative(path, file)
      .split(sep)
      .some((part) => part.startsWith('.'))
  return { root: path, files: files.filter((file) => hidden || !isHidden(file)) }
}

const { root, files } = await filesOf(path)
if (files.length === 0) {
  const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`
  if (core.getInput('if-no-files-found') === 'error') core.setFailed(message)
  else if (core.getInput('if-no-files-found') === 'warn') core.warning(message)
} else {
  if (core.getBooleanInput('overwrite')) {
    await client.deleteArtifact(name).catch((error: unknown) => {
      if (!(error instanceof ArtifactNotFoundError)) throw error
    })
  }
  const uploaded = await client.uploadArtifact(name, files, root)
  core.info(`Artifact ${name}: ${files.length} files, ${uploaded.size} bytes, id ${uploaded.id}`)
  core.setOutput('artifact-id', uploaded.id)
  core.setOutput('artifact-digest', uploaded.digest)
}
