import type { Permission } from '@streamwise/domain'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { knownPermissions } from '#permissions/groups.ts'
import { type PlaceKeys, useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { useMembershipChanges } from './changes.ts'
import { type Membership, nameOfMember } from './membership.ts'
import { t } from './messages.ts'
import { besides, RoleFields } from './role-fields.tsx'

/** Changes what somebody may do at a place. */
export default function ChangeDialog(props: {
  membership: Membership
  place: PlaceKeys
  onClose: () => void
}) {
  const roles = useRoles()
  const held = useHeld()
  const changes = useMembershipChanges()
  const initial: { role: string; permissions: Permission[] } = {
    role: props.membership.role,
    permissions: knownPermissions(props.membership.permissions),
  }
  const form = createForm({
    initial,
    submit: ({ role, permissions }: typeof initial) =>
      changes.change(props.membership, {
        role,
        permissions: besides(permissions, roles.find(role), props.place),
      }),
    done: props.onClose,
  })
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={t('change.title', { name: nameOfMember(props.membership) })}
      description={t('change.text', { place: props.membership.place?.name ?? t('platform') })}
    >
      <Form form={form} guard={false}>
        <RoleFields
          roles={roles}
          held={held}
          place={props.place}
          role={form.field('role')}
          permissions={form.field('permissions')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!form.dirty()}>
            {t('change.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
