/** Stands in for astral-sh/setup-uv: the uv of the runner's machine, with the cache it was given. */
import { execFileSync } from 'node:child_process'
import { dirname } from 'node:path'
import * as core from '@actions/core'

const uv = process.env['RUNNER_UV']
if (!uv) throw new Error('The runner was started without uv: set RUNNER_UV to its path.')
core.addPath(dirname(uv))
core.setOutput('uv-version', execFileSync(uv, ['--version']).toString().trim().split(' ')[1])
core.setOutput('uv-path', uv)
