import type { FormState } from '#forms/create-form.ts'
import { Card } from '#ui/card.tsx'
import { currencyOptions } from '#ui/fields/choices.ts'
import { MoneyField } from '#ui/fields/money-field.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import type { PackageDraft } from './draft.ts'
import { t } from './messages.ts'
import { PeriodSelect } from './period-select.tsx'

/** What it costs, how often, and where it stands among the others. */
export function PriceFields(props: { form: FormState<PackageDraft> }) {
  const currencies = currencyOptions()
  const currency = () => props.form.values.currency
  return (
    <Card title={t('section.price')}>
      <div class="grid gap-4 sm:grid-cols-2">
        <MoneyField
          label={t('price')}
          description={t('price.hint')}
          required
          currency={currency()}
          {...props.form.field('price')}
        />
        <Select label={t('currency')} options={currencies} {...props.form.field('currency')} />
        <div class="grid grid-cols-[5rem_minmax(0,1fr)] gap-2">
          <NumberField label={t('every')} required integer {...props.form.field('periodicity')} />
          <PeriodSelect label={t('period')} {...props.form.field('periodicity_type')} />
        </div>
        <MoneyField
          label={t('signup_fee')}
          description={t('signup_fee.hint')}
          currency={currency()}
          {...props.form.field('signup_fee')}
        />
        <NumberField label={t('tier')} description={t('tier.hint')} integer {...props.form.field('tier')} />
      </div>
    </Card>
  )
}
