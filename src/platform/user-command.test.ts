import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { childEnvironment, fillCommand } from './user-command.ts'

describe('the values of a command', () => {
  it('are filled in so that bash takes each for one word, whatever it holds', () => {
    const places = { model: "/tmp/it's a $(model)", data: '/tmp/a b', out: '/tmp/`out`' }
    const script = fillCommand('printf "%s|" {model} {data} {out}', places)
    expect(execFileSync('bash', ['-c', script]).toString()).toBe("/tmp/it's a $(model)|/tmp/a b|/tmp/`out`|")
  })

  it('may be used more than once, and other brackets stay', () => {
    expect(fillCommand('x {model} {model} {other} $HOME', { model: 'm' })).toBe("x 'm' 'm' {other} $HOME")
    expect(fillCommand("awk '{print $1}' {constructor}", {})).toBe("awk '{print $1}' {constructor}")
  })
})

describe('the environment of a command', () => {
  const job = {
    PATH: '/bin',
    AWS_REGION: 'eu-west-1',
    'INPUT_GITHUB-TOKEN': 't',
    GITHUB_TOKEN: 't',
    GITHUB_OUTPUT: '/out',
    STATE_x: '1',
    ACTIONS_RUNTIME_TOKEN: 't',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 't',
  }

  it('has what the user set, and nothing by which it could act for the job', () => {
    expect(childEnvironment(job, { oidc: false })).toEqual({
      PATH: '/bin',
      AWS_REGION: 'eu-west-1',
      PYTHONUNBUFFERED: '1',
    })
  })

  it('may ask for a token of identity where that was granted', () => {
    expect(childEnvironment(job, { oidc: true })).toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_TOKEN', 't')
  })
})
