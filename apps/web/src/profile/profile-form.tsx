import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { locale, pickLocale, setLocale } from '#messages/locale.ts'
import { Card } from '#ui/card.tsx'
import { languageOptions } from '#ui/fields/choices.ts'
import { Combobox } from '#ui/fields/combobox.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { searchZones, zoneChoice } from '#users/time-zones.ts'
import { t } from './messages.ts'

type Person = NonNullable<Awaited<ReturnType<typeof api.users.me.query>>['user']>

interface Values {
  first_name: string
  last_name: string
  locale: string
  timezone: string | null
  /** The version that the form began with. */
  version: number
}

const valuesOf = ({ first_name, last_name, locale, timezone, version }: Person): Values => ({
  first_name,
  last_name,
  locale,
  timezone,
  version,
})

/** What people decide about themselves. */
export function ProfileForm(props: { user: Person }) {
  const update = useAction(api.users.updateMe, { touches: [api.users] })
  let language = props.user.locale
  const form = createForm({
    initial: valuesOf(props.user),
    schema: () => import('./schemas.ts').then(all => all.MeUpdate),
    input: values => ({ ...values, timezone: values.timezone ?? undefined }),
    submit: update.run,
    done: saved => {
      form.reset(valuesOf(saved))
      toast.success(t('saved'))
      // The page is read as this device chose until somebody chooses another language here.
      const chosen = pickLocale([saved.locale])
      if (saved.locale !== language && chosen !== locale()) setLocale(chosen)
      language = saved.locale
    },
  })
  followStored(form, () => valuesOf(props.user))
  const read = async () => {
    const { user } = await api.users.me.query({})
    return user ?? props.user
  }
  return (
    <Form form={form} conflict={{ read, values: valuesOf }}>
      <Card title={t('section.you')}>
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('field.first_name')}
            required
            autocomplete="given-name"
            maxLength={100}
            {...form.field('first_name')}
          />
          <TextField
            label={t('field.last_name')}
            required
            autocomplete="family-name"
            maxLength={100}
            {...form.field('last_name')}
          />
          <TextField
            class="sm:col-span-2"
            label={t('field.email')}
            description={t('field.email.hint')}
            type="email"
            disabled
            value={props.user.email}
            onChange={() => undefined}
          />
          <Select
            label={t('field.locale')}
            description={t('field.locale.hint')}
            options={languageOptions(props.user.locale)}
            {...form.field('locale')}
          />
          <Combobox
            label={t('field.timezone')}
            description={t('field.timezone.hint')}
            placeholder={t('field.timezone.placeholder')}
            search={searchZones}
            selected={zoneChoice(form.values.timezone ?? props.user.timezone)}
            {...form.field('timezone')}
          />
        </div>
      </Card>
      <FormActions form={form} />
    </Form>
  )
}
