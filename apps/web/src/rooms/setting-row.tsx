import RotateCcw from 'lucide-solid/icons/rotate-ccw'
import { Match, Show, Switch as Switches } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { controlOf, type NamedProperty } from '#forms/json-schema.ts'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { Badge } from '#ui/data/badge.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextArea } from '#ui/fields/text-area.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { ImagePreview } from './image-preview.tsx'
import { t } from './messages.ts'
import { titleOf, wordOf } from './setting-words.ts'
import { isChanged, type SettingsSchema, settingsOf } from './settings.ts'

interface SettingRowProps<Values extends object> {
  form: FormState<Values>
  schema: SettingsSchema
  name: string
}

/** One setting: its control, what it is by default, and the way back there. */
export function SettingRow<Values extends object>(props: SettingRowProps<Values>) {
  const property = settingsOf(props.schema).get(props.name)
  return <Show when={property}>{known => <Row form={props.form} property={known()} />}</Show>
}

function Row<Values extends object>(props: { form: FormState<Values>; property: NamedProperty }) {
  const { property } = props
  const bound = props.form.fieldAt(`room_settings.${property.name}`)
  const kind = controlOf(property)
  const changed = () => isChanged(bound.value, property)
  const change = (value: unknown) => bound.onChange(value === '' || value === null ? undefined : value)
  const text = () => (typeof bound.value === 'string' ? bound.value : '')
  const usual = () => (property.default === undefined ? undefined : wordOf(property.default, property))
  const usually = () => {
    const word = usual()
    return word === undefined ? undefined : shared('field.default', { value: word })
  }
  const field = {
    label: titleOf(property),
    name: bound.name,
    onChange: change,
    get description() {
      return [said(property.description ?? ''), range(property), kind === 'choice' ? '' : usually()]
        .filter(Boolean)
        .join(' ')
    },
    get errors() {
      return bound.errors
    },
  }
  return (
    <li
      class="relative flex items-start gap-2 py-3 ps-4 pe-2"
      classList={{ 'bg-selected': changed() }}
      data-setting={property.name}
    >
      <div class="min-w-0 flex-1">
        <Switches fallback={<TextField {...field} value={text()} />}>
          <Match when={kind === 'boolean'}>
            <Switch {...field} value={(bound.value ?? property.default) === true} />
          </Match>
          <Match when={kind === 'choice'}>
            <Select
              {...field}
              value={text()}
              placeholder={usually() ?? shared('field.none')}
              options={(property.enum ?? []).map(value => ({
                value: String(value),
                label: wordOf(value, property),
              }))}
            />
          </Match>
          <Match when={kind === 'integer' || kind === 'number'}>
            <NumberField
              {...field}
              integer={kind === 'integer'}
              placeholder={usual()}
              value={typeof bound.value === 'number' ? bound.value : null}
            />
          </Match>
          <Match when={kind === 'color'}>
            <div class="flex items-start gap-2">
              <TextField {...field} class="flex-1" value={text()} placeholder={usual() ?? '#1A73E8'} mono />
              <span
                class="mt-6.5 size-control shrink-0 rounded-md border border-line"
                style={{ 'background-color': /^#[\da-f]{6}$/i.test(text()) ? text() : 'transparent' }}
                aria-hidden="true"
              />
            </div>
          </Match>
          <Match when={kind === 'url'}>
            <TextField {...field} type="url" value={text()} placeholder="https://" />
            <Show when={/_image$/.test(property.name) && text()}>
              <ImagePreview url={text()} wide={property.name === 'hero_image'} />
            </Show>
          </Match>
          <Match when={kind === 'lines'}>
            <TextArea {...field} value={text()} />
          </Match>
        </Switches>
      </div>
      <div class="flex min-w-9 shrink-0 flex-col items-end gap-1">
        <Show when={changed()}>
          <Badge>{t('setting.changed')}</Badge>
          <IconButton
            label={t('setting.reset', { name: titleOf(property) })}
            onClick={() => change(undefined)}
          >
            <RotateCcw size={15} />
          </IconButton>
        </Show>
      </div>
    </li>
  )
}

/** From where to where a number goes, where the schema says so. */
function range({ minimum, maximum }: NamedProperty): string {
  return minimum === undefined || maximum === undefined
    ? ''
    : t('setting.range', { from: minimum, to: maximum })
}
