import { type End, type EndReason, endOf, type Known, reasonOf } from './meeting-end.ts'
import { lastSign, latest, type MeetingFact, type PersonRole } from './meeting-facts.ts'
import { accountedStays, byPerson, peakOf, type Stay, staysOf, unionOf } from './meeting-stays.ts'

export const ACCURACIES = ['exact', 'sampled', 'none'] as const

/** Somebody who was in a meeting, all their stays together; times in ms. */
export type MeetingPerson = {
  user_id: string
  name: string
  role: PersonRole
  joined_at: number
  /** Null while in it. */
  left_at: number | null
  attended_ms: number
  stays: number
  /** From when to when, in ms, in their order: at most `MOST_STAYS` of them. */
  times: { from: number; to: number }[]
}

/** Of how many stays of one person the times are kept. */
export const MOST_STAYS = 100

export type MeetingLife = {
  ended_at: number | null
  end_reason: EndReason | null
  /** In the order in which they came. */
  people: MeetingPerson[]
  /** The most people at once. */
  peak: number
  /** All people's times together, in ms, and in begun minutes. */
  attended_ms: number
  participant_minutes: number
  /** `exact`: all is told by the provider, its end and both ends of every stay; `none`: it told nothing. */
  accuracy: (typeof ACCURACIES)[number]
  /** The last sign of life before its end. */
  seen_at: number
}

/**
 * The life of a meeting, told from all that was heard of it. A function of the SET of facts: their order, doubles and
 * replays can't matter, and what was lost costs only what nobody else tells.
 *
 *     live ── a fact `ended` that is believed ──► ended
 *      ▲                                            │
 *      └── a later sign of life, unless the end ────┘
 *          was the provider's own word
 *
 * Who is believed about the end is said in `meeting-end.ts`. A provider's own account of a meeting (`attendance`) is
 * believed about all stays; else comings and goings are, and sightings where one of these was lost (`meeting-stays.ts`).
 *
 * Stays of one person that overlap (two tabs) are one: a person takes one place, and their minutes are billed once. Who
 * is in it counts until the last sign of life, never until now: nobody pays for minutes that nobody has seen.
 *
 * `ends_by`: when the meeting's length is used up, in ms; null: never. `told_since`: since when its provider tells of each
 * coming and going, in ms; null: it does not.
 */
export function meetingLife(
  meeting: Known & { ends_by: number | null; told_since: number | null },
  facts: readonly MeetingFact[],
): MeetingLife {
  const end = endOf(meeting, facts)
  const seen_at = latest(facts.map(lastSign), Math.max(meeting.started_at, meeting.seen_at))
  const limit = { at: end?.at ?? seen_at, told: end?.told ?? true }
  const people = peopleOf(facts, limit).sort(
    (one, other) => one.joined_at - other.joined_at || (one.user_id < other.user_id ? -1 : 1),
  )
  const all = people.flatMap(({ stays }) => stays)
  const attended_ms = sum(people.map(person => person.attended_ms))
  const inside = people.filter(({ stays }) => stays.some(({ open }) => open))
  return {
    ended_at: end?.at ?? null,
    end_reason:
      end && reasonOf(end, facts, { ends_by: meeting.ends_by, inside: all.some(({ open }) => open) }),
    people: people.map(({ stays, times, ...person }) => ({
      ...person,
      left_at: !end && stays.some(({ open }) => open) ? null : person.left_at,
      stays: times.length,
      times: times.slice(0, MOST_STAYS),
    })),
    // Who came at the last sign of life has a stay of no length yet, and is in it with all the others.
    peak: Math.max(peakOf(people.flatMap(({ times }) => times)), end ? 0 : inside.length),
    attended_ms,
    participant_minutes: Math.ceil(attended_ms / 60_000),
    accuracy: accuracyOf(facts, all, { end, ...meeting }),
    seen_at: Math.min(seen_at, limit.at),
  }
}

/** Everybody with their stays, and the times that these are together. */
function peopleOf(facts: readonly MeetingFact[], limit: { at: number; told: boolean }) {
  const heard = byPerson(facts)
  const accounts = Map.groupBy(
    facts.flatMap(fact => (fact.kind === 'attendance' ? fact.people : [])),
    ({ user_id }) => user_id,
  )
  const present = [...(accounts.size ? accounts : heard).keys()]
  return present.flatMap(user_id => {
    const [attendee, ...others] = accounts.get(user_id) ?? []
    const own = heard.get(user_id)
    const stays = attendee
      ? [attendee, ...others].flatMap(each => accountedStays(each, limit.at))
      : own
        ? staysOf(own, limit)
        : []
    const times = unionOf(stays)
    const [first, last] = [times[0], times.at(-1)]
    const who = own?.last ?? attendee
    if (!first || !last || !who) return []
    const attended_ms = sum(times.map(({ from, to }) => to - from))
    const { name, role } = who
    return [{ user_id, name, role, joined_at: first.from, left_at: last.to, attended_ms, stays, times }]
  })
}

/** How far apart the clocks of a provider and ours may be, in ms. */
const APART = 60_000

function accuracyOf(
  facts: readonly MeetingFact[],
  stays: readonly Stay[],
  { end, started_at, told_since }: { end: End | null; started_at: number; told_since: number | null },
) {
  const silent = facts.every(
    fact =>
      (fact.kind === 'ended' && fact.source === 'clock') || (fact.kind === 'seen' && fact.user_id === ''),
  )
  if (silent) return 'none'
  const told = end ? end.told : stays.length > 0
  // Who came before the provider told of it, and went unseen, is missing without a trace.
  const whole =
    (told_since !== null && told_since + APART <= started_at) ||
    facts.some(({ kind }) => kind === 'attendance')
  return told && whole && stays.every(({ exact }) => exact) ? 'exact' : 'sampled'
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)
