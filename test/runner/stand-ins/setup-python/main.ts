/** Stands in for actions/setup-python: puts the machine's own Python first in PATH when it is the one asked for. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import * as core from '@actions/core'

const wanted = core.getInput('python-version')
const [path = '', version = ''] = execFileSync('python3', [
  '-c',
  'import sys; print(sys.executable); print(sys.version.split()[0])',
])
  .toString()
  .split('\n')
if (!`${version}.`.startsWith(`${wanted}.`)) core.notice(`Python ${version} stands in for ${wanted}.`)
const bin = join(process.env['RUNNER_TEMP'] ?? '', 'python', 'bin')
mkdirSync(bin, { recursive: true })
for (const name of ['python', 'python3']) symlinkSync(path, join(bin, name))
core.addPath(bin)
core.setOutput('python-version', version)
core.setOutput('python-path', join(bin, 'python'))
