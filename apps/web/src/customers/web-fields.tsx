import { Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { Repeat } from '#forms/repeat.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'
import type { CustomerValues } from './values.ts'

export interface WebFieldsProps {
  form: FormState<CustomerValues>
  /** The reader acts for the platform, which alone gives out domains. */
  platform: boolean
  isNew: boolean
}

/** A customer's domains, and which other domains may do what. */
export function WebFields(props: WebFieldsProps) {
  const text = (path: string) => {
    const bound = props.form.fieldAt(path)
    return {
      name: path,
      onChange: bound.onChange,
      get value() {
        return typeof bound.value === 'string' ? bound.value : ''
      },
      get errors() {
        return bound.errors
      },
    }
  }
  return (
    <div class="grid gap-6">
      <Show when={props.platform}>
        <div class="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('field.subdomain')}
            description={props.isNew ? t('field.subdomain.hint') : undefined}
            required={!props.isNew}
            mono
            autocomplete="off"
            spellcheck={false}
            maxLength={63}
            {...props.form.field('subdomain')}
          />
          <TextField
            label={t('field.hostname')}
            description={t('field.hostname.hint')}
            mono
            autocomplete="off"
            spellcheck={false}
            maxLength={253}
            {...props.form.field('hostname')}
          />
        </div>
      </Show>
      <Repeat
        form={props.form}
        path="allowed_domains_origins"
        label={t('field.origins')}
        description={t('field.origins.hint')}
        add={t('field.origins.add')}
        nameOf={n => t('field.origins.one', { n })}
        blank={() => ''}
      >
        {path => (
          <TextField
            label={t('field.origins')}
            hideLabel
            mono
            type="url"
            placeholder="https://www.example.com"
            {...text(path)}
          />
        )}
      </Repeat>
      <Repeat
        form={props.form}
        path="allowed_domains_registration"
        label={t('field.registration')}
        description={t('field.registration.hint')}
        add={t('field.registration.add')}
        nameOf={n => t('field.registration.one', { n })}
        blank={() => ''}
      >
        {path => (
          <TextField
            label={t('field.registration')}
            hideLabel
            mono
            spellcheck={false}
            placeholder="example.com"
            {...text(path)}
          />
        )}
      </Repeat>
    </div>
  )
}
