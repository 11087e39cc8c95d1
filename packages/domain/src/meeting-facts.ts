/** Roles that a provider tells people apart by. */
export type PersonRole = 'moderator' | 'attendee'

/** Who tells that a meeting ended; `meeting-end.ts` says who is believed. */
export const TELLS_OF_END = [
  'webhook',
  'attendance',
  'api',
  'duration',
  'hint',
  'poll',
  'successor',
  'lost',
  'clock',
] as const
export type TellsOfEnd = (typeof TELLS_OF_END)[number]

/** Somebody as a provider's own account of a whole meeting has them. */
export type Attendee = {
  user_id: string
  name: string
  role: PersonRole
  stays: readonly { from: number; to: number }[]
}

type OfPerson = { user_id: string; name: string; role: PersonRole; at: number }

/** One coming or going, by the provider's own clock. `session` pairs them. */
export type Passage = OfPerson & { kind: 'joined' | 'left'; session: string }

/**
 * What we saw when we asked: from `at` until `until`, and at `gone_at` not any more. Without `until` somebody was looked
 * for and not found. A sighting of nobody (`user_id` is '') is one of the meeting itself.
 */
export type Sighting = OfPerson & { kind: 'seen'; until: number | null; gone_at: number | null }

/** All that can be heard of a meeting. All times in ms. */
export type MeetingFact =
  | Passage
  | Sighting
  | { kind: 'ended'; source: TellsOfEnd; at: number }
  | { kind: 'attendance'; ended_at: number; people: readonly Attendee[] }

/** The last sign of life in a fact; an end is none. */
export const lastSign = (fact: MeetingFact): number =>
  fact.kind === 'seen'
    ? (fact.until ?? Number.NEGATIVE_INFINITY)
    : fact.kind === 'joined' || fact.kind === 'left'
      ? fact.at
      : Number.NEGATIVE_INFINITY

/** The greatest of these, and of `least`: of any number of them. */
export const latest = (times: readonly number[], least: number): number =>
  times.reduce((last, time) => Math.max(last, time), least)
