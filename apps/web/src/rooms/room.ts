import type { api } from '#api/client.ts'

export type Room = Awaited<ReturnType<typeof api.rooms.get.query>>
export type RoomToken = Awaited<ReturnType<typeof api.roomTokens.get.query>>
export type RoomAccessCode = Awaited<ReturnType<typeof api.roomAccessCodes.get.query>>
export type RoomStatus = Awaited<ReturnType<typeof api.rooms.status.query>>

/** Whom links and access codes are for. */
export const roles = ['moderator', 'attendee', 'guest'] as const
