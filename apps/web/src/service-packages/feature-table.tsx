import { For, Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { featureText } from './feature-text.ts'
import { t } from './messages.ts'
import { type ServicePackage, useFeatures } from './types.ts'

/** Every feature and what holds for it: what the package sets, and, fainter, what the platform gives by itself. */
export function FeatureTable(props: { of: ServicePackage }) {
  const features = useFeatures()
  const offered = () =>
    features.data()?.data.filter(feature => feature.service_types.includes(props.of.service_type)) ?? []
  const soldValue = (code: string) => props.of.features.find(feature => feature.code === code)?.value
  return (
    <Card title={t('section.features')} flush>
      <Show when={features.error()}>{error => <ErrorState error={error()} onRetry={features.reload} />}</Show>
      <Show when={features.loading()}>
        <div class="p-4">
          <SkeletonLines lines={8} />
        </div>
      </Show>
      <dl>
        <For each={offered()}>
          {feature => (
            <div class="flex min-h-9 items-center justify-between gap-4 border-line px-4 py-1.5 not-last:border-b">
              <dt title={said(feature.description)}>{said(feature.name)}</dt>
              <dd class="text-end">
                <Show
                  when={soldValue(feature.code) !== undefined}
                  fallback={
                    <span class="text-ink-faint">
                      {featureText(feature, undefined)} <span class="text-sm">· {t('show.default')}</span>
                    </span>
                  }
                >
                  <span class="font-medium tabular-nums">
                    {featureText(feature, soldValue(feature.code))}
                  </span>
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </Card>
  )
}
