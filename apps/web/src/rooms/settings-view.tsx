import { Show } from 'solid-js'
import type { NamedProperty } from '#forms/json-schema.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { words } from '#ui/data/status.ts'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { settingsOf } from './settings.ts'
import { useSettingsSchema } from './use-settings-schema.ts'

/** The settings in which a room differs from its provider's own way. */
export function SettingsView(props: { room: Room }) {
  const schemaOf = useSettingsSchema()
  const items = () => {
    const schema = schemaOf(props.room.room_type)
    if (!schema) return undefined
    const known = settingsOf(schema)
    const set = props.room.room_settings
    // In the schema's order; what this reader's schema does not name comes last.
    const names = new Set([...known.keys(), ...Object.keys(set)].filter(name => Object.hasOwn(set, name)))
    return [...names].map(name => {
      const property = known.get(name)
      return { term: property?.title ?? words(name), value: valueText(set[name], property) }
    })
  }
  return (
    <Card title={t('section.settings')} description={t('setting.text')}>
      <Show when={items()} fallback={<SkeletonLines lines={4} />}>
        {shown => (
          <Show when={shown().length > 0} fallback={<p class="text-ink-soft">{t('setting.none')}</p>}>
            <DescriptionList items={shown()} />
          </Show>
        )}
      </Show>
    </Card>
  )
}

function valueText(value: unknown, property: NamedProperty | undefined) {
  if (typeof value === 'boolean') return value ? t('setting.on') : t('setting.off')
  const text = String(value)
  return <span class="whitespace-pre-line">{property?.labels?.[text] ?? text}</span>
}
