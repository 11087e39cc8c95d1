import { Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { formatLocale } from '#messages/locale.ts'
import { ProviderOf } from '#service-providers/provider-of.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Length } from './length.tsx'
import type { Meeting } from './meeting.ts'
import { t } from './messages.ts'

/** Whether it runs. */
export function MeetingBadge(props: { meeting: Pick<Meeting, 'live'> }) {
  const status = () => (props.meeting.live ? 'live' : 'ended')
  return <StatusBadge status={status()} label={t(`status.${status()}`)} />
}

/** Where there is no place for a column of it: what has ended is the usual. */
function LiveOnPhones(props: { meeting: Meeting }) {
  return (
    <Show when={props.meeting.live}>
      <span class="ms-2 sm:hidden">
        <MeetingBadge meeting={props.meeting} />
      </span>
    </Show>
  )
}

const started: Column<Meeting> = {
  id: 'started',
  header: () => t('started'),
  cell: meeting => (
    <>
      <Time value={meeting.started_at} />
      <LiveOnPhones meeting={meeting} />
    </>
  ),
  csv: meeting => meeting.started_at,
}
const status: Column<Meeting> = {
  id: 'status',
  header: () => t('status'),
  hideBelow: 'sm',
  cell: meeting => <MeetingBadge meeting={meeting} />,
  csv: meeting => (meeting.live ? 'live' : 'ended'),
}
const provider: Column<Meeting> = {
  id: 'provider',
  fill: 7,
  header: () => t('provider'),
  hideBelow: 'xl',
  cell: meeting => <ProviderOf id={meeting.service_provider_id} />,
  csv: meeting => meeting.service_provider_id,
}
const numbers: readonly Column<Meeting>[] = [
  {
    id: 'length',
    header: () => t('length'),
    hideBelow: 'sm',
    align: 'end',
    cell: meeting => <Length from={meeting.started_at} to={meeting.ended_at} />,
    csvHeader: () => column('column.seconds'),
    csv: ({ started_at, ended_at }) =>
      ended_at === null ? null : Math.round((Date.parse(ended_at) - Date.parse(started_at)) / 1_000),
  },
  {
    id: 'peak',
    header: () => t('peak'),
    hideBelow: 'md',
    align: 'end',
    cell: meeting => counted(meeting, meeting.peak_participants),
    csv: meeting => told(meeting, meeting.peak_participants),
  },
  {
    id: 'total',
    header: () => t('total'),
    hideBelow: 'sm',
    align: 'end',
    cell: meeting => counted(meeting, meeting.total_participants),
    csv: meeting => told(meeting, meeting.total_participants),
  },
  {
    id: 'minutes',
    header: () => t('minutes'),
    hideBelow: 'md',
    align: 'end',
    cell: meeting => counted(meeting, meeting.participant_minutes),
    csv: meeting => told(meeting, meeting.participant_minutes),
  },
]

/** A number of people or minutes; null where nobody can tell, which is another thing than nobody. */
const told = (meeting: Meeting, n: number): number | null =>
  meeting.accuracy === 'none' && n === 0 ? null : n

function counted(meeting: Meeting, n: number) {
  return told(meeting, n)?.toLocaleString(formatLocale()) ?? <span class="text-ink-faint">—</span>
}

const optional: readonly Column<Meeting>[] = [
  {
    id: 'ended_at',
    header: () => column('column.ended_at'),
    optional: true,
    cell: meeting => <Time value={meeting.ended_at} />,
    csv: meeting => meeting.ended_at,
  },
  ...entityColumns<Meeting>(),
]

const nameOfRoom = (meeting: Meeting) => meeting.room?.room_name ?? meeting.room_id

/** What a list of meetings shows; `providers`: the reader may see where they run. */
export const meetingColumns = ({ providers }: { providers: boolean }): Column<Meeting>[] => [
  { id: 'room', fill: 8, header: () => t('room'), cell: nameOfRoom, csv: nameOfRoom },
  {
    id: 'customer',
    fill: 8,
    header: () => t('customer'),
    hideBelow: 'xl',
    cell: meeting => <CustomerOf id={meeting.customer_id} given={meeting.customer} />,
    csv: meeting => (meeting.customer ? nameOfCustomer(meeting.customer) : meeting.customer_id),
  },
  ...(providers ? [provider] : []),
  started,
  status,
  ...numbers,
  ...optional,
]

/** What a list of one room's meetings shows. */
export const roomMeetingColumns = ({ providers }: { providers: boolean }): Column<Meeting>[] => [
  {
    ...started,
    cell: meeting => (
      <>
        <Time value={meeting.started_at} as="full" />
        <LiveOnPhones meeting={meeting} />
      </>
    ),
  },
  status,
  ...(providers ? [provider] : []),
  ...numbers,
  ...optional,
]
