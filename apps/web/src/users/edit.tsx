import { useNavigate, useParams } from '@solidjs/router'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { useSession } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { languageOptions } from '#ui/fields/choices.ts'
import { Combobox } from '#ui/fields/combobox.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { t } from './messages.ts'
import { useStanding } from './standing.ts'
import { searchZones, zoneChoice } from './time-zones.ts'
import { nameOfUser, type User } from './user.ts'

/** Changes a user. */
export default function EditUser() {
  const params = useParams()
  const user = useEntity(api.users.get, () => ({ id: params.id ?? '' }))
  return (
    <WhenLoaded of={user}>
      {data => (
        <>
          <PageHeader
            title={t('edit')}
            tab={nameOfUser(data())}
            breadcrumbs={[
              { label: t('title'), href: '/users' },
              { label: nameOfUser(data()), href: `/users/${data().id}` },
            ]}
          />
          <EditForm user={data()} />
        </>
      )}
    </WhenLoaded>
  )
}

interface Values {
  email: string
  first_name: string
  last_name: string
  status: string
  locale: string
  timezone: string | null
  user_metadata: Metadata
  /** The version that the form began with. */
  version: number
}

function valuesOf(user: User): Values {
  const { email, first_name, last_name, status, locale, timezone, version } = user
  // What the server holds was checked as metadata when it was written.
  const user_metadata = user.user_metadata as Metadata
  return { email, first_name, last_name, status, locale, timezone, user_metadata, version }
}

function EditForm(props: { user: User }) {
  const navigate = useNavigate()
  const session = useSession()
  const update = useAction(api.users.update, { touches: [api.users, api.auditEntries] })
  const { id } = props.user
  const self = () => session.data()?.user?.id === id
  const standing = useStanding(() => id)
  const form = createForm({
    initial: valuesOf(props.user),
    schema: () => import('./schemas.ts').then(all => all.UserUpdate),
    input: values => ({ ...values, timezone: values.timezone ?? undefined, id }),
    submit: update.run,
    done: saved => {
      toast.success(t('did.save', { name: nameOfUser(saved) }))
      navigate(`/users/${saved.id}`, { replace: true })
    },
  })
  followStored(form, () => valuesOf(props.user))
  return (
    <Form form={form} conflict={{ read: () => api.users.get.query({ id }), values: valuesOf }}>
      <Card>
        <div class="grid gap-5 lg:grid-cols-2">
          <TextField
            label={t('first_name')}
            required
            autofocus
            maxLength={100}
            {...form.field('first_name')}
          />
          <TextField label={t('last_name')} required maxLength={100} {...form.field('last_name')} />
          <TextField
            label={t('email')}
            description={t('email.moves')}
            required
            type="email"
            autocomplete="off"
            maxLength={254}
            disabled={standing.above()}
            {...form.field('email')}
          />
          <Select
            label={t('locale')}
            options={languageOptions(props.user.locale)}
            {...form.field('locale')}
          />
          <Combobox
            label={t('timezone')}
            description={t('timezone.hint')}
            placeholder={t('timezone.placeholder')}
            search={searchZones}
            selected={zoneChoice(form.values.timezone ?? props.user.timezone)}
            {...form.field('timezone')}
          />
          <RadioGroup
            label={t('status')}
            disabled={self() || standing.above()}
            description={self() ? t('status.self') : standing.above() ? t('above') : undefined}
            options={(['active', 'inactive'] as const).map(value => ({
              value,
              label: t(`status.${value}`),
              description: t(`status.${value}.hint`),
            }))}
            {...form.field('status')}
          />
        </div>
      </Card>
      <Disclosure title={t('metadata')} description={t('metadata.hint')}>
        <KeyValueEditor label={t('metadata')} hideLabel {...form.field('user_metadata')} />
      </Disclosure>
      <FormActions form={form} submit={t('submit')} onCancel={() => navigate(`/users/${id}`)} />
    </Form>
  )
}
