import * as v from 'valibot'
import { count, duration, list, name, number, path, section, text } from '../fields.ts'

const smoke = section(
  {
    port: v.optional(count('The port that the server listens on.', 1, 65535), 8080),
    health: v.optional(text('The path that answers 200 when the server is ready.', 'URL path'), '/health'),
    request: v.optional(path('A request to send, whose answer is compared with the prediction of the training.')),
    tolerance: v.optional(number('How far the answer may be from that prediction.', 0), 1e-6),
    wait: v.optional(duration('How long the server may take to get ready.'), '60s'),
  },
  'The smoke test of the built image.',
)

/** How the image is built and where it goes. */
export const image = section(
  {
    repository: v.optional(name('Where the image is pushed, such as `ghcr.io/acme/ames-price`.')),
    dockerfile: v.optional(path('The Dockerfile.')),
    'model-path': v.optional(path('Where the model is put in the build context.')),
    tags: v.optional(list(name('A tag.'), 'Tags; `{version}` and `{sha7}` are filled in.'), ['{version}', '{sha7}']),
    smoke: v.optional(smoke, {}),
  },
  'The image: what is built and where it is pushed.',
)
