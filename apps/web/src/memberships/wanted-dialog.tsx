import type { Permission } from '@streamwise/domain'
import { createEffect, on, Show } from 'solid-js'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import type { Wanted } from './draft.ts'
import { keysOf, type Membership, type Place } from './membership.ts'
import { t } from './messages.ts'
import { placeChoices } from './place-choices.ts'
import { blankPlace, type ChosenPlace, PlaceField, placeOfField } from './place-field.tsx'
import { besides, RoleFields } from './role-fields.tsx'

interface WantedDialogProps {
  /** The row to change; without it a place is chosen for a new one. */
  row?: Wanted
  /** Whether there is a row for a place already. */
  taken: (place: Membership['place']) => boolean
  onDone: (row: Wanted) => void
  onClose: () => void
}

/** One row of what somebody is to have: nothing is sent before all of it is. */
export default function WantedDialog(props: WantedDialogProps) {
  const roles = useRoles()
  const held = useHeld()
  const { row } = props
  const initial: { role: string; permissions: Permission[] } & ChosenPlace = {
    role: row?.role ?? '',
    permissions: row?.permissions ?? [],
    ...blankPlace,
  }
  const within = (values: ChosenPlace) => (row ? (row.place ? keysOf(row.place) : {}) : placeOfField(values))
  const form = createForm({
    initial,
    submit: async ({ role, permissions, ...chosen }: typeof initial): Promise<Wanted> => {
      const given = { role, permissions: besides(permissions, roles.find(role), within(chosen)) }
      return row
        ? { ...row, ...given, gone: false }
        : { place: await placeNamed(chosen), ...given, gone: false }
    },
    done: made => {
      props.onDone(made)
      props.onClose()
    },
  })
  const chosen = () => row !== undefined || form.values.level === 'Platform' || form.values.place_id !== null
  const twice = () =>
    !row &&
    chosen() &&
    props.taken(form.values.place_id ? { object: 'Customer', id: form.values.place_id, name: '' } : null)
  createEffect(
    on([() => form.values.level, () => form.values.place_id], () => form.set('role', ''), { defer: true }),
  )
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={row ? (row.place?.name ?? t('platform')) : t('all.add')}
    >
      <Form form={form} guard={false}>
        <Show when={!row}>
          <PlaceField form={form} held={held} />
        </Show>
        <Show when={twice()}>
          <p role="alert" class="text-sm text-danger">
            {t('all.twice')}
          </p>
        </Show>
        <Show when={chosen() && !twice()}>
          <RoleFields
            roles={roles}
            held={held}
            place={within(form.values)}
            role={form.field('role')}
            permissions={form.field('permissions')}
          />
        </Show>
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            busy={form.submitting()}
            disabled={!chosen() || twice() || form.values.role === ''}
          >
            {t('all.take')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

const isObject = (level: string): level is Place['object'] => level in placeChoices

async function placeNamed({ level, place_id }: ChosenPlace): Promise<Membership['place']> {
  if (!isObject(level) || !place_id) return null
  const { value, label } = await placeChoices[level].find(place_id)
  return { object: level, id: value, name: label }
}
