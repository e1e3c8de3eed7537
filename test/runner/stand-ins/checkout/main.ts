/** Stands in for actions/checkout: one commit of the repository, by git over HTTP with the job's token. */
import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as core from '@actions/core'

const env = (name: string) => process.env[name] ?? ''
const workspace = env('GITHUB_WORKSPACE')
const target = resolve(workspace, core.getInput('path') || '.')
const repository = core.getInput('repository') || env('GITHUB_REPOSITORY')
const own = repository === env('GITHUB_REPOSITORY') && core.getInput('ref') === ''
const wanted = core.getInput('ref') || (own ? env('GITHUB_SHA') : 'HEAD')
const depth = core.getInput('fetch-depth') || '1'

const credentials = Buffer.from(`x-access-token:${core.getInput('token')}`).toString('base64')
const header = `AUTHORIZATION: basic ${credentials}`
const origin = `${env('GITHUB_SERVER_URL')}/${repository}`
const git = (...args: string[]) =>
  execFileSync('git', ['-C', target, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })

// What an earlier job left on a self-hosted runner goes first, as with the real one.
if (target === workspace) for (const name of readdirSync(workspace)) rmSync(join(workspace, name), { recursive: true })
execFileSync('git', ['init', '-q', target])
git('remote', 'add', 'origin', origin)
const shallow = depth === '0' ? [] : [`--depth=${depth}`]
git('-c', `http.${env('GITHUB_SERVER_URL')}/.extraheader=${header}`, 'fetch', '-q', ...shallow, 'origin', wanted)
const branch =
  own && env('GITHUB_REF').startsWith('refs/heads/') ? env('GITHUB_REF').slice('refs/heads/'.length) : undefined
git('checkout', '-q', ...(branch ? ['-B', branch] : ['--detach']), 'FETCH_HEAD')
if (core.getBooleanInput('persist-credentials')) {
  git('config', `http.${env('GITHUB_SERVER_URL')}/.extraheader`, header)
}
core.setOutput('ref', wanted)
