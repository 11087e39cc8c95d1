import { effectiveFeatures } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { limitValues, narrowable } from './limits.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'

type Value = number | boolean | undefined

/** What the subscription has, what the room asks, and what holds in it. */
export default function LimitsView(props: { room: Room }) {
  const can = useCan()
  const catalogue = useEntity(api.features.list, () => ({ service_type: 'meet' as const }))
  const subscription = useEntity(
    api.subscriptions.get,
    () => ({ id: props.room.subscription_id }),
    () => ({ enabled: can('subscriptions:read') }),
  )
  const rows = () => {
    const features = catalogue.data()?.data
    const sold = subscription.data()?.features
    if (!features || !sold) return undefined
    const [has, asks] = [limitValues(sold), limitValues(props.room.room_features)]
    const holds = effectiveFeatures(has, asks)
    return features
      .filter(({ code }) => narrowable.has(code))
      .map(({ code, name, unit }) => ({ name, unit, has: has[code], asks: asks[code], holds: holds[code] }))
  }
  return (
    <Card title={t('tab.limits')} description={t('limit.text')} flush>
      <Show when={can('subscriptions:read')} fallback={<p class="p-4 text-ink-soft">{t('limit.hidden')}</p>}>
        <Show when={rows()} fallback={<Pending message={subscription.error()?.message} />}>
          {shown => (
            <div class="overflow-x-auto">
              <table class="w-full">
                <thead>
                  <tr class="text-xs text-ink-faint [&>th]:h-9 [&>th]:px-4 [&>th]:text-start [&>th]:font-medium">
                    <th scope="col">{t('limit.feature')}</th>
                    <th scope="col">{t('limit.sold')}</th>
                    <th scope="col">{t('limit.asked')}</th>
                    <th scope="col">{t('limit.effective')}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={shown()}>
                    {row => (
                      <tr class="[&>*]:h-row [&>*]:border-t [&>*]:px-4">
                        <th scope="row" class="text-start font-normal">
                          {row.name}
                        </th>
                        <td class="text-ink-soft">{valueText(row.has, row.unit)}</td>
                        <td class="text-ink-soft">{valueText(row.asks, row.unit)}</td>
                        <td class="font-medium">
                          {row.holds === undefined ? t('limit.unlimited') : valueText(row.holds, row.unit)}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </div>
          )}
        </Show>
      </Show>
    </Card>
  )
}

function Pending(props: { message: string | undefined }) {
  return (
    <div class="p-4">
      <Show when={props.message} fallback={<SkeletonLines lines={5} />}>
        <p class="text-ink-soft">{props.message}</p>
      </Show>
    </div>
  )
}

function valueText(value: Value, unit: string | null): string {
  if (value === undefined) return '—'
  if (typeof value === 'boolean') return value ? t('setting.on') : t('setting.off')
  return t('limit.value', { value, unit })
}
