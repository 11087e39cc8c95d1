import { A } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { useCan } from '#session/session.ts'
import { QuotaUses } from '#statistics/quota-uses.tsx'
import { Attention } from './attention-list.tsx'
import type { Counts } from './counts.ts'
import { LatestActivity, LatestCustomers, LatestRooms, ProviderHealth } from './latest.tsx'
import { LiveNow } from './live-now.tsx'
import { t } from './messages.ts'
import { Trends } from './trends.tsx'

const totals = [
  ['customers', '/customers'],
  ['subscriptions', '/subscriptions'],
  ['accounts', '/accounts'],
  ['rooms', '/rooms'],
  ['servicePackages', '/service-packages'],
  ['serviceProviders', '/service-providers'],
] as const

/** The morning's page: what needs somebody, what runs now, how it went lately, and what came last. */
export default function Overview(props: { counts: Counts }) {
  const can = useCan()
  const watched = () => can('system:read') || can('subscriptions:read')
  // What comes first has any length: the rest waits for it, so that nothing is pushed down.
  const [known, setKnown] = createSignal(false)
  return (
    <div class="settle grid gap-4">
      <Show when={watched()}>
        <Attention onKnown={() => setKnown(true)} />
      </Show>
      <div class={watched() && !known() ? 'hidden' : 'grid gap-4'}>
        <Totals counts={props.counts} />
        <div class="grid gap-4 lg:min-h-82 lg:grid-cols-2">
          <Show when={can('meetings:read')}>
            <LiveNow />
          </Show>
          <Show
            when={can('subscriptions:read')}
            fallback={
              <Show when={can('rooms:read')}>
                <LatestRooms />
              </Show>
            }
          >
            <QuotaUses limit={4} />
          </Show>
        </div>
        <Show when={can('meetings:read')}>
          <Trends />
        </Show>
        <div class="grid gap-4 lg:min-h-66 lg:grid-cols-2">
          <Show when={props.counts.customers}>
            <LatestCustomers />
          </Show>
          <Show when={can('service_providers:read') && props.counts.serviceProviders}>
            <ProviderHealth />
          </Show>
        </div>
        <Show when={can('audit_entries:read')}>
          <LatestActivity />
        </Show>
      </div>
    </div>
  )
}

function Totals(props: { counts: Counts }) {
  const shown = () => totals.filter(([name]) => (props.counts[name] ?? 0) > 0)
  return (
    <Show when={shown().length > 0}>
      <section aria-label={t('totals.title')}>
        <ul class="grid grid-cols-2 gap-3 sm:grid-cols-3 xl:grid-cols-6">
          <For each={shown()}>
            {([name, href]) => (
              <li>
                <A
                  href={href}
                  class="block rounded-lg border border-line bg-surface px-4 py-2.5 hover:border-line-strong"
                >
                  <span class="block text-sm text-ink-faint">{t(`total.${name}`)}</span>
                  <span class="text-xl font-semibold tabular-nums">
                    {props.counts[name]?.toLocaleString(formatLocale())}
                  </span>
                </A>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  )
}
