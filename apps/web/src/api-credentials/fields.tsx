import type { Permission } from '@streamwise/domain'
import type { BoundField, FormState } from '#forms/create-form.ts'
import { Repeat } from '#forms/repeat.tsx'
import { PermissionPicker } from '#permissions/picker.tsx'
import { Card } from '#ui/card.tsx'
import { ExpiryField } from '#ui/fields/expiry-field.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'

export interface CredentialValues {
  name: string
  description: string
  expires_at: string | null
  allowed_ips: string[]
  permissions: Permission[]
}

interface FieldsProps<Values extends CredentialValues> {
  form: FormState<Values>
}

/** What a credential is called. */
export function NameFields<Values extends CredentialValues>(props: FieldsProps<Values>) {
  // Every form of a credential has these.
  const text = (path: 'name' | 'description') => props.form.fieldAt(path) as BoundField<string>
  return (
    <div class="grid content-start gap-5">
      <TextField
        label={t('name')}
        description={t('name.hint')}
        required
        autofocus
        maxLength={100}
        {...text('name')}
      />
      <TextArea label={t('description')} rows={2} {...text('description')} />
    </div>
  )
}

/** Until when and from where a credential is good. */
export function LimitFields<Values extends CredentialValues>(props: FieldsProps<Values>) {
  const expiry = props.form.fieldAt('expires_at') as BoundField<string | null>
  return (
    <div class="grid content-start gap-5">
      <ExpiryField label={t('expires')} description={t('expires.hint')} days={[30, 90, 365]} {...expiry} />
      <Repeat
        form={props.form}
        path="allowed_ips"
        label={t('allowed_ips')}
        description={t('allowed_ips.hint')}
        add={t('allowed_ips.add')}
        nameOf={n => t('allowed_ips.one', { n })}
        blank={() => ''}
      >
        {path => (
          <TextField
            label={t('allowed_ips')}
            hideLabel
            mono
            autocomplete="off"
            spellcheck={false}
            placeholder="192.0.2.0/24"
            {...(props.form.fieldAt(path) as BoundField<string>)}
          />
        )}
      </Repeat>
    </div>
  )
}

/** What a credential may do, out of what its maker holds there. */
export function PermissionsField<Values extends CredentialValues>(
  props: FieldsProps<Values> & { held: (code: Permission) => boolean; customer: boolean },
) {
  const permissions = props.form.fieldAt('permissions') as BoundField<Permission[]>
  return (
    <Card title={t('permissions')} description={t('permissions.hint')}>
      <PermissionPicker held={props.held} customer={props.customer} {...permissions} />
    </Card>
  )
}
