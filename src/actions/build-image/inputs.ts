import type { ActionContext } from '../../harness/action.ts'
import { choice, flag, lines, text } from '../../harness/inputs.ts'
import { ENGINES } from '../../image/engines/open.ts'
import { UserError } from '../../platform/errors.ts'
import { commonInputs } from '../common.ts'

/** What build-image accepts. */
export const imageInputs = {
  ...commonInputs,
  context: text('Folder of the build context. Default: `image.context`, which is `.`.'),
  dockerfile: text('The Dockerfile. Default: `image.dockerfile`, else `Dockerfile` in the context.'),
  runtime: text('A ready-made server instead of a Dockerfile. Comes with a later version.'),
  model: text('The model: a version, an alias, or a path.', { default: 'challenger' }),
  base: text('The base image of a ready-made server. Comes with a later version.'),
  repository: text('Where the image is pushed to, such as ghcr.io/acme/ames-price. Default: `image.repository`.'),
  tags: lines(
    'Tags, one a line; {version}, {sha7} and others are filled in. Tags are never moved. Default: `image.tags`.',
  ),
  push: flag('Push the image.', { default: 'true' }),
  engine: choice('What builds the image; `auto` takes the first of docker and podman that answers.', ENGINES, {
    default: 'auto',
  }),
  platforms: lines('Platforms such as linux/arm64, one a line. They need buildx. Default: that of the runner.'),
  smoke: text('The smoke test as YAML, or `none`. Default: `image.smoke` of the configuration.'),
  'fail-on-severity': text('Fail when a scan finds something of this severity. Comes with a later version.'),
} as const

/** What build-image works with. */
export type ImageContext = ActionContext<typeof imageInputs>

/** Which input overrides which setting. */
export const IMAGE_OVERRIDES = {
  dockerfile: 'image.dockerfile',
  context: 'image.context',
  repository: 'image.repository',
  tags: 'image.tags',
  smoke: 'image.smoke',
} as const

/** Refuses what the contract names and this version does not do: it is never ignored. */
export function refuseLater(given: ImageContext['inputs']): void {
  const later = (['runtime', 'base', 'fail-on-severity'] as const).find((name) => given[name] !== undefined)
  if (later) throw new UserError(`The input "${later}" comes with a later version.`, { hint: 'Leave it out.' })
}

/** Refuses several platforms where they cannot be built. */
export function refusePlatforms({ platforms, push, engine }: ImageContext['inputs'], canPlatforms: boolean): void {
  if (platforms === undefined || platforms.length === 0) return
  if (!canPlatforms) {
    throw new UserError(`The input "platforms" needs docker with buildx, which the engine "${engine}" is not here.`, {
      hint: 'Use docker/setup-qemu-action and docker/setup-buildx-action before this step, or leave "platforms" out.',
    })
  }
  if (push) return
  throw new UserError('An image of several platforms is pushed while it is built: "platforms" needs `push: true`.')
}
