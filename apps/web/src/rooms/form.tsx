import { slugOf } from '@streamwise/domain'
import { createMemo, type JSX, Show } from 'solid-js'
import { AccountOf } from '#accounts/account-of.tsx'
import type { Conflict } from '#forms/conflict.ts'
import type { FormState } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { SchemaFields } from '#forms/schema-fields.tsx'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { accountChoices } from './account-choices.ts'
import { LimitFields } from './limit-fields.tsx'
import { limitsInput } from './limits.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { type SettingsSchema, settingsInput } from './settings.ts'
import type { RoomValues } from './values.ts'

export interface RoomFormProps {
  form: FormState<RoomValues>
  schema: SettingsSchema
  /** A room that exists stays with its account. */
  fixed?: boolean
  submit: string
  onCancel: () => void
  conflict?: Conflict<RoomValues, Room>
}

/** The form of a room, new or not. */
export function RoomForm(props: RoomFormProps) {
  const { values } = props.form
  const name = props.form.field('room_name')
  const slug = props.form.field('slug')
  const changed = createMemo(
    () => Object.keys(settingsInput(props.schema, values.room_settings, values.stored_settings)).length,
  )
  const address = () => values.slug.trim() || (values.room_name.trim() && slugOf(values.room_name))
  const narrowed = () => limitsInput(values.room_features).length
  return (
    <Form form={props.form} conflict={props.conflict}>
      <Card>
        <div class="grid gap-5 lg:grid-cols-2">
          <TextField label={t('name')} required autofocus={!props.fixed} maxLength={200} {...name} />
          <Show when={!props.fixed} fallback={<FixedAccount id={values.account_id} />}>
            <ReferenceField
              label={t('account')}
              required
              placeholder={t('account.placeholder')}
              search={accountChoices.search}
              find={accountChoices.find}
              {...props.form.field('account_id')}
            />
          </Show>
          <TextField
            label={t('slug')}
            mono
            placeholder={values.room_name ? slugOf(values.room_name) : undefined}
            description={address() ? t('slug.hint', { slug: address() }) : t('slug.hint.empty')}
            {...slug}
          />
          <RadioGroup
            label={t('status')}
            options={(['active', 'inactive'] as const).map(value => ({
              value,
              label: t(`status.${value}`),
              description: t(`status.${value}.hint`),
            }))}
            {...props.form.field('status')}
          />
          <Switch
            class="border-t border-line pt-4 lg:col-span-2"
            label={t('public.label')}
            description={t('public.hint')}
            {...props.form.field('is_public')}
          />
        </div>
      </Card>
      <Disclosure
        title={t('section.settings')}
        description={
          changed() > 0 ? t('section.settings.some', { n: changed() }) : t('section.settings.none')
        }
      >
        <div class="gap-x-10 lg:columns-2 [&>fieldset]:mb-8 [&>fieldset]:break-inside-avoid">
          <SchemaFields form={props.form} path="room_settings" schema={props.schema} />
        </div>
      </Disclosure>
      <Disclosure
        title={t('section.limits')}
        description={narrowed() > 0 ? t('section.limits.some', { n: narrowed() }) : t('section.limits.none')}
      >
        <LimitFields form={props.form} />
      </Disclosure>
      <Disclosure title={t('section.metadata')} description={t('section.metadata.hint')}>
        <KeyValueEditor label={t('section.metadata')} hideLabel {...props.form.field('room_metadata')} />
      </Disclosure>
      <FormActions form={props.form} submit={props.submit} onCancel={props.onCancel} always={!props.fixed} />
    </Form>
  )
}

function FixedAccount(props: { id: string | null }): JSX.Element {
  return (
    <div class="grid content-start gap-1.5">
      <span class="text-sm font-medium">{t('account')}</span>
      <span class="flex min-h-control items-center">
        <Show when={props.id}>{id => <AccountOf id={id()} />}</Show>
      </span>
      <span class="text-sm text-ink-faint">{t('account.fixed')}</span>
    </div>
  )
}
