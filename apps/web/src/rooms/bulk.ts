import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan } from '#session/session.ts'
import type { Room } from './room.ts'

type Listed = Pick<Room, 'id' | 'room_name' | 'status' | 'is_public'>

/** What the reader may do with many rooms at once. */
export function useRoomBulk() {
  const can = useCan()
  const { change, ask } = bulkActions<Listed>({
    kind: 'rooms',
    nameOf: room => room.room_name,
    touches: [api.rooms, api.auditEntries],
  })
  const { updateMany, deleteMany } = api.rooms
  const write = [
    change('activate', updateMany, 'status', 'active'),
    change('deactivate', updateMany, 'status', 'inactive'),
    change('make_public', updateMany, 'is_public', true),
    change('make_private', updateMany, 'is_public', false),
  ]
  const remove = [ask('delete', t('ask.delete'), ids => deleteMany.mutate({ ids }))]
  return () => [...(can('rooms:write') ? write : []), ...(can('rooms:delete') ? remove : [])]
}
