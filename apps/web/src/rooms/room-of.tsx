import type { Room } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The room that something happened in; `given` where it came along. */
export function RoomOf(props: { id: string; given?: Room | null | undefined }) {
  return (
    <Reference
      of={api.rooms.get}
      id={props.id}
      given={props.given}
      name={room => room.room_name}
      href={`/rooms/${props.id}`}
    />
  )
}
