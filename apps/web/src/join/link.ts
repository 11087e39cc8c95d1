/** Where a participant's link leads: the room as the address names it, and what opens it. */
export type RoomLink = { room: string; token: string | null }

/** Reads `/rooms/{id}/{slug}?token=…`. The room stays escaped, as it stands in the path. */
export function linkOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): RoomLink {
  return { room: pathname.split('/')[2] ?? '', token: new URLSearchParams(search).get('token') }
}
