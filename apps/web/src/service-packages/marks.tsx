import { Show } from 'solid-js'
import { Badge } from '#ui/data/badge.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

/** The status of a package, and what else keeps people from finding or buying it. */
export function Marks(props: { of: ServicePackage }) {
  return (
    <span class="inline-flex flex-wrap items-center gap-1.5">
      <StatusBadge status={props.of.status} label={t(`status.${props.of.status}`)} />
      <Show when={props.of.retired}>
        <Badge tone="warning">{t('mark.retired')}</Badge>
      </Show>
      <Show when={props.of.hidden}>
        <Badge>{t('mark.hidden')}</Badge>
      </Show>
    </span>
  )
}
