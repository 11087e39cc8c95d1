import type { api } from '#api/client.ts'

export type Meeting = Awaited<ReturnType<typeof api.meetings.list.query>>['data'][number]
export type MeetingParticipant = Awaited<ReturnType<typeof api.meetings.participants.query>>['data'][number]
