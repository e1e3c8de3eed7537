import * as v from 'valibot'
import { bound, choice, duration, name, number, rise, section, text, url } from '../fields.ts'

/** The platforms that a model can be rolled out on, and `none`: promotion without a rollout. */
const TARGETS = [
  'none',
  'command',
  'haproxy',
  'argo-rollouts',
  'kserve',
  'seldon',
  'ecs',
  'sagemaker',
  'cloud-run',
  'vertex-ai',
  'azure-ml',
] as const

const haproxy = section(
  {
    socket: name('The runtime API: `host:port`, or the path of a socket.'),
    backend: name('The backend that holds both servers.'),
    stable: v.optional(name('The server of the version in production.'), 'stable'),
    canary: v.optional(name('The server of the new version.'), 'canary'),
  },
  'HAProxy, by the weights of its runtime API.',
)

/** The settings of a target that reads them itself. */
const targetBlock = (target: string) => {
  const value = v.pipe(
    v.union([v.string(), v.number(), v.boolean()], 'a text, a number, true or false'),
    v.metadata({ kind: 'text', interpolated: target !== 'command', command: target === 'command' }),
  )
  return v.pipe(
    v.record(v.string(), value, 'a mapping'),
    v.description(`Settings of the target \`${target}\`.`),
    v.metadata({ kind: 'mapping' }),
  )
}

const metricsMapping = section(
  {
    prometheus: v.optional(url('A Prometheus server.', ['http://', 'https://'])),
    preset: v.optional(text('The names of the metrics of a common server, such as `fastapi`.')),
    'version-label': v.optional(text('The label that tells the versions apart.'), 'version'),
  },
  'Where the health of both versions is read.',
)

const metrics = v.pipe(
  v.union(
    [metricsMapping, url('A Prometheus server.', ['http://', 'https://'])],
    'the URL of a Prometheus server, or a mapping with prometheus, preset and version-label',
  ),
  v.description('Where the health of both versions is read; a bare URL is a Prometheus server.'),
  v.metadata({ kind: 'mapping or URL' }),
  v.transform((written) =>
    typeof written === 'string' ? { prometheus: written, 'version-label': 'version' } : written,
  ),
)

const checks = section(
  {
    errors: v.optional(
      section(
        {
          'max-ratio': v.optional(number('Worse when the rate is beyond this many times the old one…', 1), 1.5),
          'max-increase': v.optional(rise('…and this much above it.'), '0.5pp'),
          max: v.optional(bound('An absolute limit.')),
        },
        'The share of requests that fail.',
      ),
      {},
    ),
    slow: v.optional(
      section(
        {
          over: v.optional(duration('A request is slow beyond this time.'), '300ms'),
          'max-ratio': v.optional(number('Worse when the share is beyond this many times the old one…', 1), 1.5),
          'max-increase': v.optional(rise('…and this much above it.'), '1pp'),
          max: v.optional(bound('An absolute limit.')),
        },
        'The share of requests that are slow.',
      ),
      {},
    ),
  },
  'What makes the new version worse: beyond both `max-ratio` and `max-increase`, or beyond `max`.',
)

const steps = v.pipe(
  v.union(
    [
      v.literal('from-target'),
      v.array(v.pipe(number('A share of the traffic in percent.', 0), v.maxValue(100, 'at most 100'))),
    ],
    'a list of percentages such as [10, 50, 100], or from-target',
  ),
  v.description('Shares of the traffic, in percent. `from-target` where the platform has its own.'),
  v.metadata({ kind: 'list of percentages, or `from-target`' }),
  v.check(
    (written) =>
      written === 'from-target' || (written.at(-1) === 100 && written.every((step, i) => step > (written[i - 1] ?? 0))),
    'a list of percentages that rise and end with 100, such as [10, 50, 100]',
  ),
)

/** How a new version takes over the traffic. */
export const deploy = section(
  {
    target: v.optional(choice('The platform. `none` promotes without a rollout.', TARGETS)),
    haproxy: v.optional(haproxy),
    ...(Object.fromEntries(
      TARGETS.filter((target) => target !== 'none' && target !== 'haproxy').map((target) => [
        target,
        v.optional(targetBlock(target)),
      ]),
    ) as Record<
      Exclude<(typeof TARGETS)[number], 'none' | 'haproxy'>,
      v.OptionalSchema<ReturnType<typeof targetBlock>, undefined>
    >),
    steps: v.optional(steps, [10, 50, 100]),
    metrics: v.optional(metrics),
    checks: v.optional(checks, {}),
    alpha: v.optional(number('False rollbacks: of the whole rollout, all checks and looks.', 0, 0.5), 0.01),
    beta: v.optional(number('Promotions of something worse.', 0, 0.5), 0.05),
    'on-inconclusive': v.optional(
      choice('What happens when the data cannot tell: hold for a day, or roll back.', ['hold', 'rollback']),
      'hold',
    ),
  },
  'The rollout of a new version.',
)
