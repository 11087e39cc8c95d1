import { each, type StreamWiseClient } from '@streamwise/client'

/** A room whose link asks for a code. */
export type CodedRoom = { room_name: string; link: string; code: string }

/** The newest room that a participant can join with a link and a code; null where there is none. */
export async function codedRoom(client: StreamWiseClient): Promise<CodedRoom | null> {
  const rooms = { status: 'active', include: ['customer', 'account', 'subscription'], limit: 100 } as const
  for await (const room of each(client.rooms.list.query, { ...rooms, include: [...rooms.include] })) {
    const above = [room.customer, room.account, room.subscription]
    if (above.some(each => each?.status !== 'active')) continue
    const asked = { room_id: room.id, role: 'attendee', limit: 1 } as const
    const [code] = (await client.roomAccessCodes.list.query(asked)).data
    const [link] = code ? (await client.roomTokens.list.query(asked)).data : []
    if (code && link) return { room_name: room.room_name, link: link.url, code: code.code }
  }
  return null
}
