import { pages, type StreamWiseClient } from '@streamwise/client'

type Room = Awaited<ReturnType<StreamWiseClient['rooms']['get']['query']>>
type Save = (rooms: Room[], goOn: string | null) => Promise<void>

/** Copies all rooms; `save` keeps each page and where to go on, so that a copy that failed can be continued there. */
export async function copyRooms(
  streamwise: StreamWiseClient,
  save: Save,
  signal: AbortSignal,
  goOn?: string,
) {
  const input = { limit: 100, sort: 'created_at', cursor: goOn } as const
  for await (const { data, meta } of pages(streamwise.rooms.list.query, input, { signal }))
    await save(data, meta.next_cursor)
}
