import type { FormState } from '#forms/create-form.ts'
import { currencyOptions } from '#ui/fields/choices.ts'
import { MoneyField } from '#ui/fields/money-field.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Select } from '#ui/fields/select.tsx'
import { t } from './messages.ts'
import type { SubscriptionValues } from './values.ts'

const units = (['day', 'week', 'month', 'year'] as const).map(value => ({ value, label: t(`unit.${value}`) }))
const modes = (['inside', 'outside'] as const).map(value => ({
  value,
  label: t(`field.trial_mode.${value}`),
}))

/** The terms of a subscription: price and period, trial, grace, tier. */
export function TermsFields(props: { form: FormState<SubscriptionValues> }) {
  const { form } = props
  return (
    <div class="grid gap-x-4 gap-y-5 sm:grid-cols-4">
      <MoneyField label={t('field.price')} currency={form.values.currency} {...form.field('price')} />
      <Select label={t('field.currency')} options={currencyOptions()} {...form.field('currency')} />
      <NumberField label={t('field.periodicity')} integer {...form.field('periodicity')} />
      <Select label={t('field.unit')} options={units} {...form.field('periodicity_type')} />
      <NumberField
        label={t('field.trial')}
        description={t('field.trial.hint')}
        integer
        {...form.field('trial_period')}
      />
      <Select label={t('field.unit')} options={units} {...form.field('trial_interval')} />
      <RadioGroup
        class="sm:col-span-2"
        label={t('field.trial_mode')}
        options={modes}
        disabled={!form.values.trial_period}
        {...form.field('trial_mode')}
      />
      <NumberField
        label={t('field.grace')}
        description={t('field.grace.hint')}
        integer
        {...form.field('grace_period')}
      />
      <Select label={t('field.unit')} options={units} {...form.field('grace_interval')} />
      <NumberField
        class="sm:col-span-2"
        label={t('field.tier')}
        description={t('field.tier.hint')}
        integer
        {...form.field('tier')}
      />
    </div>
  )
}
