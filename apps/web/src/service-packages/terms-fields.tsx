import { Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import type { PackageDraft } from './draft.ts'
import { t } from './messages.ts'
import { PeriodSelect } from './period-select.tsx'

const pair = 'grid grid-cols-[5rem_minmax(0,1fr)] content-start gap-2'
const below = 'col-span-full -mt-1 text-sm text-ink-faint'

/** How a subscription begins and ends, and how many of them there are. */
export function TermsFields(props: { form: FormState<PackageDraft> }) {
  const values = () => props.form.values
  const mode = props.form.field('trial_mode')
  return (
    <Disclosure title={t('section.terms')} description={t('section.terms.about')}>
      <div class="grid gap-5">
        <div class="grid gap-4 sm:grid-cols-2">
          <div class={pair}>
            <NumberField label={t('trial')} integer {...props.form.field('trial_period')} />
            <PeriodSelect label={t('trial.unit')} {...props.form.field('trial_interval')} />
            <p class={below}>{t('trial.hint')}</p>
          </div>
          <div class={pair}>
            <NumberField label={t('grace')} integer {...props.form.field('grace_period')} />
            <PeriodSelect label={t('grace.unit')} {...props.form.field('grace_interval')} />
            <p class={below}>{t('grace.hint')}</p>
          </div>
          <Show when={(values().trial_period ?? 0) > 0}>
            <Segmented
              label={t('trial.mode')}
              options={[
                { value: 'inside', label: t('trial.inside') },
                { value: 'outside', label: t('trial.outside') },
              ]}
              {...mode}
              onChange={value => mode.onChange(value === 'outside' ? 'outside' : 'inside')}
            />
          </Show>
        </div>
        <div class="grid gap-4 border-t border-line pt-4">
          <Switch
            label={t('has_stock')}
            description={t('has_stock.hint')}
            {...props.form.field('has_stock')}
          />
          <Show when={values().has_stock}>
            <div class="grid gap-4 border-s-2 border-line ps-4">
              <NumberField
                class="sm:max-w-48"
                label={t('stock_qty')}
                unit={t('stock.unit')}
                integer
                {...props.form.field('stock_qty')}
              />
              <Switch
                label={t('oversell')}
                description={t('oversell.hint')}
                {...props.form.field('oversell_enabled')}
              />
            </div>
          </Show>
          <Switch
            label={t('overages')}
            description={t('overages.hint')}
            {...props.form.field('overages_enabled')}
          />
        </div>
      </div>
    </Disclosure>
  )
}
