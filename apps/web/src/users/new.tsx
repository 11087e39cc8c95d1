import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { piece } from '#app/page.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { locale } from '#messages/locale.ts'
import { Card } from '#ui/card.tsx'
import { timeZone } from '#ui/data/time-zone.ts'
import { languageOptions } from '#ui/fields/choices.ts'
import { Combobox } from '#ui/fields/combobox.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { t } from './messages.ts'
import { searchZones, zoneChoice } from './time-zones.ts'
import { nameOfUser } from './user.ts'

const HandedLink = piece(() => import('#invitations/handed-link.tsx'))

interface Values {
  first_name: string
  last_name: string
  email: string
  username: string
  locale: string
  timezone: string | null
  welcome: string
}

/** A new user, who may do nothing yet: their page is where roles are given. */
export default function NewUser() {
  const navigate = useNavigate()
  const create = useAction(api.users.create, { touches: [api.users, api.auditEntries] })
  const [made, setMade] = createSignal<Awaited<ReturnType<typeof create.run>>>()
  const initial: Values = {
    first_name: '',
    last_name: '',
    email: '',
    username: '',
    locale: locale(),
    timezone: timeZone() ?? null,
    welcome: 'send',
  }
  const goOn = (id: string) => navigate(`/users/${id}?tab=roles`, { replace: true })
  const form = createForm({
    initial,
    schema: () => import('./schemas.ts').then(all => all.UserCreate),
    input: ({ welcome, username, timezone, ...values }) => ({
      ...values,
      username: username.trim() || undefined,
      timezone: timezone ?? undefined,
      send_welcome: welcome === 'send',
    }),
    submit: create.run,
    done: user => {
      if (user.password_url) return setMade(user)
      const sent = form.values.welcome === 'send'
      toast.success(t(sent ? 'did.create.sent' : 'did.create', { name: nameOfUser(user), email: user.email }))
      goOn(user.id)
    },
  })
  return (
    <>
      <PageHeader title={t('new')} breadcrumbs={[{ label: t('title'), href: '/users' }]} />
      <Form form={form}>
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
              description={t('email.hint')}
              required
              type="email"
              autocomplete="off"
              maxLength={254}
              {...form.field('email')}
            />
            <TextField
              label={t('username')}
              description={t('username.hint')}
              autocomplete="off"
              spellcheck={false}
              maxLength={50}
              {...form.field('username')}
            />
            <Select
              label={t('locale')}
              options={languageOptions(form.values.locale)}
              {...form.field('locale')}
            />
            <Combobox
              label={t('timezone')}
              description={t('timezone.hint')}
              placeholder={t('timezone.placeholder')}
              search={searchZones}
              selected={zoneChoice(form.values.timezone ?? 'UTC')}
              {...form.field('timezone')}
            />
            <RadioGroup
              class="lg:col-span-2"
              label={t('welcome')}
              cards
              options={(['send', 'later'] as const).map(value => ({
                value,
                label: t(`welcome.${value}`),
                description: t(`welcome.${value}.hint`),
              }))}
              {...form.field('welcome')}
            />
          </div>
        </Card>
        <FormActions form={form} submit={t('create.submit')} onCancel={() => navigate('/users')} always />
      </Form>
      <Show when={made()}>
        {user => (
          <HandedLink
            title={t('link.title')}
            text={t('link.text', { email: user().email })}
            url={user().password_url ?? ''}
            onClose={() => goOn(user().id)}
          />
        )}
      </Show>
    </>
  )
}
