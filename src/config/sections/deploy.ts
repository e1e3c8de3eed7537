import * as v from 'valibot'
import { bound, choice, command, count, duration, name, number, rise, section, text, url } from '../fields.ts'

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
    socket: name('The runtime API (level admin): `host:port`, or the path of a socket.'),
    backend: name('The backend that holds both servers.'),
    stable: v.optional(name('One server: the version in production at first.'), 'stable'),
    canary: v.optional(
      name('The other. The one that has the traffic is the stable one, whatever it is called.'),
      'canary',
    ),
    start: v.optional(
      command(
        'Puts a release on a server: `{server}`, `{image}`, `{version}`. Absent: it is there before the rollout.',
      ),
    ),
    wait: v.optional(duration('How long the new server may take until its health checks pass.'), '2m'),
  },
  'HAProxy, by the weights of its runtime API.',
)

const commandBlock = section(
  {
    start: v.optional(command('Puts `{image}` or `{version}` beside the version in production, without traffic.')),
    'set-weight': command('Gives the canary `{weight}` percent of the traffic; the same again must change nothing.'),
    status: command('Prints the share of the traffic that the canary really has, in percent, as its last line.'),
    promote: v.optional(command('Makes the canary, which has all traffic, the version in production.')),
    rollback: v.optional(command('Gives all traffic back. Absent: `set-weight` with 0.')),
    timeout: v.optional(duration('How long each command may take.'), '10m'),
  },
  'Commands of your own: they open every platform. `{weight}`, `{image}` and `{version}` are filled in, quoted for the shell.',
)

/** The settings of a target that reads them itself. */
const targetBlock = (target: string) => {
  const value = v.pipe(
    v.union([v.string(), v.number(), v.boolean()], 'a text, a number, true or false'),
    v.metadata({ kind: 'text', interpolated: true }),
  )
  return v.pipe(
    v.record(v.string(), value, 'a mapping'),
    v.description(`Settings of the target \`${target}\`.`),
    v.metadata({ kind: 'mapping' }),
  )
}

/** Requests of programs that watch over a server are no traffic, and would make the errors of a canary look rarer. */
const SELECTOR = 'handler!~"/(health|ready|live)z?|/metrics",path!~"/(health|ready|live)z?|/metrics"'

const metricsMapping = section(
  {
    prometheus: v.optional(url('A Prometheus server.', ['http://', 'https://'])),
    preset: v.optional(
      choice('The names of the metrics of a common server: `fastapi`, as its instrumentations have them.', ['fastapi']),
      'fastapi',
    ),
    'version-label': v.optional(text('The label that tells the versions apart.'), 'version'),
    stable: v.optional(
      name(
        'The value of that label for the stable version. Absent: its model version, the tag or digest of its image, or its server.',
      ),
    ),
    canary: v.optional(name('The same for the canary.')),
    selector: v.optional(
      text('Which series count, as in PromQL without the braces. The default leaves out health checks.'),
      SELECTOR,
    ),
    requests: v.optional(name('The counter of requests. Absent: that of the preset.')),
    errors: v.optional(name('A counter of failed requests. Absent: the requests with a status of 5xx.')),
    duration: v.optional(name('The histogram of durations in seconds, without `_bucket`. Absent: that of the preset.')),
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
    typeof written === 'string' ? { ...v.parse(metricsMapping, {}), prometheus: written } : written,
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
          over: v.optional(
            v.pipe(
              v.union([v.literal('none'), duration('')], 'a time such as 300ms, or none'),
              v.description('A request is slow beyond this time. `none` where no durations are measured.'),
              v.metadata({ kind: 'time, or `none`' }),
            ),
            '300ms',
          ),
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

/** Targets whose settings are declared one by one; `none` has none. */
const OWN_BLOCK: ReadonlySet<string> = new Set(['none', 'haproxy', 'command'])

/** How a new version takes over the traffic. */
export const deploy = section(
  {
    target: v.optional(choice('The platform. `none` promotes without a rollout.', TARGETS)),
    haproxy: v.optional(haproxy),
    command: v.optional(commandBlock),
    ...(Object.fromEntries(
      TARGETS.filter((target) => !OWN_BLOCK.has(target)).map((target) => [target, v.optional(targetBlock(target))]),
    ) as Record<
      Exclude<(typeof TARGETS)[number], 'none' | 'haproxy' | 'command'>,
      v.OptionalSchema<ReturnType<typeof targetBlock>, undefined>
    >),
    steps: v.optional(steps, [10, 50, 100]),
    look: v.optional(duration('The time between two looks at the metrics.'), '30s'),
    'min-requests': v.optional(count('A step with fewer requests of the canary than this is never passed.'), 100),
    'step-timeout': v.optional(duration('A step that is not decided after this is inconclusive.'), '60m'),
    metrics: v.optional(metrics),
    checks: v.optional(checks, {}),
    alpha: v.optional(number('False rollbacks: of the whole rollout, all checks and looks.', 0, 0.5), 0.01),
    beta: v.optional(number('Promotions of something worse.', 0, 0.5), 0.05),
    'on-inconclusive': v.optional(
      choice('What happens when the data cannot tell: hold, or roll back.', ['hold', 'rollback']),
      'hold',
    ),
    hold: v.optional(duration('How long a hold lasts before it is rolled back.'), '24h'),
  },
  'The rollout of a new version.',
)
