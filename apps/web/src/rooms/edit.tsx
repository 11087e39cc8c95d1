import { useNavigate, useParams } from '@solidjs/router'
import { RoomUpdate, slugOf } from '@streamwise/domain'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { required } from '#forms/required.ts'
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
  const update = useAction(api.rooms.update)
  const { schema } = props
  // The room that the form began with: later answers must not pass for what the reader has seen.
  let { room } = props
  const form = createForm({
    initial: roomValues(room, schema),
    schema: required(RoomUpdate, { room_name: t('name.required') }),
    input: values => {
      const input = roomInput(values, schema, room.room_settings)
      return { ...input, slug: input.slug ?? slugOf(values.room_name), id: room.id, version: room.version }
    },
    submit: update.run,
    done: saved => {
      toast.success(t('did.save', { name: saved.room_name }))
      navigate(`/rooms/${saved.id}`)
    },
  })
  const reload = async () => {
    try {
      room = await api.rooms.get.query({ id: room.id })
      form.reset(roomValues(room, schema))
    } catch (failure) {
      toast.error(failure)
    }
  }
  return (
    <RoomForm
      form={form}
      schema={schema}
      stored={room.room_settings}
      fixed
      submit={t('edit.submit')}
      onCancel={() => navigate(`/rooms/${room.id}`)}
      onReload={() => void reload()}
    />
  )
}
