import { describe, expect, it } from 'vitest'
import { recordingLog } from '../platform/log.ts'
import { takeSecrets } from './secrets.ts'

const store = 'oci://registry.example.com/acme/prices'
const inputs = (given: Readonly<Record<string, string | undefined>>) => (name: string) => given[name]
const login = { MODELLOOP_REGISTRY_USERNAME: 'ci', MODELLOOP_REGISTRY_PASSWORD: 'pass:word' }

describe('the secrets of a job', () => {
  it('are masked, and the login of the registry is in no environment any more', () => {
    const environment: NodeJS.ProcessEnv = { ...login, TRAINING_SECRET: 'key', HOME: '/home/me' }
    const log = recordingLog()
    expect(takeSecrets(environment, inputs({ store }), log)).toEqual({
      registryLogin: { username: 'ci', password: 'pass:word', store },
    })
    expect(environment).toEqual({ TRAINING_SECRET: 'key', HOME: '/home/me' })
    expect(log.secrets.toSorted()).toEqual(['key', 'pass:word'])
  })

  it('keep the login of the image apart from that of the store', () => {
    const environment = { MODELLOOP_IMAGE_USERNAME: 'robot', MODELLOOP_IMAGE_PASSWORD: 'pushes' }
    const repository = 'harbor.example.com/acme/prices'
    const log = recordingLog()
    expect(takeSecrets({ ...environment }, inputs({ store, repository }), log)).toEqual({
      imageLogin: { username: 'robot', password: 'pushes', repository },
    })
    expect(log.secrets).toEqual(['pushes'])
    expect(() => takeSecrets({ ...environment }, inputs({ store }), log)).toThrow('the input "repository" does not say')
  })

  it('may be empty, as they are for a fork', () => {
    const log = recordingLog()
    const environment = { MODELLOOP_REGISTRY_USERNAME: '', MODELLOOP_REGISTRY_PASSWORD: '', TRAINING_SECRET: '' }
    expect(takeSecrets(environment, inputs({}), log)).toEqual({})
    expect(log.secrets).toEqual([])
  })

  it.each([
    [{ MODELLOOP_REGISTRY_USERNAME: 'ci' }, store, 'MODELLOOP_REGISTRY_PASSWORD is not'],
    [{ MODELLOOP_REGISTRY_PASSWORD: 'pass:word' }, store, 'MODELLOOP_REGISTRY_USERNAME is not'],
    [login, undefined, 'the input "store" does not say which registry they are for'],
  ])('are refused when something is missing, and hidden all the same', (environment, url, words) => {
    const log = recordingLog()
    expect(() => takeSecrets({ ...environment }, inputs({ store: url }), log)).toThrow(words)
    expect(log.secrets).toEqual('MODELLOOP_REGISTRY_PASSWORD' in environment ? ['pass:word'] : [])
  })
})
