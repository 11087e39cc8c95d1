import type { Subscription } from '@streamwise/domain'
import { Match, Show, Switch } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import type { Feature } from '#service-packages/types.ts'
import { Button } from '#ui/button.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch as OnOff } from '#ui/fields/switch.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { touched } from '../contract/touched.ts'
import type { Held } from '../features.ts'
import { nameOf, unitOf } from '../usage-bar.tsx'
import { t } from './messages.ts'

export interface FeatureDialogProps {
  subscription: Subscription
  feature: Held | 'new'
  /** What the catalogue has and the subscription lacks. */
  choices: readonly Feature[]
  onClose: () => void
}

interface Values {
  code: string
  number: number | null
  on: boolean
}

/** Adds a feature to a subscription, or says how much of one it has. */
export default function FeatureDialog(props: FeatureDialogProps) {
  const one = props.feature === 'new' ? undefined : props.feature
  const { id: subscription_id, version } = props.subscription
  const featureOf = (wanted: string) => one?.known ?? props.choices.find(({ code }) => code === wanted)
  const create = useAction(api.subscriptionFeatures.create, { touches: touched })
  const update = useAction(api.subscriptionFeatures.update, { touches: touched })
  const form = createForm<Values>({
    initial: {
      code: one?.code ?? props.choices[0]?.code ?? '',
      number: typeof one?.value === 'number' ? one.value : null,
      on: one?.value !== false,
    },
    submit: ({ code, number, on }) => {
      const value = featureOf(code)?.value_type === 'boolean' ? on : (number ?? 0)
      return (one ? update : create).run({ subscription_id, version, code, value })
    },
    done: () => {
      const name = nameOf({ code: form.values.code, known: known() })
      props.onClose()
      toast.success(t(one ? 'feature.changed' : 'feature.added', { name }))
    },
  })
  const known = () => featureOf(form.values.code)
  const isSwitch = () => known()?.value_type === 'boolean'
  /** More is used than there would be: allowed, and said before. */
  const below = () => {
    const wanted = form.values.number
    return one && one.limit !== null && wanted !== null && wanted < one.used ? one.used : undefined
  }
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={one ? t('feature.change', { name: nameOf(one) }) : t('feature.add')}
      description={one?.known && said(one.known.description)}
    >
      <Form form={form} guard={false}>
        <Show when={!one}>
          <Select
            label={t('feature')}
            description={known() && said(known()?.description ?? '')}
            options={props.choices.map(feature => ({ value: feature.code, label: said(feature.name) }))}
            {...form.field('code')}
          />
        </Show>
        <Switch>
          <Match when={isSwitch()}>
            <OnOff
              label={t('feature.included')}
              name="value"
              value={form.values.on}
              onChange={on => form.set('on', on)}
            />
          </Match>
          <Match when={known()}>
            {feature => (
              <NumberField
                label={t('feature.amount')}
                integer
                required
                unit={unitOf({ known: feature() })}
                {...form.field('number')}
                errors={form.fieldAt('value').errors}
              />
            )}
          </Match>
        </Switch>
        <Show when={below()}>
          {used => (
            <p role="status" class="rounded-md bg-warning-soft px-3 py-2">
              {t('feature.below', { used: used().toLocaleString(formatLocale()) })}
            </p>
          )}
        </Show>
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={form.submitting()}
            disabled={!isSwitch() && form.values.number === null}
          >
            {one ? shared('action.save') : t('feature.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
