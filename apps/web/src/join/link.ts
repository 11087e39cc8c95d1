/** Where a participant's link leads: the room as the address names it, and what opens it. */
export type RoomLink = {
  room: string
  token: string | null
  /** They come from the meeting, which sends everybody to the same address, without a token. */
  back: boolean
}

/** Reads `/rooms/{id}/{slug}?token=…`. The room stays escaped, as it stands in the path. */
export function linkOf({ pathname, search }: Pick<Location, 'pathname' | 'search'>): RoomLink {
  const query = new URLSearchParams(search)
  return { room: pathname.split('/')[2] ?? '', token: query.get('token'), back: query.has('left') }
}
