import { Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { currencyOptions } from '#ui/fields/choices.ts'
import { MoneyField } from '#ui/fields/money-field.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { t } from './messages.ts'
import type { SubscriptionValues } from './values.ts'

const pair = 'grid grid-cols-[5rem_minmax(0,1fr)] content-start gap-2'
const below = 'col-span-full -mt-1 text-sm text-ink-faint'

/** The terms of a subscription: price and period, trial, grace, tier. */
export function TermsFields(props: { form: FormState<SubscriptionValues> }) {
  const { form } = props
  const units = (['day', 'week', 'month', 'year'] as const).map(value => ({
    value,
    label: t(`unit.${value}`),
  }))
  const modes = (['inside', 'outside'] as const).map(value => ({
    value,
    label: t(`field.trial_mode.${value}`),
  }))
  return (
    <div class="grid gap-4 sm:grid-cols-2">
      <MoneyField label={t('field.price')} currency={form.values.currency} {...form.field('price')} />
      <Select label={t('field.currency')} options={currencyOptions()} {...form.field('currency')} />
      <div class={pair}>
        <NumberField label={t('field.periodicity')} integer {...form.field('periodicity')} />
        <Select label={t('field.periodicity_type')} options={units} {...form.field('periodicity_type')} />
      </div>
      <NumberField
        label={t('field.tier')}
        description={t('field.tier.hint')}
        integer
        {...form.field('tier')}
      />
      <div class={pair}>
        <NumberField label={t('field.trial')} integer {...form.field('trial_period')} />
        <Select label={t('field.trial_interval')} options={units} {...form.field('trial_interval')} />
        <p class={below}>{t('field.trial.hint')}</p>
      </div>
      <div class={pair}>
        <NumberField label={t('field.grace')} integer {...form.field('grace_period')} />
        <Select label={t('field.grace_interval')} options={units} {...form.field('grace_interval')} />
        <p class={below}>{t('field.grace.hint')}</p>
      </div>
      <Switch
        class="sm:col-span-2"
        label={t('term.overages')}
        description={t('field.overages.hint')}
        {...form.field('overages_enabled')}
      />
      <Show when={(form.values.trial_period ?? 0) > 0}>
        <Segmented label={t('field.trial_mode')} options={modes} {...form.field('trial_mode')} />
      </Show>
    </div>
  )
}
