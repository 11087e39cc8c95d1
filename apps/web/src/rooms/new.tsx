import { useNavigate, useSearchParams } from '@solidjs/router'
import { RoomCreate } from '@streamwise/domain'
import { createResource, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { required } from '#forms/required.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import type { Choice } from '#ui/fields/combobox.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { accountChoices } from './account-choices.ts'
import { RoomForm } from './form.tsx'
import { t } from './messages.ts'
import type { SettingsSchema } from './settings.ts'
import { useSettingsSchema } from './use-settings-schema.ts'
import { newRoomValues, roomInput } from './values.ts'

const service = 'meet'

/** A new room; `?account_id=` names its account. */
export default function NewRoom() {
  const [params] = useSearchParams()
  const accountId = typeof params.account_id === 'string' ? params.account_id : ''
  // An account that can't be read is chosen by hand.
  const [account] = createResource(
    () => accountId,
    id => accountChoices.find(id).catch(() => undefined),
  )
  const schemaOf = useSettingsSchema()
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('rooms'), href: '/rooms' }]} />
      <Show when={account.state !== 'pending' && schemaOf(service)} fallback={<SkeletonPage />}>
        {schema => <NewRoomForm schema={schema()} account={account()} />}
      </Show>
    </>
  )
}

function NewRoomForm(props: { schema: SettingsSchema; account: Choice | undefined }) {
  const navigate = useNavigate()
  const create = useAction(api.rooms.create, { touches: [api.rooms, api.subscriptions] })
  const { schema, account } = props
  const form = createForm({
    initial: newRoomValues(account?.value ?? null),
    schema: required(RoomCreate, { room_name: t('name.required'), account_id: t('account.choose') }),
    input: values => ({ ...roomInput(values, schema), account_id: values.account_id ?? '' }),
    submit: create.run,
    done: room => {
      toast.success(t('did.create', { name: room.room_name }))
      navigate(`/rooms/${room.id}`)
    },
  })
  return (
    <RoomForm
      form={form}
      schema={schema}
      account={account}
      submit={t('create.submit')}
      onCancel={() => navigate('/rooms')}
    />
  )
}
