import type { Permission } from '@streamwise/domain'
import { createMemo, For, Show } from 'solid-js'
import { said } from '#messages/said.ts'
import { Button } from '#ui/button.tsx'
import { cx } from '#ui/cx.ts'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { FieldNotes, type ValueProps } from '#ui/fields/field.tsx'
import { type PermissionEntry, type PermissionGroup, permissionGroups, resourceName } from './groups.ts'
import { t } from './messages.ts'

export interface PermissionPickerProps extends ValueProps<Permission[]> {
  errors?: readonly string[]
  /** Whether the creator holds it. */
  held: (code: Permission) => boolean
  /** For one customer: what is for the whole platform can't be chosen. */
  customer: boolean
  /** Two columns at most, as in a window. */
  narrow?: boolean
}

/** Chooses among the permissions that one holds, by resource. */
export function PermissionPicker(props: PermissionPickerProps) {
  const groups = createMemo(() => permissionGroups(props.held))
  const usable = (entry: PermissionEntry) => !(props.customer && entry.platform)
  const all = () => groups().flatMap(group => group.permissions.filter(usable))
  const choose = (codes: readonly Permission[], on: boolean) => {
    const rest = props.value.filter(code => !codes.includes(code))
    props.onChange(on ? [...rest, ...codes] : rest)
  }
  return (
    <fieldset class="grid gap-3" aria-describedby={props.errors?.length ? 'permissions-errors' : undefined}>
      <legend class="sr-only">{t('permissions')}</legend>
      <div class="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          onClick={() => props.onChange(all().flatMap(({ code }) => (code.endsWith(':read') ? [code] : [])))}
        >
          {t('reading')}
        </Button>
        <Button size="sm" onClick={() => props.onChange(all().map(({ code }) => code))}>
          {t('all')}
        </Button>
        <Button
          size="sm"
          variant="ghost"
          disabled={props.value.length === 0}
          onClick={() => props.onChange([])}
        >
          {t('none')}
        </Button>
        <span class="ms-auto text-sm text-ink-faint" role="status">
          {t('chosen', { n: props.value.length })}
        </span>
      </div>
      <FieldNotes id="permissions" errors={props.errors} />
      <div class={cx('grid gap-3 sm:grid-cols-2', !props.narrow && 'lg:grid-cols-3')}>
        <For each={groups()}>
          {group => <Group group={group} chosen={props.value} usable={usable} onChoose={choose} />}
        </For>
      </div>
    </fieldset>
  )
}

interface GroupProps {
  group: PermissionGroup
  chosen: readonly Permission[]
  usable: (entry: PermissionEntry) => boolean
  onChoose: (codes: readonly Permission[], on: boolean) => void
}

function Group(props: GroupProps) {
  const none = () => !props.group.permissions.some(props.usable)
  return (
    <div class="rounded-md border border-line p-3">
      <fieldset class="grid content-start gap-1.5">
        <legend class="mb-1.5 font-medium">{resourceName(props.group.resource)}</legend>
        <For each={props.group.permissions}>
          {entry => (
            <Checkbox
              class={props.usable(entry) ? undefined : 'opacity-60'}
              label={said(entry.label)}
              disabled={!props.usable(entry)}
              value={props.chosen.includes(entry.code)}
              onChange={on => props.onChoose([entry.code], on)}
            />
          )}
        </For>
        <Show when={none()}>
          <p class="text-xs text-ink-faint">{t('platform')}</p>
        </Show>
      </fieldset>
    </div>
  )
}
