import { Field, type FieldProps, type ValueProps } from '#ui/fields/field.tsx'
import { t } from './messages.ts'

/** A colour as `#rrggbb`, typed or picked; empty for none. */
export function ColorField(props: FieldProps & ValueProps<string>) {
  const known = () => (/^#[0-9a-f]{6}$/i.test(props.value) ? props.value : '#0b6b8f')
  return (
    <Field {...props}>
      {control => (
        <div class="flex gap-2">
          <input
            type="color"
            aria-label={t('field.color.pick')}
            value={known()}
            onInput={event => props.onChange(event.currentTarget.value)}
            class="h-control w-12 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-1"
          />
          <input
            {...control}
            value={props.value}
            onInput={event => props.onChange(event.currentTarget.value)}
            placeholder="#1d4ed8"
            autocomplete="off"
            spellcheck={false}
            maxLength={9}
            class="control max-w-40 font-mono text-sm"
          />
        </div>
      )}
    </Field>
  )
}
