import type { Customer } from '@streamwise/domain'
import { Show, Suspense } from 'solid-js'
import { page } from '#app/page.ts'
import { OwnerOf } from '#below/owner-of.tsx'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmailLink } from '#ui/email-link.tsx'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import type { BelowCustomer } from './below.ts'
import { RoomsGlance, SubscriptionsGlance } from './glance.tsx'
import { t } from './messages.ts'

const LiveNow = page(async () => ({ default: (await import('#below/live-now.tsx')).LiveNow }))
const RecentActivity = page(() => import('#activity/recent-activity.tsx'))
const People = page(() => import('./people.tsx'))
const Month = page(() => import('./month.tsx'))

/** How a customer stands today: what it subscribed to and uses of it, what runs, who belongs to it, what happened. */
export function Overview(props: { customer: Customer; below: BelowCustomer }) {
  const can = useCan()
  const tab = (name: string) => `/customers/${props.customer.id}?tab=${name}`
  return (
    <Columns>
      <Stack>
        <Show when={can('subscriptions:read')}>
          <SubscriptionsGlance list={props.below.lists.subscriptions} all={tab('subscriptions')} />
        </Show>
        <Show when={can('meetings:read')}>
          <Suspense fallback={<Skeleton class="h-75 w-full" />}>
            <Month customer={props.customer.id} />
          </Suspense>
        </Show>
        <Show when={can('rooms:read')}>
          <RoomsGlance list={props.below.lists.rooms} all={tab('rooms')} />
        </Show>
        <Show when={can('audit_entries:read')}>
          <Suspense fallback={<Skeleton class="h-40 w-full" />}>
            <RecentActivity entity="Customer" id={props.customer.id} brief />
          </Suspense>
        </Show>
      </Stack>
      <Stack>
        <Show when={can('meetings:read')}>
          <Suspense fallback={<Skeleton class="h-25 w-full" />}>
            <LiveNow of={{ customer_id: props.customer.id }} />
          </Suspense>
        </Show>
        <Card title={t('card.details')}>
          <DescriptionList
            items={[
              { term: t('term.person'), value: `${props.customer.first_name} ${props.customer.last_name}` },
              {
                term: t('term.email'),
                value: <EmailLink email={props.customer.email} />,
              },
              { term: t('term.owner'), value: <OwnerOf id={props.customer.owner_id} /> },
              {
                term: t('term.payment'),
                value: t(props.customer.delinquent ? 'delinquent' : 'payment.ok'),
              },
              { term: t('term.since'), value: <Time value={props.customer.created_at} as="date" /> },
            ]}
          />
        </Card>
        <Show when={can('memberships:read')}>
          <Suspense fallback={<Skeleton class="h-32 w-full" />}>
            <People customer={props.customer.id} />
          </Suspense>
        </Show>
        <Identifiers
          entity={props.customer}
          more={[
            { term: t('term.key'), value: props.customer.customer_key },
            { term: t('term.external_id'), value: props.customer.external_id },
            { term: t('term.prefix'), value: props.customer.customer_prefix },
          ]}
        />
      </Stack>
    </Columns>
  )
}
