import Search from 'lucide-solid/icons/search'
import { createEffect, createSignal, For, on, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { followStored } from '#forms/follow-stored.ts'
import { Form } from '#forms/form.tsx'
import { propertyGroups, valuesOf } from '#forms/json-schema.ts'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import type { Room } from './room.ts'
import { SettingRow } from './setting-row.tsx'
import { titleOf } from './setting-words.ts'
import {
  foundIn,
  isChanged,
  type SettingsSchema,
  settingIssues,
  settingsInput,
  settingsOf,
} from './settings.ts'

/** All that can be set in a room, in groups, with a search; each with its default, and back to it in one click. */
export function SettingsEditor(props: { room: Room; schema: SettingsSchema }) {
  const { schema } = props
  const { id } = props.room
  const [search, setSearch] = createSignal('')
  const [changedOnly, setChangedOnly] = createSignal(false)
  const update = useAction(api.rooms.update, { touches: [api.rooms, api.auditEntries] })
  const initial = (room: Room) => ({
    room_settings: valuesOf(schema, room.room_settings),
    stored: room.room_settings,
    version: room.version,
  })
  const form = createForm({
    initial: initial(props.room),
    schema: {
      safeParse: (values: ReturnType<typeof initial>) => {
        const issues = settingIssues(schema, values.room_settings)
        if (issues.length > 0) return { success: false, error: { issues } }
        const { room_settings, stored, version } = values
        return {
          success: true,
          data: { id, version, room_settings: settingsInput(schema, room_settings, stored) },
        }
      },
    },
    submit: update.run,
    done: saved => {
      form.reset(initial(saved))
      toast.success(t('setting.did'))
    },
  })
  // What is wrong has to be in sight.
  createEffect(
    on(form.submitting, sending => {
      if (sending || form.wrong().length === 0) return
      setSearch('')
      setChangedOnly(false)
    }),
  )
  followStored(form, () => initial(props.room))
  const groups = propertyGroups(schema)
  const labelOf = (path: string) => {
    const property = settingsOf(schema).get(path.replace('room_settings.', ''))
    return property && titleOf(property)
  }
  const settingOf = (name: string) => form.values.room_settings[name]
  const changed = () =>
    groups.flatMap(({ properties }) => properties).filter(one => isChanged(settingOf(one.name), one)).length
  const shown = () => {
    const found = foundIn(groups, search(), (property, group) =>
      [titleOf(property), said(property.description ?? ''), said(group.title ?? '')].join(' '),
    )
    if (!changedOnly()) return found
    return found.flatMap(group => {
      const properties = group.properties.filter(one => isChanged(settingOf(one.name), one))
      return properties.length > 0 ? [{ ...group, properties }] : []
    })
  }
  return (
    <Form form={form} conflict={{ read: () => api.rooms.get.query({ id }), values: initial, label: labelOf }}>
      <div class="flex flex-wrap items-center gap-x-5 gap-y-2">
        <label class="relative w-full sm:w-80">
          <span class="sr-only">{t('setting.search')}</span>
          <Search
            size={15}
            class="pointer-events-none absolute inset-y-0 start-2.5 my-auto text-ink-faint"
            aria-hidden="true"
          />
          <input
            type="search"
            class="control ps-8"
            placeholder={t('setting.search')}
            value={search()}
            onInput={event => setSearch(event.currentTarget.value)}
            onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
          />
        </label>
        <Checkbox
          label={t('setting.changed_only', { n: changed() })}
          value={changedOnly()}
          onChange={setChangedOnly}
        />
      </div>
      <div class="gap-4 xl:columns-2 [&>*]:mb-4 [&>*]:break-inside-avoid">
        <For
          each={shown().map(({ title }) => title ?? '')}
          fallback={
            <p class="py-8 text-center text-ink-soft" role="status">
              {t('setting.nothing')}
            </p>
          }
        >
          {title => (
            <Card title={said(title)} flush>
              <ul class="divide-y divide-line">
                <For
                  each={shown()
                    .find(group => (group.title ?? '') === title)
                    ?.properties.map(one => one.name)}
                >
                  {name => <SettingRow form={form} schema={schema} name={name} />}
                </For>
              </ul>
            </Card>
          )}
        </For>
      </div>
      <Show when={form.dirty() || form.submitting()}>
        <div class="sticky bottom-0 z-10 -mx-1 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-canvas px-1 py-3">
          <span class="me-auto text-sm text-ink-soft" role="status">
            {t('setting.unsaved')}
          </span>
          <Button onClick={() => form.reset()}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t('setting.save')}
          </Button>
        </div>
      </Show>
    </Form>
  )
}
