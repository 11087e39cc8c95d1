import { useNavigate, useSearchParams } from '@solidjs/router'
import type { Subscription } from '@streamwise/domain'
import { batch, createEffect, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { type Loaded, useEntity } from '#api/entity.ts'
import { customerChoices } from '#customers/name.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { priceText } from '#service-packages/price-text.ts'
import type { ServicePackage } from '#service-packages/types.ts'
import { Card } from '#ui/card.tsx'
import { timeZone } from '#ui/data/time-zone.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { packageChoices } from './choices.ts'
import { t } from './messages.ts'
import { termNames } from './terms.ts'
import { TermsFields } from './terms-fields.tsx'
import { blankValues, createInputOf, type SubscriptionValues, updateInputOf, valuesOf } from './values.ts'

/** The form of a new subscription, or of one that exists. */
export function SubscriptionForm(props: { subscription?: Subscription }) {
  const navigate = useNavigate()
  const packages = packageChoices({ noProvider: t('package.no_provider'), terms: priceText })
  const [search] = useSearchParams<{ subscriber_id?: string; package_id?: string }>()
  const create = useAction(api.subscriptions.create, { touches: [api.subscriptions, api.servicePackages] })
  const update = useAction(api.subscriptions.update, { touches: [api.subscriptions, api.auditEntries] })
  const id = props.subscription?.id
  const back = () => navigate(id ? `/subscriptions/${id}` : '/subscriptions')

  const form = createForm<SubscriptionValues, Record<string, unknown>, Subscription>({
    initial: props.subscription ? valuesOf(props.subscription) : blankValues(search),
    input: values => (id ? updateInputOf(values, id) : createInputOf(values, sold.data(), timeZone())),
    schema: () => import('./schemas.ts').then(all => (id ? all.SubscriptionUpdate : all.SubscriptionCreate)),
    // The schema above made the input.
    submit: input =>
      id
        ? update.run(input as Parameters<typeof update.run>[0])
        : create.run(input as Parameters<typeof create.run>[0]),
    done: subscription => {
      toast.success(t(id ? 'saved' : 'created', { name: subscription.name }))
      navigate(`/subscriptions/${subscription.id}`, { replace: true })
    },
  })
  const sold: Loaded<ServicePackage> = useEntity(
    api.servicePackages.get,
    () => ({ id: form.values.package_id ?? '' }),
    () => ({ enabled: !id && Boolean(form.values.package_id) }),
  )
  // The terms of the package that was chosen, ready to be changed.
  createEffect(
    on(
      () => sold.data()?.id,
      id => {
        const offered = sold.data()
        if (!id || !offered) return
        batch(() => {
          for (const name of termNames) form.set(name, offered[name])
        })
      },
    ),
  )
  followStored(form, () => (props.subscription ? valuesOf(props.subscription) : form.values))
  const conflict = id ? { read: () => api.subscriptions.get.query({ id }), values: valuesOf } : undefined
  const isNew = () => !props.subscription
  return (
    <Form form={form} conflict={conflict} class="max-w-3xl">
      <Card title={t('section.contract')}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Show when={isNew()}>
            <ReferenceField
              class="sm:col-span-2"
              label={t('field.customer')}
              placeholder={t('field.customer.placeholder')}
              required
              {...customerChoices}
              {...form.field('subscriber_id')}
            />
            <ReferenceField
              class="sm:col-span-2"
              label={t('field.package')}
              description={t('field.package.hint')}
              placeholder={t('field.package.placeholder')}
              required
              {...packages}
              {...form.field('package_id')}
            />
          </Show>
          <TextField
            label={t('field.name')}
            description={isNew() ? t('field.name.hint') : undefined}
            placeholder={sold.data()?.name}
            required={!isNew()}
            autocomplete="off"
            maxLength={100}
            {...form.field('name')}
          />
          <TextField
            label={t('field.tag')}
            description={t(isNew() ? 'field.tag.hint' : 'field.tag.edit')}
            required={!isNew()}
            mono
            autocomplete="off"
            spellcheck={false}
            maxLength={40}
            {...form.field('tag')}
          />
          <Show when={isNew()}>
            <TextField
              type="datetime-local"
              label={t('field.starts_at')}
              description={t('field.starts_at.hint')}
              {...form.field('starts_at')}
            />
            <Segmented
              label={t('field.status')}
              description={t('field.status.hint')}
              options={(['active', 'inactive'] as const).map(value => ({
                value,
                label: t(`status.${value}`),
              }))}
              {...form.field('status')}
            />
          </Show>
        </div>
      </Card>
      <Show when={!isNew() || sold.data()}>
        <Disclosure
          title={t('section.terms')}
          description={isNew() ? `${offeredText()} · ${t('section.terms.hint')}` : t('section.terms.edit')}
        >
          <TermsFields form={form} />
        </Disclosure>
      </Show>
      <Disclosure title={t('section.extra')} description={t('section.extra.hint')}>
        <div class="grid gap-5">
          <TextArea label={t('field.description')} maxLength={5_000} {...form.field('description')} />
          <KeyValueEditor
            label={t('field.metadata')}
            {...form.field('subscription_metadata')}
            // The API's answer says `unknown` of what the domain's schema allowed in.
            value={form.values.subscription_metadata as Metadata}
          />
        </div>
      </Disclosure>
      <FormActions form={form} submit={isNew() ? t('create') : undefined} onCancel={back} always={isNew()} />
    </Form>
  )

  function offeredText(): string {
    const offered = sold.data()
    return offered ? priceText(offered) : ''
  }
}
