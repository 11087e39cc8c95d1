import type { FormState } from '#forms/create-form.ts'
import { ColorField } from '#settings/color-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'
import { BrandingPreview } from './preview.tsx'
import type { BrandingValues } from './values.ts'

/** A customer's branding in the form that holds it as `customer_settings`, and what comes of it. */
export function BrandingFields<Values extends { customer_settings: BrandingValues }>(props: {
  form: FormState<Values>
}) {
  const text = (name: keyof BrandingValues) => {
    const bound = props.form.fieldAt(`customer_settings.${name}`)
    return {
      name: bound.name,
      onChange: bound.onChange,
      get value() {
        return props.form.values.customer_settings[name]
      },
      get errors() {
        return bound.errors
      },
    }
  }
  return (
    <div class="grid gap-6">
      <div class="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('field.name')}
          description={t('field.name.hint')}
          autocomplete="off"
          maxLength={100}
          {...text('brand_name')}
        />
        <ColorField label={t('field.color')} description={t('field.color.hint')} {...text('brand_color')} />
        <TextField
          class="sm:col-span-2"
          type="url"
          label={t('field.logo')}
          description={t('field.logo.hint')}
          autocomplete="off"
          spellcheck={false}
          maxLength={2_048}
          {...text('brand_logo_url')}
        />
        <TextField type="email" label={t('field.email')} autocomplete="off" {...text('support_email')} />
        <TextField
          type="url"
          label={t('field.page')}
          description={t('field.page.hint')}
          autocomplete="off"
          spellcheck={false}
          maxLength={2_048}
          {...text('support_url')}
        />
      </div>
      <BrandingPreview values={props.form.values.customer_settings} />
    </div>
  )
}
