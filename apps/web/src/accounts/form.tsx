import { useNavigate, useSearchParams } from '@solidjs/router'
import type { Account } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { subscriptionChoices } from '#subscriptions/choices.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

const statuses = ['active', 'suspended', 'inactive'] as const

const orNull = (text: string) => text.trim() || null

const valuesOf = (account: Account | undefined, subscription: string | null) => ({
  account_name: account?.account_name ?? '',
  subscription_id: account?.subscription_id ?? subscription,
  tag: account?.tag ?? '',
  code: account?.code ?? '',
  account_metadata: account?.account_metadata ?? {},
  status: account?.status ?? 'active',
  version: account?.version,
})
type Values = ReturnType<typeof valuesOf>

/** What is sent. The subscription is chosen once: an account stays where it was made. */
function inputOf({ subscription_id, version, ...values }: Values, id: string | undefined) {
  const input = { ...values, tag: orNull(values.tag), code: orNull(values.code) }
  return id ? { ...input, id, version } : { ...input, subscription_id: subscription_id ?? '' }
}

/** The form of a new account, or of one that exists. */
export function AccountForm(props: { account?: Account }) {
  const navigate = useNavigate()
  const [search] = useSearchParams<{ subscription_id?: string; subscriber_id?: string }>()
  const touched = [api.accounts, api.subscriptions, api.auditEntries]
  const create = useAction(api.accounts.create, { touches: touched })
  const update = useAction(api.accounts.update, { touches: touched })
  const id = props.account?.id
  const back = () => navigate(id ? `/accounts/${id}` : '/accounts')

  const form = createForm<Values, Record<string, unknown>, Account>({
    initial: valuesOf(props.account, search.subscription_id ?? null),
    input: values => inputOf(values, id),
    schema: () => import('./schemas.ts').then(all => (id ? all.AccountUpdate : all.AccountCreate)),
    // The schema above made the input.
    submit: input =>
      id
        ? update.run(input as Parameters<typeof update.run>[0])
        : create.run(input as Parameters<typeof create.run>[0]),
    done: account => {
      toast.success(t(id ? 'saved' : 'created', { name: account.account_name }))
      navigate(`/accounts/${account.id}`, { replace: true })
    },
  })
  followStored(form, () => (props.account ? valuesOf(props.account, null) : form.values))
  const conflict = id
    ? { read: () => api.accounts.get.query({ id }), values: (stored: Account) => valuesOf(stored, null) }
    : undefined
  const choices = subscriptionChoices(search.subscriber_id)

  return (
    <Form form={form} conflict={conflict} class="max-w-3xl">
      <Card title={t('section.main')}>
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField
            class="sm:col-span-2"
            label={t('field.name')}
            description={t('field.name.hint')}
            required
            autofocus={!id}
            autocomplete="off"
            maxLength={100}
            {...form.field('account_name')}
          />
          <Show when={!props.account}>
            <ReferenceField
              class="sm:col-span-2"
              label={t('field.subscription')}
              description={t('field.subscription.hint')}
              placeholder={t('field.subscription.placeholder')}
              required
              search={choices.search}
              find={choices.find}
              {...form.field('subscription_id')}
            />
          </Show>
          <TextField
            label={t('field.tag')}
            description={t('field.tag.hint')}
            autocomplete="off"
            maxLength={40}
            {...form.field('tag')}
          />
          <TextField
            label={t('field.code')}
            description={t('field.code.hint')}
            mono
            autocomplete="off"
            maxLength={40}
            {...form.field('code')}
          />
          <Select
            label={t('column.status')}
            description={t(`means.${form.values.status}`)}
            options={statuses.map(value => ({ value, label: t(`status.${value}`) }))}
            name="status"
            errors={form.field('status').errors}
            value={form.values.status}
            onChange={value => form.set('status', value)}
          />
        </div>
      </Card>
      <Disclosure title={t('field.metadata')} description={t('field.metadata.hint')}>
        <KeyValueEditor
          label={t('field.metadata')}
          hideLabel
          {...form.field('account_metadata')}
          // The API's answer says `unknown` of what the domain's schema allowed in.
          value={form.values.account_metadata as Metadata}
        />
      </Disclosure>
      <FormActions
        form={form}
        submit={props.account ? undefined : t('create')}
        onCancel={back}
        always={!props.account}
      />
    </Form>
  )
}
