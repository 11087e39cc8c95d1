import { type JSX, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { formatMoney } from '#ui/data/money.ts'
import { periodText } from '#ui/data/period.ts'
import { FeatureTable } from './feature-table.tsx'
import { t } from './messages.ts'
import { priceText } from './price-text.ts'
import { ProviderTable } from './provider-table.tsx'
import type { ServicePackage } from './types.ts'

/** What a package sells, for how much and on what terms. */
export function Overview(props: { of: ServicePackage }) {
  return (
    <div class="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div class="grid gap-4">
        <FeatureTable of={props.of} />
        <ProviderTable of={props.of} />
      </div>
      <div class="grid gap-4">
        <Terms of={props.of} />
        <Show when={props.of.description}>
          <Card title={t('show.description')}>
            <p class="whitespace-pre-line break-words">{props.of.description}</p>
          </Card>
        </Show>
        <Card title={t('section.metadata')}>
          <MetadataView value={props.of.package_metadata} />
        </Card>
        <Identifiers entity={props.of} />
      </div>
    </div>
  )
}

function Terms(props: { of: ServicePackage }) {
  const sold = () => props.of
  const none = () => <span class="text-ink-faint">{t('show.none')}</span>
  const signup = () =>
    sold().signup_fee > 0 ? formatMoney(sold().signup_fee, sold().currency, formatLocale()) : none()
  const trial = (): JSX.Element => {
    const { trial_period, trial_interval, trial_mode } = sold()
    if (trial_period === 0) return none()
    return t(`show.trial.${trial_mode}`, { period: periodText(trial_period, trial_interval) })
  }
  const grace = (): JSX.Element => {
    const { grace_period, grace_interval } = sold()
    return grace_period === 0 ? none() : t('show.grace', { period: periodText(grace_period, grace_interval) })
  }
  const stock = () => {
    const { has_stock, stock_qty, oversell_enabled } = sold()
    if (!has_stock) return t('show.unlimited')
    return t(oversell_enabled ? 'show.left.oversell' : 'show.left', { n: stock_qty })
  }
  return (
    <Card title={t('section.price')}>
      <DescriptionList
        items={[
          { term: t('show.price'), value: <span class="font-medium">{priceText(sold())}</span> },
          { term: t('show.signup'), value: signup() },
          { term: t('trial'), value: trial() },
          { term: t('grace'), value: grace() },
          { term: t('show.stock'), value: stock() },
          { term: t('overages'), value: t(sold().overages_enabled ? 'show.allowed' : 'show.refused') },
          { term: t('tier'), value: sold().tier },
        ]}
      />
    </Card>
  )
}
