import { Show } from 'solid-js'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { ServicePackage } from './types.ts'

/** What to do with a package that can't be deleted because somebody subscribed to it. */
export function InUse(props: { of: ServicePackage; onLeave: () => void; onRetire: () => void }) {
  return (
    <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link href={`/service-packages/${props.of.id}?tab=subscriptions`} onClick={props.onLeave}>
        {t('delete.subscriptions')}
      </Link>
      <Show when={!props.of.retired}>
        <Button size="sm" onClick={props.onRetire}>
          {t('delete.retire')}
        </Button>
      </Show>
    </div>
  )
}
