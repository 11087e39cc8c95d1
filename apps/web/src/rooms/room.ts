import type { api } from '#api/client.ts'

export type Room = Awaited<ReturnType<typeof api.rooms.get.query>>
export type RoomToken = Awaited<ReturnType<typeof api.roomTokens.get.query>>
export type RoomStatus = Awaited<ReturnType<typeof api.rooms.status.query>>
