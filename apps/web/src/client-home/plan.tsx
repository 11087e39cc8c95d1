import ReceiptText from 'lucide-solid/icons/receipt-text'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { priceText } from '#service-packages/price-text.ts'
import { Usage } from '#subscriptions/usage.tsx'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { HelpLink } from './help-link.tsx'
import { t } from './messages.ts'

type Plan = Awaited<ReturnType<typeof api.subscriptions.list.query>>['data'][number]

/** What a customer's people subscribe to, to read: the plans, and how much of each is used. */
export default function PlanPage() {
  const plans = useEntity(api.subscriptions.list, () => ({ limit: 100 }))
  return (
    <>
      <PageHeader title={t('plan.title')} description={t('plan.text')} />
      <WhenLoaded of={plans}>
        {found => (
          <div class="settle grid gap-8">
            <For
              each={found().data}
              fallback={
                <div class="rounded-lg border border-line bg-surface">
                  <EmptyState
                    title={t('plan.none')}
                    icon={<ReceiptText size={22} />}
                    action={<HelpLink label={t('plan.help')} button="primary" />}
                  >
                    {t('plan.none.text')}
                  </EmptyState>
                </div>
              }
            >
              {plan => <PlanView plan={plan} />}
            </For>
            <Show when={found().data.length > 0}>
              <p class="text-ink-soft">
                {t('plan.change')} <HelpLink label={t('plan.help')} />
              </p>
            </Show>
          </div>
        )}
      </WhenLoaded>
    </>
  )
}

function PlanView(props: { plan: Plan }) {
  const stopped = () => !props.plan.is_active || !['active', 'canceled'].includes(props.plan.status)
  const ending = () => props.plan.cancels_at ?? (stopped() ? props.plan.ends_at : null)
  return (
    <section class="settle grid gap-4" aria-label={props.plan.name}>
      <div class="flex flex-wrap items-center gap-3">
        <h2 class="text-lg font-semibold">{props.plan.name}</h2>
        <StatusBadge status={props.plan.status} label={t(`plan.status.${props.plan.status}`)} />
        <Show when={stopped() || props.plan.cancels_at}>
          <p class="text-ink-soft">{t(stopped() ? 'plan.stopped' : 'plan.canceled')}</p>
        </Show>
      </div>
      <Card>
        <DescriptionList
          items={[
            { term: t('plan.price'), value: priceText(props.plan) },
            {
              term: t('plan.period'),
              value: (
                <>
                  <Time value={props.plan.starts_at} as="date" /> –{' '}
                  <Time value={props.plan.ends_at} as="date" />
                </>
              ),
            },
            {
              term: t(ending() ? 'plan.ends' : 'plan.renews'),
              value: <Time value={ending() ?? props.plan.ends_at} as="date" />,
            },
            {
              term: t('plan.trial'),
              value: props.plan.trial_ends_at ? (
                <Time value={props.plan.trial_ends_at} as="date" />
              ) : undefined,
            },
          ]}
        />
      </Card>
      <Usage
        features={props.plan.features}
        overages={props.plan.overages_enabled}
        description={t('plan.usage')}
      />
    </section>
  )
}
