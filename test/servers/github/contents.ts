import { compareCommits, git, gitBytes, readCommit, resolveCommit } from './git.ts'
import * as payload from './payloads.ts'
import { fullRepository, nodeId, repositoryApi, user } from './repository-payload.ts'
import { type Answer, type Call, found, notFound, paged, type Routes } from './route.ts'
import { type Account, fullNameOf } from './world.ts'

/** GitHub lists at most this many files of a comparison, all on its first page. */
const maximumFiles = 300

const apiOf = (call: Call) => repositoryApi(call.world, call.repository)

const commitOf = async (call: Call, name: string | undefined) =>
  found(await resolveCommit(call.repository.path, name ?? ''))

async function contents(call: Call): Promise<Answer> {
  const { world, repository } = call
  const ref = call.query.get('ref') ?? repository.defaultBranch
  const sha = await commitOf(call, ref)
  const path = (call.params['path'] ?? '').replace(/\/$/, '')
  const list = (await git(repository.path, ['ls-tree', '-l', '-z', sha, '--', path])).split('\0').filter(Boolean)
  const entries = list[0]?.includes(' tree ')
    ? (await git(repository.path, ['ls-tree', '-l', '-z', `${sha}:${path}`])).split('\0').filter(Boolean)
    : list
  if (entries.length === 0) throw notFound()
  const folder = list[0]?.includes(' tree ') ? `${path}/` : ''
  const written = entries.map((entry) => {
    const [, type = '', blob = '', size = '0', name = ''] = /^\d+ (\w+) (\w+) +(\S+)\t(.*)$/s.exec(entry) ?? []
    const full = folder === '' ? path : folder + name
    const encoded = full.split('/').map(encodeURIComponent).join('/')
    const url = `${apiOf(call)}/contents/${encoded}?ref=${ref}`
    const page = `${world.web}/${fullNameOf(repository)}`
    const links = {
      self: url,
      git: `${apiOf(call)}/git/${type === 'tree' ? 'trees' : 'blobs'}/${blob}`,
      html: `${page}/blob/${ref}/${encoded}`,
    }
    return {
      type: type === 'tree' ? 'dir' : 'file',
      size: Number(size) || 0,
      name: full.split('/').at(-1) ?? '',
      path: full,
      sha: blob,
      url,
      git_url: links.git,
      html_url: links.html,
      download_url: type === 'tree' ? null : `${page}/raw/${ref}/${encoded}`,
      _links: links,
    }
  })
  if (folder !== '' || !written[0]) return { status: 200, body: written }
  const bytes = await gitBytes(repository.path, ['cat-file', 'blob', written[0].sha])
  // Base64 in lines of 60, as GitHub sends it.
  const content = (bytes.toString('base64').match(/.{1,60}/g) ?? []).join('\n')
  return { status: 200, body: { ...written[0], encoding: 'base64', content: `${content}\n` } }
}

async function compare(call: Call): Promise<Answer> {
  const { world, repository } = call
  const [baseName, headName] = (call.params['basehead'] ?? '').split('...')
  const base = await commitOf(call, baseName)
  const head = await commitOf(call, headName)
  const difference = found(await compareCommits(repository.path, base, head))
  const write = async (sha: string) => payload.commit(world, repository, await readCommit(repository.path, sha))
  const page = `${world.web}/${fullNameOf(repository)}/compare/${baseName}...${headName}`
  const [ahead, behind] = [difference.commits.length, difference.behind]
  const body = {
    url: `${apiOf(call)}/compare/${call.params['basehead']}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: await write(base),
    merge_base_commit: await write(difference.mergeBase),
    status: ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    commits: await Promise.all(difference.commits.slice(0, 250).map(write)),
    files: difference.files.slice(0, maximumFiles).map((file) => payload.diffEntry(world, repository, head, file)),
  }
  return { status: 200, body }
}

async function refs(call: Call, prefix: string) {
  const format = '%(objectname) %(objecttype) %(refname)'
  const list = await git(call.repository.path, ['for-each-ref', `--format=${format}`])
  return list
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, , name = '']) => name.startsWith(prefix))
    .map(([sha = '', type = '', ref = '']) => ({
      ref,
      node_id: nodeId('REF', ref),
      url: `${apiOf(call)}/git/${ref}`,
      object: { sha, type, url: `${apiOf(call)}/git/${type}s/${sha}` },
    }))
}

function collaborator(call: Call): Answer {
  const login = call.params['username'] ?? ''
  const role = call.repository.collaborators.get(login)
  const account: Account = { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' }
  // The old word for a role: `triage` reads, `maintain` writes.
  const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : (role ?? 'none')
  const role_name = role ?? 'none'
  const body = { permission, role_name, user: { ...user(call.world, account), role_name } }
  return { status: 200, body }
}

/** The repository itself: its files, commits, refs, and who may do what in it. */
export const contentRoutes: Routes = {
  'GET /repos/{owner}/{repo}': {
    needs: ['metadata:read'],
    answer: (call) => ({ status: 200, body: fullRepository(call.world, call.repository) }),
  },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': { needs: ['metadata:read'], answer: collaborator },
  'GET /repos/{owner}/{repo}/contents/{path}': { needs: ['contents:read'], answer: contents },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: ['contents:read'], answer: compare },
  'GET /repos/{owner}/{repo}/commits/{ref}': {
    needs: ['contents:read'],
    async answer(call) {
      const { world, repository } = call
      const facts = await readCommit(repository.path, await commitOf(call, call.params['ref']))
      return { status: 200, body: payload.commit(world, repository, facts) }
    },
  },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': {
    needs: ['contents:read'],
    async answer(call) {
      const { world, repository } = call
      const facts = await readCommit(repository.path, await commitOf(call, call.params['commit_sha']))
      return { status: 200, body: payload.gitCommit(world, repository, facts) }
    },
  },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': {
    needs: ['contents:read'],
    async answer(call) {
      const wanted = `refs/${call.params['ref']}`
      return { status: 200, body: found((await refs(call, wanted)).find((item) => item.ref === wanted)) }
    },
  },
  'GET /repos/{owner}/{repo}/git/matching-refs/{ref}': {
    needs: ['contents:read'],
    answer: async (call) => paged(call, await refs(call, `refs/${call.params['ref']}`), (item) => item),
  },
  'POST /repos/{owner}/{repo}/dispatches': {
    needs: ['contents:write'],
    answer(call) {
      const body = call.body as { event_type: string; client_payload?: unknown }
      const payloadSent = body.client_payload ?? {}
      call.repository.dispatches.push({
        kind: 'repository',
        eventType: body.event_type,
        payload: payloadSent,
        by: call.who.account,
      })
      return { status: 204 }
    },
  },
}
