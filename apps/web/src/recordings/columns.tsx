import { Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { RoomOf } from '#rooms/room-of.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { lengthText } from '#ui/data/length.ts'
import { t as column } from '#ui/data/messages.ts'
import { sizeText } from '#ui/data/size.ts'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'
import { RecordingState } from './state.tsx'

/** What a list of recordings shows; lists below a room or a customer leave out what is known there. */
export const recordingColumns: readonly Column<Recording>[] = [
  {
    id: 'name',
    fill: 8,
    header: () => t('name'),
    sort: 'name',
    cell: recording => recording.name,
    csv: recording => recording.name,
  },
  {
    id: 'room',
    fill: 6,
    header: () => t('room'),
    hideBelow: 'md',
    cell: recording => <RoomOf id={recording.room_id} given={recording.room} />,
    csv: recording => recording.room?.room_name ?? recording.room_id,
  },
  {
    id: 'customer',
    fill: 6,
    header: () => t('customer'),
    hideBelow: 'xl',
    cell: recording => <CustomerOf id={recording.customer_id} given={recording.customer} />,
    csv: recording => (recording.customer ? nameOfCustomer(recording.customer) : recording.customer_id),
  },
  {
    id: 'state',
    header: () => t('state'),
    cell: recording => <RecordingState recording={recording} />,
    csv: recording => recording.state,
  },
  {
    id: 'recorded',
    header: () => t('recorded'),
    sort: 'started_at',
    hideBelow: 'sm',
    cell: recording => <Time value={recording.started_at} />,
    csv: recording => recording.started_at,
  },
  {
    id: 'length',
    header: () => t('length'),
    align: 'end',
    hideBelow: 'sm',
    cell: ({ length_seconds }) => <Told text={length_seconds === null ? null : lengthText(length_seconds)} />,
    csvHeader: () => column('column.seconds'),
    csv: recording => recording.length_seconds,
  },
  {
    id: 'size',
    header: () => t('size'),
    align: 'end',
    hideBelow: '2xl',
    cell: ({ size_bytes }) => <Told text={size_bytes === null ? null : sizeText(size_bytes)} />,
    csvHeader: () => column('column.bytes'),
    csv: recording => recording.size_bytes,
  },
  {
    id: 'expires',
    header: () => t('expires'),
    hideBelow: 'xl',
    cell: recording =>
      recording.expires_at ? (
        <Time value={recording.expires_at} as="date" />
      ) : (
        <span class="text-ink-faint">{t('expires.never')}</span>
      ),
    csv: recording => recording.expires_at,
  },
  {
    id: 'participants',
    header: () => column('column.participants'),
    align: 'end',
    optional: true,
    cell: recording => recording.participants,
    csv: recording => recording.participants,
  },
  {
    id: 'created_at',
    header: () => column('column.created_at'),
    sort: 'created_at',
    optional: true,
    cell: recording => <Time value={recording.created_at} />,
    csv: recording => recording.created_at,
  },
  ...entityColumns<Recording>(),
]

/** A length or a size, or a dash where its server does not tell. */
const Told = (props: { text: string | null }) => (
  <Show when={props.text} fallback={<span class="text-ink-faint">—</span>}>
    <span class="whitespace-nowrap">{props.text}</span>
  </Show>
)
