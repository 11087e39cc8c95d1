import type { Permission } from '@streamwise/domain'
import { createEffect, createSignal, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { keysOf } from '#memberships/membership.ts'
import type { PeoplePlace } from '#memberships/place.ts'
import { blankPlace, type ChosenPlace, PlaceField, placeOfField } from '#memberships/place-field.tsx'
import { besides, RoleFields } from '#memberships/role-fields.tsx'
import { t as shared } from '#messages/index.ts'
import { locale } from '#messages/locale.ts'
import { useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import HandedLink from './handed-link.tsx'
import { t } from './messages.ts'

/** Invites somebody by mail; where the platform sends none, the link is shown this once. */
export default function InviteDialog(props: { place?: PeoplePlace | undefined; onClose: () => void }) {
  const roles = useRoles()
  const held = useHeld()
  const create = useAction(api.invitations.create, { touches: [api.invitations, api.auditEntries] })
  const [sent, setSent] = createSignal<Awaited<ReturnType<typeof create.run>>>()
  const { place } = props
  const initial: {
    email: string
    role: string
    permissions: Permission[]
    locale: string
    expires_in_days: string
  } & ChosenPlace = {
    email: '',
    role: '',
    permissions: [],
    locale: locale(),
    expires_in_days: '7',
    ...blankPlace,
  }
  const chosen = () =>
    place !== undefined || form.values.level === 'Platform' || form.values.place_id !== null
  const where = (values: ChosenPlace) => (place ? keysOf(place) : placeOfField(values))
  const within = (values: ChosenPlace) => (place ? place.within : placeOfField(values))
  const form = createForm({
    initial,
    schema: () => import('./schemas.ts').then(all => all.InvitationCreate),
    input: ({ email, role, permissions, locale, expires_in_days, ...chosen }: typeof initial) => ({
      email,
      ...where(chosen),
      role,
      permissions: besides(permissions, roles.find(role), within(chosen)),
      locale,
      expires_in_days: Number(expires_in_days),
    }),
    submit: create.run,
    done: invitation => {
      if (invitation.url) return setSent(invitation)
      toast.success(t('did.send', { email: invitation.email }))
      props.onClose()
    },
  })
  // What can be given differs from place to place.
  createEffect(
    on([() => form.values.level, () => form.values.place_id], () => form.set('role', ''), { defer: true }),
  )
  return (
    <Show
      when={sent()}
      fallback={
        <Dialog
          open
          size="lg"
          onOpenChange={open => !open && props.onClose()}
          title={place ? t('invite.title', { place: place.name }) : t('invite.someone')}
          description={t('invite.text')}
        >
          <Form form={form} guard={false}>
            <TextField
              label={t('email')}
              required
              type="email"
              autocomplete="off"
              maxLength={254}
              {...form.field('email')}
            />
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
            <div class="grid gap-4 sm:grid-cols-2">
              <Select
                label={t('locale')}
                options={[
                  { value: 'en', label: 'English' },
                  { value: 'pt-BR', label: 'Português (Brasil)' },
                ]}
                {...form.field('locale')}
              />
              <Select
                label={t('works_for')}
                options={[1, 3, 7, 14, 30].map(n => ({ value: String(n), label: t('days', { n }) }))}
                {...form.field('expires_in_days')}
              />
            </div>
            <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
              <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
              <Button
                type="submit"
                variant="primary"
                busy={form.submitting()}
                disabled={!chosen() || form.values.role === '' || form.values.email.trim() === ''}
              >
                {t('invite.submit')}
              </Button>
            </div>
          </Form>
        </Dialog>
      }
    >
      {invitation => (
        <HandedLink
          title={t('link.title')}
          text={t('link.text', { email: invitation().email })}
          url={invitation().url ?? ''}
          onClose={props.onClose}
        />
      )}
    </Show>
  )
}
