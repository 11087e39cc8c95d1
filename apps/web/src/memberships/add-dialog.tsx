import type { Permission } from '@streamwise/domain'
import { createEffect, on, Show } from 'solid-js'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { Button } from '#ui/button.tsx'
import { Combobox } from '#ui/fields/combobox.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { useMembershipChanges } from './changes.ts'
import { keysOf } from './membership.ts'
import { t } from './messages.ts'
import type { PeoplePlace } from './place.ts'
import { userChoices } from './place-choices.ts'
import { blankPlace, type ChosenPlace, PlaceField, placeOfField } from './place-field.tsx'
import { besides, RoleFields } from './role-fields.tsx'

interface AddDialogProps {
  /** Whom to give a role, or else where: what is not given is chosen. */
  user?: { id: string; name: string }
  place?: PeoplePlace
  onClose: () => void
}

/** Gives an existing user a role at a place. */
export default function AddDialog(props: AddDialogProps) {
  const roles = useRoles()
  const held = useHeld()
  const changes = useMembershipChanges()
  const { user, place } = props
  const initial: { user_id: string | null; role: string; permissions: Permission[] } & ChosenPlace = {
    user_id: user?.id ?? null,
    role: '',
    permissions: [],
    ...blankPlace,
  }
  const where = (values: ChosenPlace) => (place ? keysOf(place) : placeOfField(values))
  const within = (values: ChosenPlace) => (place ? place.within : placeOfField(values))
  const form = createForm({
    initial,
    submit: ({ user_id, role, permissions, ...chosen }: typeof initial) =>
      changes.add({
        user_id: user_id ?? '',
        ...where(chosen),
        role,
        permissions: besides(permissions, roles.find(role), within(chosen)),
      }),
    done: props.onClose,
  })
  const chosen = () =>
    place !== undefined || form.values.level === 'Platform' || form.values.place_id !== null
  // What can be given differs from place to place.
  createEffect(
    on([() => form.values.level, () => form.values.place_id], () => form.set('role', ''), { defer: true }),
  )
  const people = userChoices(held.me())
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={
        user
          ? t('add.place.title', { name: user.name })
          : t('add.title', { place: place?.name ?? t('platform') })
      }
      description={user ? undefined : t('add.text')}
    >
      <Form form={form} guard={false}>
        <Show when={!user}>
          <Combobox
            label={t('user')}
            required
            placeholder={t('user.placeholder')}
            search={people.search}
            {...form.field('user_id')}
          />
        </Show>
        <Show when={!place}>
          <PlaceField form={form} held={held} />
        </Show>
        <Show when={chosen()}>
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
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!ready()}>
            {t('add.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )

  function ready(): boolean {
    return chosen() && form.values.role !== '' && form.values.user_id !== null
  }
}
