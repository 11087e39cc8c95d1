import { useNavigate, useParams } from '@solidjs/router'
import { slugOf } from '@streamwise/domain'
import { AccountOf } from '#accounts/account-of.tsx'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { useOpenedIn } from '#session/client.ts'
import { Card } from '#ui/card.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Changes what a room is called and what systems know of it; the rest is changed on its page, where it is shown. */
export default function EditRoom() {
  const params = useParams()
  const room = useEntity(api.rooms.get, () => ({ id: params.id ?? '' }))
  useOpenedIn(() => room.data()?.customer_id)
  return (
    <WhenLoaded of={room}>
      {data => (
        <>
          <PageHeader
            title={t('edit')}
            tab={data().room_name}
            breadcrumbs={[
              { label: t('rooms'), href: '/rooms' },
              { label: data().room_name, href: `/rooms/${data().id}` },
            ]}
          />
          <EditRoomForm room={data()} />
        </>
      )}
    </WhenLoaded>
  )
}

const valuesOf = ({ room_name, slug, room_metadata, version }: Room) => ({
  room_name,
  slug,
  // What the server holds was checked as metadata when it was written.
  room_metadata: room_metadata as Metadata,
  version,
})

function EditRoomForm(props: { room: Room }) {
  const navigate = useNavigate()
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const { id } = props.room
  const form = createForm({
    initial: valuesOf(props.room),
    schema: () => import('./schemas.ts').then(all => all.RoomUpdate),
    input: values => ({ ...values, slug: values.slug.trim() || slugOf(values.room_name), id }),
    submit: update.run,
    done: saved => {
      toast.success(t('did.save', { name: saved.room_name }))
      navigate(`/rooms/${saved.id}`, { replace: true })
    },
  })
  followStored(form, () => valuesOf(props.room))
  const address = () =>
    form.values.slug.trim() || (form.values.room_name.trim() && slugOf(form.values.room_name))
  return (
    <Form
      form={form}
      conflict={{ read: () => api.rooms.get.query({ id }), values: valuesOf }}
      class="max-w-2xl"
    >
      <Card>
        <div class="grid gap-5">
          <TextField label={t('name')} required maxLength={200} {...form.field('room_name')} />
          <TextField
            label={t('slug')}
            mono
            placeholder={form.values.room_name ? slugOf(form.values.room_name) : undefined}
            description={address() ? t('slug.hint', { slug: address() }) : t('slug.hint.empty')}
            {...form.field('slug')}
          />
          <div class="grid content-start gap-1.5">
            <span class="text-sm font-medium">{t('account')}</span>
            <span>
              <AccountOf id={props.room.account_id} given={props.room.account} />
            </span>
            <span class="text-sm text-ink-faint">{t('account.fixed')}</span>
          </div>
        </div>
      </Card>
      <Card title={t('section.metadata')} description={t('section.metadata.hint')}>
        <KeyValueEditor label={t('section.metadata')} hideLabel {...form.field('room_metadata')} />
      </Card>
      <FormActions form={form} submit={t('edit.submit')} onCancel={() => navigate(`/rooms/${id}`)} />
    </Form>
  )
}
