import { useNavigate, useParams } from '@solidjs/router'
import { slugOf } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { RoomForm } from './form.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import type { SettingsSchema } from './settings.ts'
import { useSettingsSchema } from './use-settings-schema.ts'
import { roomInput, roomValues } from './values.ts'

/** Changes a room. */
export default function EditRoom() {
  const params = useParams()
  const room = useEntity(api.rooms.get, () => ({ id: params.id ?? '' }))
  const schemaOf = useSettingsSchema()
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
          <Show when={schemaOf(data().room_type)} fallback={<SkeletonPage />}>
            {schema => <EditRoomForm room={data()} schema={schema()} />}
          </Show>
        </>
      )}
    </WhenLoaded>
  )
}

function EditRoomForm(props: { room: Room; schema: SettingsSchema }) {
  const navigate = useNavigate()
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const { schema } = props
  const { id } = props.room
  const form = createForm({
    initial: roomValues(props.room, schema),
    schema: () => import('./schemas.ts').then(all => all.RoomUpdate),
    input: values => {
      const input = roomInput(values, schema)
      return { ...input, slug: input.slug ?? slugOf(values.room_name), id, version: values.version }
    },
    submit: update.run,
    done: saved => {
      toast.success(t('did.save', { name: saved.room_name }))
      navigate(`/rooms/${saved.id}`, { replace: true })
    },
  })
  followStored(form, () => roomValues(props.room, schema))
  return (
    <RoomForm
      form={form}
      schema={schema}
      fixed
      submit={t('edit.submit')}
      onCancel={() => navigate(`/rooms/${id}`)}
      conflict={{ read: () => api.rooms.get.query({ id }), values: stored => roomValues(stored, schema) }}
    />
  )
}
