import TriangleAlert from 'lucide-solid/icons/triangle-alert'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { Button } from '#ui/button.tsx'
import { t } from './messages.ts'

/** How many jobs were given up, and the way to them: they wait for people. Nothing where there is none. */
export function Failed(props: { shown: boolean; onShow: () => void }) {
  const failed = useEntity(
    api.jobs.list,
    () => ({ status: 'failed' as const, limit: 1, total: true }),
    () => ({ refetchInterval: 15_000 }),
  )
  const count = () => failed.data()?.meta.total ?? 0
  return (
    <Show when={!props.shown && count() > 0}>
      <Button
        class="text-danger"
        icon={<TriangleAlert size={15} aria-hidden="true" />}
        onClick={props.onShow}
      >
        {t('failed.show', { n: count() })}
      </Button>
    </Show>
  )
}
