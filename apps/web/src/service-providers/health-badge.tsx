import { StatusBadge } from '#ui/data/status-badge.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

/** How the last check of a provider went. */
export function HealthBadge(props: { health: ServiceProvider['health'] }) {
  return <StatusBadge status={props.health.state} label={t(`health.${props.health.state}`)} />
}

/** Whether a provider may serve at all. */
export function ActiveBadge(props: { active: boolean }) {
  const status = () => (props.active ? 'active' : 'inactive')
  return <StatusBadge status={status()} label={t(`status.${status()}`)} />
}
