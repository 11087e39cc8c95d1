import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { Card } from '#ui/card.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

/** The servers behind a balancer as they were last seen, or what it takes to see them. */
export function ServersCard(props: { provider: ServiceProvider }) {
  const servers = useEntity(
    api.serviceProviders.servers,
    () => ({ id: props.provider.id }),
    () => ({ refetchInterval: 60_000 }),
  )
  return (
    <Card title={t('servers')} flush>
      <Show when={servers.error()}>{error => <p class="p-4 text-ink-soft">{error().message}</p>}</Show>
      <Show when={servers.loading()}>
        <div class="p-4">
          <SkeletonLines lines={3} />
        </div>
      </Show>
      <Show when={servers.data()}>
        {seen => (
          <>
            <Show when={seen().message}>
              <p class="m-4 mb-0 rounded-md bg-warning-soft px-3 py-2 break-words text-warning">
                {t('servers.unseen')} {seen().message}
              </p>
            </Show>
            <ul>
              <For each={seen().data} fallback={<li class="p-4 text-ink-soft">{t(emptyOf(seen()))}</li>}>
                {server => (
                  <li class="grid gap-1 border-line px-4 py-2 not-last:border-b">
                    <div class="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                      <span class="min-w-0 font-medium break-words">{server.name}</span>
                      <span class="inline-flex flex-wrap gap-1">
                        <StatusBadge
                          status={server.online ? 'healthy' : 'down'}
                          label={t(server.online ? 'servers.online' : 'servers.offline')}
                        />
                        <Show when={server.state !== 'enabled'}>
                          <StatusBadge
                            status={server.state === 'draining' ? 'suspended' : 'inactive'}
                            label={t(`servers.${server.state}`)}
                          />
                        </Show>
                      </span>
                    </div>
                    <div class="flex flex-wrap justify-between gap-x-4 text-sm text-ink-faint">
                      <code class="min-w-0 truncate font-mono">{server.url}</code>
                      <span class="tabular-nums">{factsOf(server)}</span>
                    </div>
                  </li>
                )}
              </For>
            </ul>
            <Show when={seen().seen_at}>
              {at => (
                <p class="border-t border-line px-4 py-2 text-sm text-ink-faint">
                  {t('load.seen')} <Time value={at()} />
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
    </Card>
  )
}

const emptyOf = ({ seen_at }: { seen_at: string | null }) =>
  seen_at === null ? 'load.never' : 'servers.none'

const factsOf = ({ load, version }: { load: number | null; version: string | null }) =>
  [
    load === null ? '' : t('servers.load', { n: load }),
    version === null ? '' : t('test.version', { version }),
  ]
    .filter(Boolean)
    .join(' · ')
