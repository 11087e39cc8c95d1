import Users from 'lucide-solid/icons/users'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { lengthText } from '#ui/data/length.ts'
import { t as column } from '#ui/data/messages.ts'
import { Time } from '#ui/data/time.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import type { Meeting, MeetingParticipant } from './meeting.ts'
import { t } from './messages.ts'
import { Stays } from './stays.tsx'

/** In the reader's words, so they are made when they are drawn. */
const columnsOf = (meeting: Meeting): readonly Column<MeetingParticipant>[] => [
  {
    id: 'name',
    fill: 8,
    header: () => t('people.name'),
    cell: person => <span class="font-medium">{person.name}</span>,
    csv: person => person.name,
  },
  {
    id: 'role',
    header: () => t('people.role'),
    cell: person => t(`people.role.${person.role}`),
    csv: person => person.role,
  },
  {
    id: 'joined',
    header: () => t('people.joined'),
    hideBelow: 'sm',
    cell: person => <Time value={person.joined_at} as="clock" />,
    csv: person => person.joined_at,
  },
  {
    id: 'left',
    header: () => t('people.left'),
    cell: person => (
      <Show
        when={person.left_at}
        fallback={<span class="whitespace-nowrap text-positive">{t('people.inside')}</span>}
      >
        {at => <Time value={at()} as="clock" />}
      </Show>
    ),
    csv: person => person.left_at,
  },
  {
    id: 'when',
    header: () => t('people.when'),
    hideBelow: 'md',
    width: '20%',
    cell: person => <Stays meeting={meeting} person={person} />,
  },
  {
    id: 'time',
    header: () => t('people.time'),
    align: 'end',
    hideBelow: 'sm',
    cell: person => (
      <>
        {lengthText(person.attended_seconds)}
        <Show when={person.stays > 1}>
          <span class="block text-xs text-ink-faint">{t('people.stays', { n: person.stays })}</span>
        </Show>
      </>
    ),
    csvHeader: () => column('column.seconds'),
    csv: person => person.attended_seconds,
  },
]

/** Who was in a meeting, in the order of their coming. */
export function Participants(props: { meeting: Meeting }) {
  const people = useList(
    api.meetings.participants,
    () => ({ meeting_id: props.meeting.id, sort: 'created_at' as const }),
    () => ({ refetchInterval: () => (props.meeting.live ? 15_000 : false) }),
  )
  const untold = () => props.meeting.accuracy === 'none' && !props.meeting.live
  return (
    <section class="min-w-0">
      <h2 class="mb-2 font-semibold">{t('people.title')}</h2>
      <DataTable
        label={t('people.title')}
        list={people}
        columns={columnsOf(props.meeting)}
        skeletonRows={3}
        empty={
          <EmptyState
            title={t(untold() ? 'people.none' : 'people.empty')}
            icon={<Users size={22} aria-hidden="true" />}
          >
            {untold() ? t('accuracy.none') : props.meeting.live ? t('people.empty.text') : undefined}
          </EmptyState>
        }
      />
    </section>
  )
}
