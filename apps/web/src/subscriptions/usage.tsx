import type { FeatureUsage } from '@streamwise/domain'
import { For, type JSX, Show } from 'solid-js'
import { useFeatures } from '#service-packages/types.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { held } from './features.ts'
import { t } from './messages.ts'
import { nameOf, UsageBar, valueText } from './usage-bar.tsx'

export interface UsageProps {
  features: readonly FeatureUsage[]
  overages: boolean
  description: JSX.Element
  actions?: JSX.Element
}

/** What a subscription grants: bars for what fills up as it is used, words for the rest. */
export function Usage(props: UsageProps) {
  const catalogue = useFeatures()
  const features = () => held(props.features, catalogue.data()?.data ?? [])
  return (
    <>
      <Card title={t('card.usage')} description={props.description} actions={props.actions}>
        <Show when={!catalogue.loading()} fallback={<UsageSkeleton />}>
          <ul class="grid gap-x-8 gap-y-5 sm:grid-cols-2">
            <For
              each={features().filling}
              fallback={<li class="text-ink-faint sm:col-span-2">{t('usage.none')}</li>}
            >
              {feature => (
                <li>
                  <UsageBar feature={feature} overages={props.overages} />
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Card>
      <Show when={features().fixed.length > 0}>
        <Card title={t('card.limits')}>
          <DescriptionList
            loading={catalogue.loading()}
            items={features().fixed.map(feature => ({
              term: nameOf(feature),
              value: valueText(feature, feature.value),
            }))}
          />
        </Card>
      </Show>
    </>
  )
}

function UsageSkeleton() {
  return (
    <div class="grid gap-x-8 gap-y-5 sm:grid-cols-2" aria-busy="true">
      <For each={Array.from({ length: 4 })}>{() => <Skeleton class="h-13 w-full" />}</For>
    </div>
  )
}
