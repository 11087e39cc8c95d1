import { useNavigate, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { RoomForm } from './form.tsx'
import { t } from './messages.ts'
import type { SettingsSchema } from './settings.ts'
import { useSettingsSchema } from './use-settings-schema.ts'
import { newRoomValues, roomInput } from './values.ts'

const service = 'meet'

/** A new room; `?account_id=` names its account. */
export default function NewRoom() {
  const schemaOf = useSettingsSchema()
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('rooms'), href: '/rooms' }]} />
      <Show when={schemaOf(service)} fallback={<SkeletonPage />}>
        {schema => <NewRoomForm schema={schema()} />}
      </Show>
    </>
  )
}

function NewRoomForm(props: { schema: SettingsSchema }) {
  const navigate = useNavigate()
  const [search] = useSearchParams<{ account_id?: string }>()
  const create = useAction(api.rooms.create, { touches: [api.rooms, api.subscriptions, api.auditEntries] })
  const { schema } = props
  const form = createForm({
    initial: newRoomValues(search.account_id ?? null),
    schema: () => import('./schemas.ts').then(all => all.RoomCreate),
    input: values => ({ ...roomInput(values, schema), account_id: values.account_id ?? '' }),
    submit: create.run,
    done: room => {
      toast.success(t('did.create', { name: room.room_name }))
      navigate(`/rooms/${room.id}`, { replace: true })
    },
  })
  return (
    <RoomForm form={form} schema={schema} submit={t('create.submit')} onCancel={() => navigate('/rooms')} />
  )
}
