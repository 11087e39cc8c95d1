import type { Room } from '@streamwise/domain'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { t } from './messages.ts'

/** Rooms as a list below something else shows them: whose they are is known there. */
export const accountRoomColumns: readonly Column<Room>[] = [
  {
    id: 'room_name',
    header: () => t('rooms.name'),
    cell: room => room.room_name,
    csv: room => room.room_name,
  },
  {
    id: 'status',
    header: () => t('rooms.status'),
    width: '8rem',
    cell: room => <StatusBadge status={room.status} label={t(`rooms.status.${room.status}`)} />,
    csv: room => room.status,
  },
  {
    id: 'is_public',
    header: () => t('rooms.access'),
    hideBelow: 'sm',
    cell: room => t(room.is_public ? 'rooms.public' : 'rooms.private'),
    csv: room => (room.is_public ? 'public' : 'private'),
  },
  {
    id: 'created_at',
    header: () => t('rooms.created'),
    hideBelow: 'sm',
    cell: room => <Time value={room.created_at} />,
    csv: room => room.created_at,
  },
  ...entityColumns<Room>(),
]
