import Check from 'lucide-solid/icons/check'
import Minus from 'lucide-solid/icons/minus'
import { For, Show } from 'solid-js'
import { Card } from '#ui/card.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

const known = [
  'status',
  'end',
  'recordings',
  'text_tracks',
  'documents',
  'messages',
  'webhooks',
  'servers',
] as const

/** What providers of this type can do, and what they can't, in words. */
export function Capabilities(props: { of: ServiceProvider['capabilities'] }) {
  const able = (name: (typeof known)[number]) => props.of[name] === true
  return (
    <Card title={t('able.title')} description={t('able.about')}>
      <ul class="grid gap-1.5">
        <For each={known}>
          {name => (
            <li class="flex gap-2" classList={{ 'text-ink-faint': !able(name) }}>
              <Show when={able(name)} fallback={<Minus size={15} class="mt-1 shrink-0" aria-hidden="true" />}>
                <Check size={15} class="mt-1 shrink-0 text-positive" aria-hidden="true" />
              </Show>
              {t(able(name) ? `able.${name}` : `unable.${name}`)}
            </li>
          )}
        </For>
      </ul>
    </Card>
  )
}
