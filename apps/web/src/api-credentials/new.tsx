import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { customerChoices } from '#customers/name.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { withinCustomer } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import { useClient, useSession } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { CreatedCredential } from './credential.ts'
import { type CredentialValues, LimitFields, NameFields, PermissionsField } from './fields.tsx'
import { t } from './messages.ts'
import { SecretDialog } from './secret-dialog.tsx'

interface Values extends CredentialValues {
  scope: string
  customer_id: string | null
}

/** A new credential; `?customer_id=` names the customer that it is for. */
export default function NewApiCredential() {
  const [search] = useSearchParams<{ customer_id?: string }>()
  const client = useClient()
  const customer = search.customer_id ?? client()?.id ?? null
  const held = useHeld()
  const session = useSession()
  const navigate = useNavigate()
  const create = useAction(api.apiCredentials.create)
  const [created, setCreated] = createSignal<CreatedCredential>()
  const platform = session.data()?.platform ?? false
  const initial: Values = {
    name: '',
    description: '',
    scope: platform && !customer ? 'platform' : 'customer',
    customer_id: customer,
    expires_at: null,
    allowed_ips: [],
    permissions: [],
  }
  const form = createForm({
    initial,
    schema: () => import('./schemas.ts').then(all => all.ApiCredentialCreate),
    input: ({ scope, customer_id, ...values }) => ({
      ...values,
      customer_id: scope === 'platform' ? null : (customer_id ?? ''),
    }),
    submit: create.run,
    done: setCreated,
  })
  /** What can be given where it would act. */
  const mine = () => {
    const { customer_id } = form.values
    if (!ofCustomer()) return held.at({})
    return customer_id ? held.at({ customer_id }) : held.somewhere()
  }
  const ofCustomer = () => form.values.scope === 'customer'
  createEffect(
    on(
      ofCustomer,
      narrow => narrow && form.set('permissions', withinCustomer([...form.values.permissions])),
      { defer: true },
    ),
  )
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/api-credentials' }]} />
      <Form form={form}>
        <Card>
          <div class="grid gap-5 lg:grid-cols-2">
            <NameFields form={form} />
            <div class="grid content-start gap-5">
              <Show when={platform}>
                <RadioGroup
                  label={t('scope')}
                  options={(['platform', 'customer'] as const).map(value => ({
                    value,
                    label: t(`scope.${value}`),
                    description: t(`scope.${value}.hint`),
                  }))}
                  {...form.field('scope')}
                />
              </Show>
              <Show when={ofCustomer() && !client()}>
                <ReferenceField
                  label={t('customer')}
                  required
                  placeholder={t('customer.placeholder')}
                  search={customerChoices.search}
                  find={customerChoices.find}
                  {...form.field('customer_id')}
                />
              </Show>
              <LimitFields form={form} />
            </div>
          </div>
        </Card>
        <PermissionsField form={form} held={code => mine().has(code)} customer={ofCustomer()} />
        <FormActions
          form={form}
          submit={t('create.submit')}
          onCancel={() => navigate('/api-credentials')}
          always
        />
      </Form>
      <Show when={created()}>
        {credential => (
          <SecretDialog credential={credential()} onStored={() => navigate('/api-credentials')} />
        )}
      </Show>
    </>
  )
}
