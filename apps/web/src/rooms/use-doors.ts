import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import type { Room, RoomAccessCode, RoomToken } from './room.ts'

/** As many links as are read at once; a room takes as many codes. */
const most = 100

/** The links of a room and the codes that they ask for, for readers who may see them. */
export function useDoors(room: () => Room) {
  const can = useCan()
  const enabled = () => ({ enabled: can('room_tokens:read') })
  const input = () => ({ room_id: room().id, limit: most, sort: 'created_at' as const })
  return {
    links: useList(api.roomTokens.list, input, enabled),
    codes: useList(api.roomAccessCodes.list, input, enabled),
  }
}

/** Past its expiry: whoever comes with it is told so. */
export const isOver = ({ expires_at }: Pick<RoomToken, 'expires_at'>, now = Date.now()): boolean =>
  expires_at !== null && Date.parse(expires_at) <= now

/** What a link of a role asks for: nothing, one of these codes, or one that nobody has (all have expired). */
export function codesFor(
  role: RoomToken['role'],
  codes: readonly Pick<RoomAccessCode, 'role' | 'code' | 'expires_at'>[],
): { asks: boolean; good: string[] } {
  const own = codes.filter(code => code.role === role)
  return { asks: own.length > 0, good: own.filter(code => !isOver(code)).map(({ code }) => code) }
}
