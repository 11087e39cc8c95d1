import { Show } from 'solid-js'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

/** What runs on a provider as it was last seen, others' meetings too. */
export function LoadCard(props: { provider: ServiceProvider }) {
  const load = () => props.provider.load
  return (
    <Card title={t('load')} description={t('load.about')}>
      <Show
        when={props.provider.capabilities.status}
        fallback={<p class="text-ink-soft">{t('load.untold')}</p>}
      >
        <Show when={load().seen_at} fallback={<p class="text-ink-soft">{t('load.never')}</p>}>
          <DescriptionList
            items={[
              { term: t('load.meetings'), value: load().meetings },
              { term: t('load.participants'), value: load().participants },
              { term: t('load.seen'), value: <Time value={load().seen_at} /> },
            ]}
          />
        </Show>
      </Show>
    </Card>
  )
}

/** The same in a row: `3 meetings, 41 people`. */
export function LoadText(props: { load: ServiceProvider['load'] }) {
  const text = () => {
    const { meetings, participants } = props.load
    if (meetings === null) return undefined
    return t('load.text', { meetings, participants: participants ?? 0 })
  }
  return (
    <Show when={text()} fallback={<span class="text-ink-faint">—</span>}>
      <span class="whitespace-nowrap">{text()}</span>
    </Show>
  )
}
