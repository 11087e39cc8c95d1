import { type StreamWiseClient, StreamWiseError } from '@streamwise/client'

type Order = { number: string; account_id: string; room_name: string }

/** Makes the room of an order once, however often this is called for it within a day. */
export async function roomOfOrder(streamwise: StreamWiseClient, order: Order): Promise<string> {
  const { number, ...input } = order
  try {
    const room = await streamwise.rooms.create.mutate(input, { context: { idempotencyKey: number } })
    return `made: ${room.url}`
  } catch (error) {
    if (!(error instanceof StreamWiseError)) throw error
    if (error.code === 'quota_exceeded') return `full: ${error.details?.used} of ${error.details?.limit}`
    if (error.code === 'invalid_input') return `wrong: ${Object.keys(error.errors ?? {}).join(', ')}`
    if (error.retryable) return `later: ${error.retryAfter ?? 60} seconds`
    throw error
  }
}
