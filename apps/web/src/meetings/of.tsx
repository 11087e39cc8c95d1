import CalendarClock from 'lucide-solid/icons/calendar-clock'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import { RelatedList } from '#ui/data/related-list.tsx'
import { withQuery } from '#ui/data/with-query.ts'
import { meetingColumns, roomMeetingColumns } from './columns.tsx'
import { liveEvery } from './live.ts'
import { t } from './messages.ts'

type Above = 'room_id' | 'account_id' | 'customer_id' | 'subscription_id' | 'service_provider_id'

/** The meetings of one room, account, customer or provider: `<MeetingsOf of={{ room_id }} />`. */
export default function MeetingsOf(props: { of: Partial<Record<Above, string>> }) {
  const can = useCan()
  const meetings = useList(
    api.meetings.list,
    () => ({ ...props.of, limit: 20, total: true, include: ['room' as const, 'customer' as const] }),
    () => ({ refetchInterval: liveEvery }),
  )
  const columns = () => {
    const providers = can('service_providers:read') && !props.of.service_provider_id
    if (props.of.room_id) return roomMeetingColumns({ providers })
    const all = meetingColumns({ providers })
    return props.of.service_provider_id ? all : all.filter(({ id }) => id !== 'customer')
  }
  return (
    <RelatedList
      label={t('title')}
      list={meetings}
      columns={columns()}
      all={withQuery('/meetings', props.of)}
      href={meeting => `/meetings/${meeting.id}`}
      empty={{ title: t('empty.title'), text: t('empty.text'), icon: <CalendarClock size={22} /> }}
    />
  )
}
