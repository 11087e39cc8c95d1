import type { Permission } from '@streamwise/domain'
import ChevronRight from 'lucide-solid/icons/chevron-right'
import { createMemo, For, Show } from 'solid-js'
import type { BoundField } from '#forms/create-form.ts'
import { said } from '#messages/said.ts'
import { permissionGroups, resourceName } from '#permissions/groups.ts'
import { type Held, isPlatform, isPlatformRole, type PlaceKeys } from '#permissions/held.ts'
import { PermissionPicker } from '#permissions/picker.tsx'
import { aboutRole, allowedBy, grantableRoles, nameOfRole, type Roles } from '#roles/role.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Select } from '#ui/fields/select.tsx'
import { t } from './messages.ts'

export interface RoleFieldsProps {
  roles: Roles
  held: Held
  /** Where the role is given. */
  place: PlaceKeys
  role: BoundField<string>
  permissions: BoundField<Permission[]>
}

/** A role and what somebody may do besides, out of what the reader can give at the place, with what it allows there. */
export function RoleFields(props: RoleFieldsProps) {
  const choices = createMemo(() => grantableRoles(props.roles.all(), props.place, props.held))
  const there = () =>
    props.roles.all().filter(role => isPlatform(props.place) || !isPlatformRole(role.code)).length
  const chosen = () => props.roles.find(props.role.value)
  const ofRole = createMemo(() => new Set(allowedBy(chosen(), props.place)))
  const mine = () => props.held.at(props.place)
  const further = (code: Permission) => mine().has(code) && !ofRole().has(code)
  const extra = () => props.permissions.value.filter(further).length
  return (
    <div class="grid gap-3">
      <Select
        {...props.role}
        label={t('role')}
        required
        placeholder={t('role.choose')}
        description={
          <>
            <Show when={chosen()}>{role => aboutRole(role())}</Show>{' '}
            <Show when={choices().length < there()}>{t('role.left_out')}</Show>
          </>
        }
        options={choices().map(role => ({ value: role.code, label: nameOfRole(role) }))}
      />
      <Show when={chosen()}>
        <details class="group rounded-md bg-sunken px-3 py-2">
          <summary class="flex list-none items-center gap-1.5 rounded-sm text-sm font-medium [&::-webkit-details-marker]:hidden">
            <ChevronRight
              size={14}
              class="text-ink-faint transition-transform group-open:rotate-90"
              aria-hidden="true"
            />
            {t('role.allows', { n: ofRole().size })}
          </summary>
          <dl class="mt-2 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
            <For each={permissionGroups(code => ofRole().has(code))}>
              {group => (
                <>
                  <dt class="text-ink-soft">{resourceName(group.resource)}</dt>
                  <dd class="max-sm:mb-1">{group.permissions.map(({ label }) => said(label)).join(', ')}</dd>
                </>
              )}
            </For>
          </dl>
        </details>
        <Disclosure title={t('extra')} description={extra() ? t('extra.n', { n: extra() }) : t('extra.hint')}>
          <PermissionPicker
            held={further}
            customer={false}
            narrow
            value={props.permissions.value.filter(further)}
            onChange={props.permissions.onChange}
            errors={props.permissions.errors}
          />
        </Disclosure>
      </Show>
    </div>
  )
}

/** What is sent of further permissions: without those that the role has anyway. */
export const besides = (
  permissions: readonly Permission[],
  role: Parameters<typeof allowedBy>[0],
  place: PlaceKeys,
): Permission[] => {
  const ofRole = new Set(allowedBy(role, place))
  return permissions.filter(code => !ofRole.has(code))
}
