import { Show } from 'solid-js'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

/** How a provider is, as its checks tell. */
export function HealthBadge(props: { health: Pick<ServiceProvider['health'], 'state'> }) {
  return <StatusBadge status={props.health.state} label={t(`health.${props.health.state}`)} />
}

/** Whether a provider may serve at all, and whether it takes new meetings. */
export function ActiveBadge(props: { provider: Pick<ServiceProvider, 'active' | 'draining'> }) {
  const status = () => (props.provider.active ? 'active' : 'inactive')
  return (
    <span class="inline-flex flex-wrap gap-1">
      <StatusBadge status={status()} label={t(`status.${status()}`)} />
      <Show when={props.provider.active && props.provider.draining}>
        <Badge tone="warning">{t('draining')}</Badge>
      </Show>
    </span>
  )
}
