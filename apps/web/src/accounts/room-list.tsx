import type { RoomWith } from '@streamwise/domain'
import Video from 'lucide-solid/icons/video'
import type { List } from '#api/list.ts'
import { useRoomBulk } from '#rooms/bulk.ts'
import type { Addition } from '#ui/add-link.tsx'
import { RelatedList } from '#ui/data/related-list.tsx'
import { t } from './messages.ts'
import { accountRoomColumns } from './room-columns.tsx'

/** The rooms of an account, with the way to another one. */
export default function RoomList(props: { rooms: List<RoomWith>; all: string; add: Addition | undefined }) {
  const bulk = useRoomBulk()
  return (
    <RelatedList
      label={t('rooms.label')}
      list={props.rooms}
      columns={accountRoomColumns}
      bulk={bulk()}
      href={room => `/rooms/${room.id}`}
      all={props.all}
      add={props.add}
      empty={{ title: t('rooms.empty'), text: t('rooms.empty.text'), icon: <Video size={22} /> }}
    />
  )
}
