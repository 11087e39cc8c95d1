import { useNavigate, useSearchParams } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { ReferenceField } from '#ui/fields/reference-field.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { accountChoices } from './account-choices.ts'
import { t } from './messages.ts'
import { roles } from './room.ts'

/**
 * A new room; `?account_id=` names its account. It asks for what a room can't be without: all else has a default and is
 * changed on the room's own page, where this leads to, with the links made.
 */
export default function NewRoom() {
  const can = useCan()
  const navigate = useNavigate()
  const [search] = useSearchParams<{ account_id?: string }>()
  const create = useAction(api.rooms.create, { touches: [api.rooms, api.subscriptions, api.auditEntries] })
  const link = useAction(api.roomTokens.create)
  const initial = {
    room_name: '',
    account_id: (search.account_id ?? null) as string | null,
    is_public: false,
    links: { moderator: true, attendee: true, guest: false },
  }
  const form = createForm({
    initial,
    schema: () => import('./schemas.ts').then(all => all.RoomCreate),
    input: ({ links: _, ...values }) => ({ ...values, account_id: values.account_id ?? '' }),
    submit: async input => {
      const room = await create.run(input)
      try {
        for (const role of roles)
          if (can('room_tokens:write') && form.values.links[role]) await link.run({ room_id: room.id, role })
      } catch (failure) {
        // The room is there: its page says that it has no links yet, and makes them.
        toast.error(failure)
      }
      return room
    },
    done: room => {
      toast.success(t('did.create', { name: room.room_name }))
      navigate(`/rooms/${room.id}`, { replace: true })
    },
  })
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('rooms'), href: '/rooms' }]} />
      <Form form={form} class="max-w-2xl">
        <Card>
          <div class="grid gap-5">
            <TextField
              label={t('name')}
              description={t('name.hint')}
              required
              autofocus
              maxLength={200}
              {...form.field('room_name')}
            />
            <ReferenceField
              label={t('account')}
              description={t('account.hint')}
              required
              placeholder={t('account.placeholder')}
              {...accountChoices}
              {...form.field('account_id')}
            />
            <Show when={can('room_tokens:write')}>
              <fieldset class="grid gap-2">
                <legend class="mb-2 text-sm font-medium">{t('new.links')}</legend>
                <For each={roles}>
                  {role => (
                    <Checkbox
                      label={t(`role.${role}`)}
                      description={t(`role.${role}.hint`)}
                      value={form.values.links[role]}
                      onChange={value => form.set(`links.${role}`, value)}
                    />
                  )}
                </For>
              </fieldset>
            </Show>
            <Switch
              class="border-t border-line pt-4"
              label={t('public.label')}
              description={t(form.values.is_public ? 'public.is' : 'public.is_not')}
              {...form.field('is_public')}
            />
          </div>
        </Card>
        <p class="text-sm text-ink-faint">{t('new.later')}</p>
        <FormActions form={form} submit={t('create.submit')} onCancel={() => navigate('/rooms')} always />
      </Form>
    </>
  )
}
