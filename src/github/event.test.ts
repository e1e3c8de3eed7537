import { describe, expect, it } from 'vitest'
import { UserError } from '../platform/errors.ts'
import { parseEvent } from './event.ts'

const [headSha, baseSha] = ['a'.repeat(40), 'b'.repeat(40)]
const repository = { full_name: 'octo/models', default_branch: 'main' }
const pull = (head: object | null = { full_name: 'octo/models' }) => ({
  repository,
  action: 'synchronize',
  pull_request: {
    number: 7,
    title: 'not read',
    head: { sha: headSha, ref: 'change', repo: head },
    base: { sha: baseSha, ref: 'main', repo: repository },
    labels: [{ name: 'modelloop:accept' }],
  },
})

describe('the event of a run', () => {
  it('tells of a pull request', () => {
    expect(parseEvent('pull_request', pull())).toMatchObject({
      repository: 'octo/models',
      defaultBranch: 'main',
      pullRequest: { number: 7, headSha, baseSha, baseRef: 'main', fromFork: false, labels: ['modelloop:accept'] },
    })
  })

  it('knows a fork, a deleted one too', () => {
    expect(parseEvent('pull_request', pull({ full_name: 'mallory/models' })).pullRequest?.fromFork).toBe(true)
    expect(parseEvent('pull_request', pull(null)).pullRequest?.fromFork).toBe(true)
  })

  it('tells which run a companion follows', () => {
    const run = { id: 77, event: 'pull_request', conclusion: 'success', head_sha: headSha, head_branch: 'patch' }
    const actor = { login: 'mallory', type: 'User' }
    const event = { repository, workflow_run: { ...run, actor, head_repository: { full_name: 'mallory/models' } } }
    expect(parseEvent('workflow_run', event).workflowRun).toEqual({
      id: 77,
      event: 'pull_request',
      conclusion: 'success',
      headSha,
      headBranch: 'patch',
      headRepository: 'mallory/models',
      actor: 'mallory',
    })
  })

  it('tells of dispatches, schedules and pushes', () => {
    expect(parseEvent('workflow_dispatch', { repository, inputs: { a: 'b' } }).inputs).toEqual({ a: 'b' })
    expect(parseEvent('workflow_dispatch', { repository, inputs: null }).inputs).toEqual({})
    const dispatch = parseEvent('repository_dispatch', {
      repository,
      action: 'retrain',
      client_payload: { v: 1 },
    }).dispatch
    expect(dispatch).toEqual({ type: 'retrain', payload: { v: 1 } })
    expect(parseEvent('schedule', { schedule: '0 3 * * *' }).schedule).toBe('0 3 * * *')
    expect(parseEvent('push', { repository, ref: 'refs/heads/main' })).toMatchObject({ defaultBranch: 'main' })
    expect(parseEvent('something_new', { repository, more: 1 }).repository).toBe('octo/models')
    expect(parseEvent('', {}).repository).toBeUndefined()
  })

  it.each([
    ['pull_request', {}, 'pull_request'],
    [
      'pull_request',
      { pull_request: { ...pull().pull_request, head: { sha: '--upload-pack=x' } } },
      'pull_request.head.sha',
    ],
    ['pull_request', { pull_request: { ...pull().pull_request, number: 1.5 } }, 'pull_request.number'],
    ['workflow_run', { workflow_run: { id: 'x' } }, 'workflow_run.id'],
    ['push', 'text', ''],
  ])('says where a payload of %s is wrong', (name, payload, path) => {
    expect(() => parseEvent(name, payload)).toThrow(UserError)
    expect(() => parseEvent(name, payload)).toThrow(`"${path}"`)
  })
})
