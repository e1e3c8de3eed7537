import { UserError } from '../../platform/errors.ts'
import type { PrometheusSettings } from './prometheus.ts'
import type { MetricSource, SourceContext } from './source.ts'

/** The settings of `deploy.metrics`. */
export type SourceSettings = Omit<PrometheusSettings, 'prometheus'> & { readonly prometheus?: string | undefined }

/** Opens the source that `deploy.metrics` names. @throws {UserError} when there is none. */
export async function openSource(settings: SourceSettings | undefined, context: SourceContext): Promise<MetricSource> {
  if (settings?.prometheus === undefined) {
    throw new UserError('There is no "deploy.metrics": nothing tells how both versions do.', {
      hint: 'Name a Prometheus server: deploy: { metrics: { prometheus: "http://prometheus:9090" } }.',
    })
  }
  const { openPrometheus } = await import('./prometheus.ts')
  return openPrometheus({ ...settings, prometheus: settings.prometheus }, context)
}
