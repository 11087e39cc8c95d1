import type { FormState } from '#forms/create-form.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import type { PackageDraft } from './draft.ts'
import { t } from './messages.ts'

/** Who may see it, and who may still subscribe. */
export function VisibilityFields(props: { form: FormState<PackageDraft> }) {
  const status = props.form.field('status')
  return (
    <Disclosure title={t('section.visibility')} description={t('section.visibility.about')}>
      <div class="grid gap-4">
        <Segmented
          label={t('status')}
          description={t('status.hint')}
          options={[
            { value: 'active', label: t('status.active') },
            { value: 'inactive', label: t('status.inactive') },
          ]}
          {...status}
          onChange={value => status.onChange(value === 'inactive' ? 'inactive' : 'active')}
        />
        <Switch label={t('hidden')} description={t('hidden.hint')} {...props.form.field('hidden')} />
        <Switch label={t('retired')} description={t('retired.hint')} {...props.form.field('retired')} />
      </div>
    </Disclosure>
  )
}
