import { defineAction } from '../harness/action.ts'
import { choice, flag, lines, text } from '../harness/inputs.ts'
import { commonInputs } from './common.ts'
import { notBuiltYet } from './later.ts'

/** Builds an image around a model, tries it out, and pushes it. */
export const action = defineAction({
  name: 'build-image',
  description: 'Builds an image around a model, tries it out and pushes it (comes with a later version)',
  inputs: {
    ...commonInputs,
    context: text('Folder of the build context.', { default: '.' }),
    dockerfile: text('The Dockerfile.'),
    runtime: text('A ready-made server instead of a Dockerfile.'),
    model: text('The model: a path, a version or an alias.'),
    base: text('Base image.'),
    repository: text('Where the image is pushed to.'),
    tags: lines('Tags, one a line.'),
    push: flag('Push the image.', { default: 'true' }),
    engine: choice('What builds the image.', ['auto', 'buildx', 'docker', 'buildah', 'layers'], { default: 'auto' }),
    platforms: lines('Platforms, one a line.'),
    smoke: text('The smoke test, as YAML.'),
    'fail-on-severity': text('Fail when a scan finds something of this severity.'),
  },
  outputs: {
    image: 'repository@digest',
    digest: "The registry's digest of the image",
    tags: 'The tags that were set, as JSON',
    'size-bytes': 'Size of the image in bytes',
  },
  verdicts: ['pass', 'fail'],
  failOn: ['fail'],
  run: () => notBuiltYet('build-image'),
})
