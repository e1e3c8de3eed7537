import { describe, expect, it } from 'vitest'
import { digestOf } from '../../platform/digest.ts'
import { parseRepository } from '../repository.ts'
import { openImages } from './generic.ts'

const image = digestOf('an image')
const labelsOf = (answers: readonly unknown[]) => {
  const rest = [...answers]
  const asked: string[] = []
  const images = openImages(parseRepository('harbor.example.com/acme/m'), async ({ to }) => {
    asked.push(String(to))
    return new Response(JSON.stringify(rest.shift()))
  })
  return { asked, labels: images.labelsOf(image) }
}

describe('the labels of an image in a registry', () => {
  it('are read through an index, past its attestations', async () => {
    const [child, config] = [digestOf('linux'), digestOf('config')]
    const manifests = [
      { digest: digestOf('sbom'), platform: { os: 'unknown' } },
      { digest: child, platform: {} },
    ]
    const answers = [{ manifests }, { config: { digest: config } }, { config: { Labels: { a: 'b' } } }]
    const { asked, labels } = labelsOf(answers)
    expect(await labels).toEqual({ a: 'b' })
    expect(asked).toEqual([`manifests/${image}`, `manifests/${child}`, `blobs/${config}`])
  })

  it.each([
    ['no object', ['nonsense']],
    ['a path for a digest', [{ config: { digest: '../../../other/manifests/latest' } }]],
    ['labels that are no texts', [{ config: { digest: image } }, { config: { Labels: { a: 1 } } }]],
  ])('are not believed where the registry answers with %s', async (_, answers) => {
    await expect(labelsOf(answers).labels).rejects.toThrow('is no image of harbor.example.com/acme/m')
  })
})
