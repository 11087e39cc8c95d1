import type { FormState } from '#forms/create-form.ts'
import { Card } from '#ui/card.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { PackageDraft } from './draft.ts'
import { t } from './messages.ts'

/** What the package is called and how it is described. */
export function SoldFields(props: { form: FormState<PackageDraft>; autofocus: boolean }) {
  return (
    <Card title={t('section.sold')}>
      <div class="grid gap-4">
        <TextField
          label={t('name')}
          required
          autofocus={props.autofocus}
          autocomplete="off"
          maxLength={100}
          {...props.form.field('name')}
        />
        <TextField
          label={t('short')}
          description={t('short.hint')}
          autocomplete="off"
          maxLength={300}
          {...props.form.field('short_description')}
        />
        <TextArea label={t('description')} maxLength={5_000} {...props.form.field('description')} />
      </div>
    </Card>
  )
}
