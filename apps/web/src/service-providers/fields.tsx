import { Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { SchemaFields } from '#forms/schema-fields.tsx'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { ConnectionTest } from './connection-test.tsx'
import { t } from './messages.ts'
import type { ProviderType, ServiceProvider } from './types.ts'
import type { ProviderValues } from './values.ts'

/** What a provider of a known type is asked for: a name, what its descriptor says, and free metadata. */
export function ProviderFields(props: {
  form: FormState<ProviderValues>
  type: ProviderType
  stored?: ServiceProvider
}) {
  const can = useCan()
  return (
    <>
      <Card title={t('general')}>
        <div class="grid gap-4">
          <TextField
            label={t('name')}
            description={t('name.hint')}
            required
            autocomplete="off"
            maxLength={100}
            {...props.form.field('provider_name')}
          />
          <Switch
            label={t('status.active')}
            description={t('active.about')}
            {...props.form.field('active')}
          />
        </div>
      </Card>
      <Card title={t('connection')} description={t('connection.about')}>
        <div class="grid gap-4">
          <SchemaFields
            form={props.form}
            path="properties"
            schema={props.type.properties}
            stored={props.stored?.properties}
          />
          <Show when={can('service_providers:test')}>
            <ConnectionTest form={props.form} type={props.type} id={props.stored?.id} />
          </Show>
        </div>
      </Card>
      <Disclosure title={t('metadata')} description={t('metadata.about')}>
        <KeyValueEditor label={t('metadata')} hideLabel {...props.form.field('metadata')} />
      </Disclosure>
    </>
  )
}
