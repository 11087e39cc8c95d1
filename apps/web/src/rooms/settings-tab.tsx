import { Match, Show, Switch } from 'solid-js'
import { useCan } from '#session/session.ts'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import type { Room } from './room.ts'
import { SettingsEditor } from './settings-editor.tsx'
import { SettingsView } from './settings-view.tsx'
import { useSettingsSchema } from './use-settings-schema.ts'

/** A room's settings, to change where the reader may. */
export default function SettingsTab(props: { room: Room }) {
  const can = useCan()
  const known = useSettingsSchema()
  return (
    <Switch fallback={<SkeletonLines lines={8} />}>
      <Match when={known.of(props.room.room_type)}>
        {schema => (
          <Show when={can('rooms:write')} fallback={<SettingsView room={props.room} schema={schema()} />}>
            <SettingsEditor room={props.room} schema={schema()} />
          </Show>
        )}
      </Match>
      <Match when={known.error()}>{error => <ErrorState error={error()} onRetry={known.reload} />}</Match>
    </Switch>
  )
}
