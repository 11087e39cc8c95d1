import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { pageSizes } from '#api/list.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { Card } from '#ui/card.tsx'
import { Columns } from '#ui/columns.tsx'
import { currencyOptions, languageOptions } from '#ui/fields/choices.ts'
import { Combobox } from '#ui/fields/combobox.tsx'
import { Select } from '#ui/fields/select.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { searchZones, zoneChoice } from '#users/time-zones.ts'
import { ColorField } from './color-field.tsx'
import { EnvironmentCard } from './environment.tsx'
import { t } from './messages.ts'
import { Preview } from './preview.tsx'
import { inputOf, type Settings, type SettingsValues, valuesOf } from './values.ts'

type Update = Parameters<typeof api.settings.update.mutate>[0]

/** Changes the settings, and shows beside them how that looks. */
export function SettingsForm(props: { settings: Settings }) {
  const update = useAction(api.settings.update, { touches: [api.settings, api.auditEntries] })
  const form = createForm<SettingsValues, Update, Settings>({
    initial: valuesOf(props.settings),
    input: inputOf,
    schema: () => import('./schemas.ts').then(all => all.SettingsUpdate),
    submit: update.run,
    done: saved => {
      form.reset(valuesOf(saved))
      toast.success(t('saved'))
    },
  })
  followStored(form, () => valuesOf(props.settings))
  const conflict = { read: () => api.settings.get.query({}), values: valuesOf }
  const sizeOptions = () =>
    [...new Set([...pageSizes, props.settings.page_size])]
      .sort((a, b) => a - b)
      .map(n => ({ value: String(n), label: t('rows', { n }) }))
  return (
    <Columns even>
      <Form form={form} conflict={conflict}>
        <Card title={t('section.name')}>
          <TextField
            label={t('field.name')}
            description={t('field.name.hint')}
            required
            autocomplete="off"
            maxLength={60}
            {...form.field('platform_name')}
          />
        </Card>
        <Card title={t('section.support')} description={t('section.support.about')}>
          <div class="grid gap-4 sm:grid-cols-2">
            <TextField
              type="email"
              label={t('field.support_email')}
              autocomplete="off"
              placeholder="help@example.com"
              {...form.field('support_email')}
            />
            <TextField
              type="url"
              label={t('field.support_url')}
              autocomplete="off"
              placeholder="https://"
              {...form.field('support_url')}
            />
          </div>
        </Card>
        <Card title={t('section.brand')} description={t('section.brand.about')}>
          <div class="grid gap-4">
            <ColorField
              label={t('field.color')}
              description={t('field.color.hint')}
              {...form.field('brand_color')}
            />
            <TextField
              type="url"
              label={t('field.logo')}
              description={t('field.logo.hint')}
              autocomplete="off"
              placeholder="https://"
              {...form.field('brand_logo_url')}
            />
          </div>
        </Card>
        <Card title={t('section.defaults')} description={t('section.defaults.about')}>
          <div class="grid gap-4 sm:grid-cols-2">
            <Select
              label={t('field.locale')}
              options={languageOptions(props.settings.default_locale)}
              {...form.field('default_locale')}
            />
            <Combobox
              label={t('field.timezone')}
              placeholder={t('field.timezone.placeholder')}
              required
              search={searchZones}
              selected={zoneChoice(form.values.default_timezone ?? props.settings.default_timezone)}
              {...form.field('default_timezone')}
            />
            <Select
              label={t('field.currency')}
              options={currencyOptions()}
              {...form.field('default_currency')}
            />
            <Select label={t('field.page_size')} options={sizeOptions()} {...form.field('page_size')} />
          </div>
        </Card>
        <FormActions form={form} />
      </Form>
      <div class="grid gap-4 lg:sticky lg:top-4">
        <Preview of={form.values} />
        <EnvironmentCard settings={props.settings} />
      </div>
    </Columns>
  )
}
