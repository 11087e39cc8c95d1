import { useNavigate, useSearchParams } from '@solidjs/router'
import type { Permission } from '@streamwise/domain'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { customerChoices } from '#customers/name.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { withinCustomer } from '#permissions/groups.ts'
import { PermissionPicker } from '#permissions/picker.tsx'
import { useCan, useSession } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { ExpiryField } from '#ui/fields/expiry-field.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import type { CreatedCredential } from './credential.ts'
import { t } from './messages.ts'
import { SecretDialog } from './secret-dialog.tsx'

interface Values {
  name: string
  description: string
  scope: string
  customer_id: string | null
  expires_at: string | null
  permissions: Permission[]
}

/** A new credential; `?customer_id=` names the customer that it is for. */
export default function NewApiCredential() {
  const [search] = useSearchParams<{ customer_id?: string }>()
  const customer = search.customer_id ?? null
  const can = useCan()
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
            <div class="grid content-start gap-5">
              <TextField
                label={t('name')}
                description={t('name.hint')}
                required
                autofocus
                maxLength={100}
                {...form.field('name')}
              />
              <TextArea label={t('description')} rows={2} {...form.field('description')} />
            </div>
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
              <Show when={ofCustomer()}>
                <ReferenceField
                  label={t('customer')}
                  required
                  placeholder={t('customer.placeholder')}
                  search={customerChoices.search}
                  find={customerChoices.find}
                  {...form.field('customer_id')}
                />
              </Show>
              <ExpiryField
                label={t('expires')}
                description={t('expires.hint')}
                days={[30, 90, 365]}
                {...form.field('expires_at')}
              />
            </div>
          </div>
        </Card>
        <Card title={t('permissions')} description={t('permissions.hint')}>
          <PermissionPicker held={can} customer={ofCustomer()} {...form.field('permissions')} />
        </Card>
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
