import { For, Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import type { FormState } from '#forms/create-form.ts'
import { useCan } from '#session/session.ts'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { FieldNotes } from '#ui/fields/field.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import { type Limit, limitsOf } from './limits.ts'
import { t } from './messages.ts'
import type { RoomValues } from './values.ts'

/** The limits of the chosen account's subscription, each to be narrowed or left. */
export function LimitFields(props: { form: FormState<RoomValues> }) {
  const can = useCan()
  const account = () => props.form.values.account_id ?? ''
  const whole = props.form.fieldAt('room_features')
  const found = useEntity(
    api.accounts.get,
    () => ({ id: account() }),
    () => ({ enabled: account() !== '' && can('accounts:read') }),
  )
  const subscriptionId = () => found.data()?.subscription_id ?? ''
  const subscription = useEntity(
    api.subscriptions.get,
    () => ({ id: subscriptionId() }),
    () => ({ enabled: subscriptionId() !== '' && can('subscriptions:read') }),
  )
  const catalogue = useEntity(api.features.list, () => ({ service_type: 'meet' as const }))
  const limits = () => {
    const features = catalogue.data()?.data
    const sold = subscription.data()?.features
    return features && sold && limitsOf(features, sold)
  }
  return (
    <Switch fallback={<SkeletonLines lines={3} />}>
      <Match when={account() === ''}>
        <p class="text-ink-soft">{t('limit.account_first')}</p>
      </Match>
      <Match when={limits()}>
        {shown => (
          <Show when={shown().length > 0} fallback={<p class="text-ink-soft">{t('limit.none')}</p>}>
            <div class="grid gap-x-10 gap-y-4 lg:grid-cols-2">
              <For each={shown()}>{limit => <LimitField form={props.form} limit={limit} />}</For>
            </div>
            <div class="mt-2 empty:hidden">
              <FieldNotes id={whole.name} errors={whole.errors} />
            </div>
          </Show>
        )}
      </Match>
      <Match when={found.error() ?? subscription.error() ?? catalogue.error()}>
        {error => <p class="text-ink-soft">{error().message}</p>}
      </Match>
      <Match when={!can('accounts:read') || !can('subscriptions:read')}>
        <p class="text-ink-soft">{t('limit.hidden')}</p>
      </Match>
    </Switch>
  )
}

function LimitField(props: { form: FormState<RoomValues>; limit: Limit }) {
  const { code, name, unit, sold } = props.limit
  const bound = props.form.fieldAt(`room_features.${code}`)
  if (typeof sold === 'boolean') {
    return (
      <Select
        label={name}
        name={bound.name}
        errors={bound.errors}
        value={bound.value === false ? 'off' : ''}
        onChange={value => bound.onChange(value === 'off' ? false : undefined)}
        placeholder={t('limit.as_sold')}
        options={[{ value: 'off', label: t('limit.off') }]}
      />
    )
  }
  return (
    <NumberField
      label={name}
      name={bound.name}
      errors={bound.errors}
      integer
      unit={unit ?? undefined}
      placeholder={String(sold)}
      description={t('limit.no_more', { limit: t('limit.value', { value: sold, unit }) })}
      value={typeof bound.value === 'number' ? bound.value : null}
      onChange={value => bound.onChange(value ?? undefined)}
    />
  )
}
