import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useFeatures } from '#service-packages/types.ts'
import { useCan } from '#session/session.ts'
import { type Held, held } from '#subscriptions/features.ts'
import { UsageBar } from '#subscriptions/usage-bar.tsx'
import { Card } from '#ui/card.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const most = 4

/** The reader's plans; asked for once, whoever wants to know. */
export function usePlans() {
  const can = useCan()
  return useEntity(
    api.subscriptions.list,
    () => ({ limit: 20 }),
    () => ({ enabled: can('subscriptions:read') }),
  )
}

/** The limits that are nearest to being reached, of all plans. */
export function Usage() {
  const catalogue = useFeatures()
  const plans = usePlans()
  const fullest = () => {
    const [known, found] = [catalogue.data()?.data, plans.data()?.data]
    if (!known || !found) return undefined
    const all = found
      .filter(({ status }) => status !== 'terminated')
      .flatMap(plan =>
        held(plan.features, known).filling.map(feature => ({ ...feature, overages: plan.overages_enabled })),
      )
    return all.sort((a, b) => part(b) - part(a)).slice(0, most)
  }
  return (
    <Card title={t('usage.title')} actions={<Link href="/plan">{t('usage.all')}</Link>}>
      <Show when={fullest()} fallback={<SkeletonLines lines={4} />}>
        {shown => (
          <ul class="grid gap-4">
            <For
              each={shown()}
              fallback={
                <li class="text-ink-soft">{t(plans.data()?.data.length ? 'usage.none' : 'plan.none')}</li>
              }
            >
              {({ overages, ...feature }) => (
                <li>
                  <UsageBar feature={feature} overages={overages} />
                </li>
              )}
            </For>
          </ul>
        )}
      </Show>
    </Card>
  )
}

const part = ({ used, value }: Held): number => (Number(value) > 0 ? used / Number(value) : used > 0 ? 1 : 0)
