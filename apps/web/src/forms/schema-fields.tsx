import { createMemo, For, Match, Show, Switch as Switches } from 'solid-js'
import { t } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import { NumberField } from '#ui/fields/number-field.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import type { FormState } from './create-form.ts'
import { controlOf, last4Of, type NamedProperty, propertyGroups } from './json-schema.ts'

export interface SchemaFieldsProps<Values extends object> {
  form: FormState<Values>
  /** Where in the form its values are: `properties`, `room_settings`. */
  path: string
  /** A JSON Schema object, as the API describes provider types. */
  schema: unknown
  /** What the server holds; tells which secrets are set. */
  stored?: Readonly<Record<string, unknown>>
  /** Leave out properties that the caller draws otherwise. */
  except?: readonly string[]
}

/** Draws the fields that a JSON Schema describes, in its groups. See `valuesOf` and `inputOf` for its values. */
export function SchemaFields<Values extends object>(props: SchemaFieldsProps<Values>) {
  const groups = createMemo(() => propertyGroups(props.schema))
  const shown = (property: NamedProperty) => !props.except?.includes(property.name)
  return (
    <For each={groups()}>
      {group => (
        <Show when={group.properties.some(shown)}>
          <fieldset class="grid min-w-0 content-start gap-4">
            <Show when={group.title}>
              <legend class="mb-3 w-full border-b border-line pb-1.5 font-semibold">
                {said(group.title ?? '')}
              </legend>
            </Show>
            <For each={group.properties.filter(shown)}>
              {property => <SchemaField {...props} property={property} />}
            </For>
          </fieldset>
        </Show>
      )}
    </For>
  )
}

function SchemaField<Values extends object>(props: SchemaFieldsProps<Values> & { property: NamedProperty }) {
  const { property } = props
  const bound = props.form.fieldAt(`${props.path}.${property.name}`)
  const field = {
    get label() {
      return property.title ? said(property.title) : words(property.name)
    },
    get description() {
      return property.description && <Marked text={said(property.description)} />
    },
    required: property.required,
    name: bound.name,
    onChange: (value: unknown) => bound.onChange(value === '' || value === null ? undefined : value),
    get errors() {
      return bound.errors
    },
  }
  const kind = controlOf(property)
  const text = () => (typeof bound.value === 'string' ? bound.value : '')
  const number = () => (typeof bound.value === 'number' ? bound.value : null)
  // A value such as `sha256` is a name already; one such as `ask_moderator` is a code.
  const wordOf = (value: unknown) => {
    const code = String(value)
    const label = property.labels?.[code]
    return label ? said(label) : code.includes('_') ? words(code) : code
  }
  const hint = () =>
    property.placeholder ??
    (property.default === undefined || property.default === ''
      ? undefined
      : t('field.default', { value: String(property.default) }))

  return (
    <Switches
      fallback={<TextField {...field} value={text()} placeholder={hint()} maxLength={property.maxLength} />}
    >
      <Match when={kind === 'secret'}>
        <SecretField
          {...field}
          value={text()}
          multiline={property.multiline}
          last4={last4Of(props.stored?.[property.name])}
        />
      </Match>
      <Match when={kind === 'boolean'}>
        <Switch {...field} value={(bound.value ?? property.default) === true} />
      </Match>
      <Match when={kind === 'choice'}>
        <Select
          {...field}
          value={text()}
          placeholder={
            property.default === undefined
              ? t('field.none')
              : t('field.default', { value: wordOf(property.default) })
          }
          options={(property.enum ?? []).map(value => ({ value: String(value), label: wordOf(value) }))}
        />
      </Match>
      <Match when={kind === 'integer' || kind === 'number'}>
        <NumberField {...field} value={number()} placeholder={hint()} integer={kind === 'integer'} />
      </Match>
      <Match when={kind === 'color'}>
        <div class="flex items-end gap-2">
          <TextField {...field} class="flex-1" value={text()} placeholder={hint() ?? '#1A73E8'} mono />
          <span
            class="size-control shrink-0 rounded-md border border-line"
            style={{ 'background-color': /^#[\da-f]{6}$/i.test(text()) ? text() : 'transparent' }}
            aria-hidden="true"
          />
        </div>
      </Match>
      <Match when={kind === 'url'}>
        <TextField {...field} type="url" value={text()} placeholder={hint()} maxLength={property.maxLength} />
      </Match>
      <Match when={kind === 'lines'}>
        <TextArea {...field} value={text()} placeholder={hint()} maxLength={property.maxLength} />
      </Match>
    </Switches>
  )
}

/** A descriptor's sentence; what stands between backticks in it is code. */
function Marked(props: { text: string }) {
  return (
    <For each={props.text.split('`')}>
      {(part, index) => (index() % 2 === 1 ? <code class="font-mono">{part}</code> : part)}
    </For>
  )
}
