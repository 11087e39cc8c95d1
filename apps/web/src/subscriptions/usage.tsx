import type { Subscription } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { unitText } from '#service-packages/feature-text.ts'
import { useFeatures } from '#service-packages/types.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Meter } from '#ui/data/meter.tsx'
import { words } from '#ui/data/status.ts'
import { type Held, held } from './features.ts'
import { t } from './messages.ts'

const number = (value: number) => value.toLocaleString(formatLocale())

/** What a subscription holds: bars for quotas that fill up, words for the rest. */
export function Usage(props: { subscription: Subscription }) {
  const catalogue = useFeatures()
  const features = () => held(props.subscription.features, catalogue.data()?.data ?? [])
  return (
    <>
      <Card title={t('card.usage')} description={t('card.usage.hint')}>
        <ul class="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          <For
            each={features().filling}
            fallback={<li class="text-ink-faint sm:col-span-2">{t('usage.none')}</li>}
          >
            {feature => <Filling feature={feature} />}
          </For>
        </ul>
      </Card>
      <Card title={t('card.limits')}>
        <Show when={features().fixed.length > 0} fallback={<p class="text-ink-faint">{t('limits.none')}</p>}>
          <DescriptionList
            items={features().fixed.map(feature => ({ term: nameOf(feature), value: fixedText(feature) }))}
          />
        </Show>
      </Card>
    </>
  )
}

function Filling(props: { feature: Held }) {
  const limit = () => Number(props.feature.value)
  const text = () =>
    t('usage.of', {
      used: number(props.feature.used),
      limit: number(limit()),
      unit: unitOf(props.feature),
    }).trim()
  return (
    <li class="grid gap-1">
      <div class="flex items-baseline justify-between gap-4">
        <span class="font-medium">{nameOf(props.feature)}</span>
        <span class="text-sm text-ink-faint tabular-nums">{leftText(props.feature)}</span>
      </div>
      <Meter label={nameOf(props.feature)} used={props.feature.used} limit={limit()} text={text()} />
      <span class="text-sm text-ink-soft tabular-nums">{text()}</span>
    </li>
  )
}

function leftText({ limit, used, remaining, over_limit }: Held): string {
  if (over_limit) return t('usage.over', { over: number(used - Number(limit)) })
  return remaining ? t('usage.left', { left: number(remaining) }) : t('usage.full')
}

const unitOf = ({ known }: Held) => (known ? unitText(known) : '')
const nameOf = (feature: Held) => feature.known?.name ?? words(feature.code)

function fixedText(feature: Held): string {
  if (typeof feature.value === 'boolean') return t(feature.value ? 'limit.yes' : 'limit.no')
  return t('limit.value', { value: number(feature.value), unit: unitOf(feature) }).trim()
}
