import * as v from 'valibot'
import { count, duration, list, name, number, path, section, text } from '../fields.ts'

const smoke = section(
  {
    port: v.optional(count('The port that the server listens on.', 1, 65535), 8080),
    health: v.optional(text('The path that answers 200 when the server is ready.', 'URL path'), '/health'),
    predict: v.optional(text('The path that the request is posted to.', 'URL path'), '/predict'),
    request: v.optional(
      path('A JSON file to send. The id in it names the row whose stored prediction the answer must equal.'),
    ),
    tolerance: v.optional(
      number('How far a number may be from the stored one, as a share of it (of 1 where it is smaller than 1).', 0),
      1e-6,
    ),
    wait: v.optional(duration('How long the server may take to get ready.'), '60s'),
    'max-latency': v.optional(duration('The 95th percentile of the answer time above which the test fails.')),
  },
  'The smoke test of the built image.',
)

const buildArgs = v.pipe(
  v.record(v.string(), v.pipe(v.string('a text'), v.metadata({ kind: 'name', interpolated: true })), 'a mapping'),
  v.description('Build arguments, as `ARG` takes them. The words of `tags` are filled in. Never a place for secrets.'),
  v.metadata({ kind: 'mapping' }),
)

/** How the image is built and where it goes. */
export const image = section(
  {
    repository: v.optional(name('Where the image is pushed, such as `ghcr.io/acme/ames-price`.')),
    context: v.optional(path('The folder of the build context.'), '.'),
    dockerfile: v.optional(path('The Dockerfile. Default: `Dockerfile` in the context.')),
    'model-path': v.optional(
      path('Where the model is put, relative to the context. It is taken away again after the build.'),
    ),
    tags: v.optional(
      list(
        name('A tag.'),
        'Tags, which are never moved; `{version}`, `{sha7}`, `{sha}`, `{run}`, `{date}` and `{model}` are filled in.',
      ),
      ['{version}-{sha7}'],
    ),
    'moving-tags': v.optional(
      list(name('A tag.'), 'Tags that every push moves to the new image, such as `latest`.'),
      [],
    ),
    'build-args': v.optional(buildArgs, {}),
    network: v.optional(name('The network of `RUN` steps, as `docker build --network` takes it, such as `host`.')),
    smoke: v.optional(smoke, {}),
  },
  'The image: what is built and where it is pushed.',
)
