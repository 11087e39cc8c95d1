import type { Permission } from '@streamwise/domain'
import { Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { useHeld } from '#permissions/held.ts'
import { PermissionPicker } from '#permissions/picker.tsx'
import { Card } from '#ui/card.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'

export interface RoleValues {
  name: string
  description: string
  permissions: Permission[]
}

interface RoleFieldsProps<Values extends RoleValues> {
  form: FormState<Values>
  /** The reader holds this role: what it allows is not theirs to change. */
  held?: boolean
}

/** The fields of a role. What the reader lacks is not offered, and stays as it is. */
export function RoleFields<Values extends RoleValues>(props: RoleFieldsProps<Values>) {
  const held = useHeld()
  const mine = (code: Permission) => held.at({}).has(code)
  // Every form of a role has these.
  const field = props.form.fieldAt
  const permissions = field('permissions')
  const chosen = () => (permissions.value ?? []) as Permission[]
  const name = field('name')
  const description = field('description')
  return (
    <>
      <Card>
        <div class="grid gap-5 lg:grid-cols-2">
          <TextField
            label={t('name')}
            description={t('name.hint')}
            required
            autofocus
            maxLength={100}
            name={name.name}
            errors={name.errors}
            value={String(name.value ?? '')}
            onChange={name.onChange}
          />
          <TextArea
            label={t('description')}
            rows={2}
            name={description.name}
            errors={description.errors}
            value={String(description.value ?? '')}
            onChange={description.onChange}
          />
        </div>
      </Card>
      <Card title={t('permissions')} description={t(props.held ? 'permissions.own' : 'permissions.hint')}>
        <Show when={!props.held}>
          <PermissionPicker
            held={mine}
            customer={false}
            errors={permissions.errors}
            value={chosen().filter(mine)}
            onChange={codes => permissions.onChange([...chosen().filter(code => !mine(code)), ...codes])}
          />
        </Show>
      </Card>
    </>
  )
}
