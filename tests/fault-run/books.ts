import { MINUTE } from './clock.ts'
import type { Server } from './servers.ts'

export type Stay = { user_id: string; name: string; role: 'moderator' | 'attendee'; from: number; to: number }

/** A meeting as its server knows that it was. */
export type Held = {
  server: string
  /** Which of the servers behind a balancer held it. */
  behind: string | undefined
  meeting_id: string
  internal_meeting_id: string
  create_time: number
  ended_at: number
  /** `crash`: the server never told. */
  ended_how: string
  stays: Stay[]
}

export type Attendance = {
  peak: number
  total: number
  attended_ms: number
  participant_minutes: number
}

/** Every meeting that ran on any of the servers. Throws where one still does. */
export const heldOn = (servers: readonly Server[]): Held[] =>
  servers.flatMap(({ name, simulator }) =>
    simulator.world.history.map(meeting => {
      if (!meeting.ended) throw new Error(`${meeting.externalId} still runs on ${name}.`)
      const { at, how } = meeting.ended
      return {
        server: name,
        behind: meeting.server,
        meeting_id: meeting.externalId,
        internal_meeting_id: meeting.internalId,
        create_time: meeting.createTime,
        ended_at: at,
        ended_how: how,
        stays: meeting.left.map(({ userId, fullName, role, joinedAt, leftAt }) => ({
          user_id: userId,
          name: fullName,
          role: role === 'MODERATOR' ? 'moderator' : 'attendee',
          from: joinedAt,
          to: leftAt ?? at,
        })),
      }
    }),
  )

/** What follows from who was there when. A person is one, in however many windows. */
export function attendanceOf(stays: readonly Stay[]): Attendance {
  const attended_ms = peopleOf(stays).reduce((sum, { ms }) => sum + ms, 0)
  const moments = [...new Set(stays.map(({ from }) => from))]
  const at = (moment: number) =>
    new Set(
      stays
        .filter(({ from, to }) => from === moment || (from < moment && moment < to))
        .map(({ user_id }) => user_id),
    ).size
  return {
    peak: Math.max(0, ...moments.map(at)),
    total: new Set(stays.map(({ user_id }) => user_id)).size,
    attended_ms,
    participant_minutes: Math.ceil(attended_ms / MINUTE),
  }
}

/** Each person with the time that they were there, counted once where they were there twice. */
export function peopleOf(stays: readonly Stay[]) {
  const people = Map.groupBy(stays, ({ user_id }) => user_id)
  return [...people].map(([user_id, own]) => {
    const sorted = own.toSorted((a, b) => a.from - b.from)
    let until = -Infinity
    let ms = 0
    for (const { from, to } of sorted) {
      ms += Math.max(0, to - Math.max(from, until))
      until = Math.max(until, to)
    }
    return { user_id, ms, joined_at: sorted[0]?.from ?? 0, left_at: until }
  })
}
