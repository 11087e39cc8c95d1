import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { periodState, within } from '#ui/data/lately.ts'
import { now } from '#ui/data/now.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { meetingColumns } from './columns.tsx'
import { liveEvery } from './live.ts'
import { t } from './messages.ts'

const brought = ['room_id', 'account_id', 'customer_id', 'subscription_id', 'service_provider_id'] as const

/** All meetings that the reader may see, those that run among them. */
export default function Meetings() {
  const can = useCan()
  const filters = useUrlState({
    live: ['', 'true', 'false'],
    ...periodState,
    room_id: '',
    account_id: '',
    customer_id: '',
    subscription_id: '',
    service_provider_id: '',
    sort: ['-created_at', 'created_at'],
  })
  const input = () => {
    const { period, from, until, ...given } = filters.input()
    const asked = within({ period, from, until }, now().getTime(), timeZone())
    return {
      ...given,
      started_from: asked.since,
      started_until: asked.until,
      total: true,
      include: ['room' as const, 'customer' as const],
    }
  }
  const meetings = usePages(api.meetings.list, input, () => ({ refetchInterval: liveEvery }))
  return (
    <ListPage
      title={t('title')}
      description={t('about')}
      filters={filters}
      selects={[
        {
          name: 'live',
          label: t('status'),
          options: [
            { value: 'true', label: t('status.live') },
            { value: 'false', label: t('status.ended') },
          ],
        },
      ]}
      period={shared('lately.label')}
      brought={brought}
      list={meetings}
      columns={meetingColumns({ providers: can('service_providers:read') })}
      href={meeting => `/meetings/${meeting.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <CalendarClock size={22} /> }}
    >
      <BroughtFilters filters={filters} names={brought} />
    </ListPage>
  )
}
