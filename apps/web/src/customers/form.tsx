import { useNavigate } from '@solidjs/router'
import { COUNTRIES, type Customer } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { BrandingFields } from '#branding/fields.tsx'
import { t as branding } from '#branding/messages.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { useSession } from '#session/session.ts'
import { usePlatform } from '#settings/platform.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { countryOptions, currencyOptions, languageOptions } from '#ui/fields/choices.ts'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { ContactFields } from './contact/fields.tsx'
import { t } from './messages.ts'
import { nameOfCustomer } from './name.ts'
import { type CustomerValues, inputOf, valuesOf } from './values.ts'
import { WebFields } from './web-fields.tsx'

const types = ['business', 'personal'] as const

/** The form of a new customer, or of one that exists. */
export function CustomerForm(props: { customer?: Customer }) {
  const navigate = useNavigate()
  const session = useSession()
  const platform = () => session.data()?.platform === true
  const create = useAction(api.customers.create, { touches: [api.customers, api.users] })
  const update = useAction(api.customers.update, { touches: [api.customers, api.auditEntries] })
  const id = props.customer?.id
  const back = () => navigate(id ? `/customers/${id}` : '/customers')

  const settings = usePlatform().settings()
  const platformDefaults = () =>
    settings ? { currency: settings.default_currency, locale: settings.default_locale } : {}

  const form = createForm<CustomerValues, Record<string, unknown>, Customer>({
    initial: { ...valuesOf(props.customer), ...(props.customer ? {} : platformDefaults()) },
    input: values => inputOf(values, { id, platform: platform() }),
    schema: () => import('./schemas.ts').then(all => (id ? all.CustomerUpdate : all.CustomerCreate)),
    // The schema above made the input.
    submit: input =>
      id
        ? update.run(input as Parameters<typeof update.run>[0])
        : create.run(input as Parameters<typeof create.run>[0]),
    done: customer => {
      toast.success(t(id ? 'saved' : 'created', { name: nameOfCustomer(customer) }))
      navigate(`/customers/${customer.id}`, { replace: true })
    },
  })
  followStored(form, () => (props.customer ? valuesOf(props.customer) : form.values))
  const conflict = id
    ? { read: () => api.customers.get.query({ id }), values: (stored: Customer) => valuesOf(stored) }
    : undefined
  const business = () => form.values.customer_type === 'business'
  const countries = countryOptions(COUNTRIES)

  return (
    <Form form={form} conflict={conflict} class="max-w-3xl">
      <Card title={t('section.who')}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Segmented
            class="sm:col-span-2"
            label={t('field.type')}
            options={types.map(value => ({ value, label: t(`type.${value}`) }))}
            name="customer_type"
            value={form.values.customer_type}
            onChange={value => form.set('customer_type', value)}
          />
          <Show when={business()}>
            <TextField
              class="sm:col-span-2"
              label={t('field.company')}
              required
              autofocus={!id}
              autocomplete="off"
              maxLength={200}
              {...form.field('company_name')}
            />
          </Show>
          <TextField
            label={t('field.first_name')}
            required
            autocomplete="off"
            maxLength={100}
            {...form.field('first_name')}
          />
          <TextField
            label={t('field.last_name')}
            required
            autocomplete="off"
            maxLength={100}
            {...form.field('last_name')}
          />
          <TextField
            class="sm:col-span-2"
            type="email"
            label={t('field.email')}
            required
            autocomplete="off"
            description={t(props.customer ? 'field.email.edit' : 'field.email.hint')}
            {...form.field('email')}
          />
          <Show when={!props.customer}>
            <Switch
              class="sm:col-span-2"
              label={t('field.welcome')}
              description={t('field.welcome.hint')}
              {...form.field('send_welcome')}
            />
          </Show>
        </div>
      </Card>
      <Card title={t('section.billing')}>
        <div class="grid gap-4 sm:grid-cols-3">
          <Select label={t('field.country')} placeholder="—" options={countries} {...form.field('country')} />
          <Select
            label={t('field.currency')}
            options={currencyOptions()}
            disabled={!platform()}
            {...form.field('currency')}
          />
          <Select
            label={t('field.locale')}
            options={languageOptions(props.customer?.locale ?? 'en')}
            {...form.field('locale')}
          />
          <Show when={platform()}>
            <Switch
              class="sm:col-span-3"
              label={t('field.delinquent')}
              description={t('field.delinquent.hint')}
              {...form.field('delinquent')}
            />
          </Show>
        </div>
      </Card>
      <Disclosure title={t('section.web')} description={t('section.web.hint')}>
        <WebFields form={form} platform={platform()} isNew={!props.customer} />
      </Disclosure>
      <Disclosure title={branding('title')} description={branding('hint')}>
        <BrandingFields form={form} />
      </Disclosure>
      <Disclosure title={t('section.contact')} description={t('section.contact.hint')}>
        <ContactFields form={form} countries={countries} />
      </Disclosure>
      <Disclosure title={t('section.extra')} description={t('section.extra.hint')}>
        <div class="grid gap-4 sm:grid-cols-2">
          <Show when={platform()}>
            <TextField
              label={t('field.external_id')}
              description={t('field.external_id.hint')}
              mono
              autocomplete="off"
              maxLength={200}
              {...form.field('external_id')}
            />
            <TextField
              label={t('field.prefix')}
              description={t('field.prefix.hint')}
              mono
              autocomplete="off"
              maxLength={20}
              {...form.field('customer_prefix')}
            />
          </Show>
          <KeyValueEditor
            class="sm:col-span-2"
            label={t('field.metadata')}
            description={t('field.metadata.hint')}
            {...form.field('customer_metadata')}
            // The API's answer says `unknown` of what the domain's schema allowed in.
            value={form.values.customer_metadata as Metadata}
          />
        </div>
      </Disclosure>
      <FormActions
        form={form}
        submit={props.customer ? undefined : t('create')}
        onCancel={back}
        always={!props.customer}
      />
    </Form>
  )
}
