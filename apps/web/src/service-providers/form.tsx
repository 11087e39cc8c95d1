import { useNavigate } from '@solidjs/router'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { ProviderFields } from './fields.tsx'
import { t } from './messages.ts'
import type { ProviderType, ServiceProvider } from './types.ts'
import { type ProviderValues, propertiesInput, providerValues } from './values.ts'

type Create = Parameters<typeof api.serviceProviders.create.mutate>[0]
type Update = Parameters<typeof api.serviceProviders.update.mutate>[0]

export interface ProviderFormProps {
  types: readonly ProviderType[]
  /** The provider to change; without it a new one is registered. */
  stored?: ServiceProvider
}

/** The form of a provider: its type first, then what that type's descriptor asks for. */
export function ProviderForm(props: ProviderFormProps) {
  const navigate = useNavigate()
  const create = useAction(api.serviceProviders.create)
  const update = useAction(api.serviceProviders.update, {
    touches: [api.serviceProviders, api.servicePackages],
  })
  const typeOf = (code: string) => props.types.find(type => type.provider_type === code)
  const first = () => props.stored && providerValues(props.stored, typeOf(props.stored.provider_type))
  const id = props.stored?.id

  const form = createForm<ProviderValues, Create | Update, ServiceProvider>({
    initial: first() ?? providerValues(undefined, props.types.length === 1 ? props.types[0] : undefined),
    input: ({ version, provider_type, properties, ...values }) => {
      const input = { ...values, properties: propertiesInput(typeOf(provider_type), properties) }
      return id ? { ...input, id, version } : { ...input, provider_type }
    },
    schema: () =>
      import('./schemas.ts').then(all => (id ? all.ServiceProviderUpdate : all.ServiceProviderCreate)),
    submit: input => ('id' in input ? update.run(input) : create.run(input)),
    done: ({ id, provider_name }) => {
      toast.success(t(props.stored ? 'saved' : 'registered', { name: provider_name }))
      navigate(`/service-providers/${id}`, { replace: true, state: { test: true } })
    },
  })
  followStored(form, () => first() ?? form.values)
  const conflict = id
    ? {
        read: () => api.serviceProviders.get.query({ id }),
        values: (stored: ServiceProvider) => providerValues(stored, typeOf(stored.provider_type)),
      }
    : undefined
  const type = () => typeOf(form.values.provider_type)
  // Another type may ask for the same things: what was entered stays.
  const typeField = form.field('provider_type')

  return (
    <Form form={form} class="max-w-3xl" conflict={conflict}>
      <Show when={!props.stored}>
        <Card>
          <RadioGroup
            label={t('type.which')}
            cards
            options={props.types.map(({ provider_type, name, description }) => ({
              value: provider_type,
              label: said(name),
              description: said(description),
            }))}
            {...typeField}
          />
        </Card>
      </Show>
      <Show when={type()} keyed>
        {chosen => <ProviderFields form={form} type={chosen} stored={props.stored} />}
      </Show>
      <FormActions
        form={form}
        submit={props.stored ? undefined : t('register')}
        always={!props.stored && type() !== undefined}
        onCancel={() =>
          navigate(props.stored ? `/service-providers/${props.stored.id}` : '/service-providers')
        }
      />
    </Form>
  )
}
