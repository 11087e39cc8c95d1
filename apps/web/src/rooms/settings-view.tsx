import { Show } from 'solid-js'
import type { NamedProperty } from '#forms/json-schema.ts'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { wordOf } from './setting-words.ts'
import { type SettingsSchema, settingsOf } from './settings.ts'

/** The settings in which a room differs from its provider's own way, for readers who can't change them. */
export function SettingsView(props: { room: Room; schema: SettingsSchema }) {
  const items = () => {
    const known = settingsOf(props.schema)
    const set = props.room.room_settings
    // In the schema's order; what it does not name comes last.
    const names = new Set([...known.keys(), ...Object.keys(set)].filter(name => Object.hasOwn(set, name)))
    return [...names].map(name => {
      const property = known.get(name)
      return { term: said(property?.title ?? words(name)), value: valueText(set[name], property) }
    })
  }
  return (
    <Card title={t('tab.settings')} description={t('setting.text')}>
      <Show when={items().length > 0} fallback={<p class="text-ink-soft">{t('setting.none')}</p>}>
        <DescriptionList items={items()} />
      </Show>
    </Card>
  )
}

function valueText(value: unknown, property: NamedProperty | undefined) {
  return <span class="whitespace-pre-line">{property ? wordOf(value, property) : String(value)}</span>
}
