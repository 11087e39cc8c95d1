import { type Attendee, latest, type MeetingFact, type Passage, type Sighting } from './meeting-facts.ts'

/** A time that somebody was in a meeting, in ms. */
export type Stay = {
  from: number
  to: number
  /** Both ends are the provider's own times. */
  exact: boolean
  /** It goes on, or went on until the meeting ended. */
  open: boolean
}

/** How far the clocks of a provider and ours may be apart before a sighting is one of another stay, in ms. */
const TOLERANCE = 10_000

type Heard = { passages: readonly Passage[]; sightings: readonly Sighting[] }

/** The meeting's end, or its last sign of life; `told`: by the provider's own clock. */
type Limit = { at: number; told: boolean }

/**
 * When one person was in a meeting, from what was heard of them. A coming and its going are a stay; where one of the two
 * was lost, sightings stand in for it, and where there are none the other is all there is. Sightings that no stay
 * explains are stays of their own.
 */
export function staysOf(heard: Heard, limit: Limit): Stay[] {
  const bySession = Map.groupBy(heard.passages, ({ session }) => session)
  const passed = [...bySession.values()].flatMap(passages => sessionStays(passages, heard.sightings, limit))
  const seen = heard.sightings.flatMap(sighting => unexplained(sighting, passed))
  return [...passed, ...seen].map(stay => within(stay, limit.at))
}

/** The stays of one session, which is one coming and going unless its person was cut off in between. */
function sessionStays(passages: readonly Passage[], sightings: readonly Sighting[], limit: Limit): Stay[] {
  const stays: Stay[] = []
  let since: number | null = null
  const moments = [...Map.groupBy(passages, ({ at }) => at)].sort(([one], [other]) => one - other)
  for (const [at, heard] of moments) {
    const joined = heard.some(({ kind }) => kind === 'joined')
    const left = heard.some(({ kind }) => kind === 'left')
    if (left && since !== null) stays.push({ from: since, to: at, exact: true, open: false })
    else if (left && joined) stays.push({ from: at, to: at, exact: true, open: false })
    else if (left)
      stays.push({ from: begun(at, stays.at(-1)?.to, sightings), to: at, exact: false, open: false })
    else if (since !== null) stays.push(unfinished(since, sightings, { at, told: false }))
    since = joined && !(left && since === null) ? at : null
  }
  if (since !== null) stays.push(unfinished(since, sightings, limit))
  return stays
}

/** A stay of whose end nothing was heard: to where they were last seen before they were missed, else to the limit. */
function unfinished(from: number, sightings: readonly Sighting[], limit: Limit): Stay {
  const gone = sightings.reduce(
    (first, { gone_at }) => (gone_at !== null && gone_at > from ? Math.min(first, gone_at) : first),
    Number.POSITIVE_INFINITY,
  )
  if (gone > limit.at) return { from, to: Math.max(from, limit.at), exact: limit.told, open: true }
  const seen = sightings.flatMap(({ at, until }) =>
    until !== null && at < gone ? [Math.min(until, gone)] : [],
  )
  return { from, to: latest(seen, from), exact: false, open: false }
}

/** When somebody came of whom only the going was heard: when they were first seen of those times that led up to it. */
function begun(left: number, before: number | undefined, sightings: readonly Sighting[]): number {
  const seen = sightings.filter(
    ({ at, until, gone_at }) =>
      until !== null && at <= left && (gone_at ?? left) >= left && (before === undefined || at > before),
  )
  return seen.reduce((first, { at }) => Math.min(first, at), left)
}

/** What of a sighting is outside of all stays that were heard of. */
function unexplained({ at, until, gone_at }: Sighting, passed: readonly Stay[]): Stay[] {
  if (until === null) return []
  let pieces = [{ from: at, to: until }]
  for (const stay of passed)
    pieces = pieces.flatMap(piece => {
      const [from, to] = [stay.from - TOLERANCE, stay.to + TOLERANCE]
      if (piece.to < from || piece.from > to) return [piece]
      return [
        ...(piece.from < from ? [{ from: piece.from, to: stay.from }] : []),
        ...(piece.to > to ? [{ from: stay.to, to: piece.to }] : []),
      ]
    })
  return pieces.map(piece => ({
    ...piece,
    exact: false,
    open: gone_at === null && piece.to === until,
  }))
}

const within = (stay: Stay, end: number): Stay => ({
  ...stay,
  from: Math.min(stay.from, end),
  to: Math.min(stay.to, end),
})

/** The stays of a person in a provider's own account of the meeting. */
export const accountedStays = (attendee: Attendee, end: number): Stay[] =>
  attendee.stays.map(({ from, to }) =>
    within({ from, to: Math.max(from, to), exact: true, open: false }, end),
  )

/** What was heard of each person, apart; `last`: the latest of it, which knows their name. */
export function byPerson(facts: readonly MeetingFact[]): Map<string, Heard & { last?: Passage | Sighting }> {
  const about = facts.flatMap(fact =>
    (fact.kind === 'joined' || fact.kind === 'left' || fact.kind === 'seen') && fact.user_id !== ''
      ? [fact]
      : [],
  )
  return new Map(
    [...Map.groupBy(about, ({ user_id }) => user_id)].map(([user, all]) => [
      user,
      {
        passages: all.flatMap(fact => (fact.kind === 'seen' ? [] : [fact])),
        sightings: all.flatMap(fact => (fact.kind === 'seen' ? [fact] : [])),
        last: all.sort(byName).at(-1),
      },
    ]),
  )
}

/** What names somebody comes after what doesn't, then by time; of what was heard at once, one order. */
const byName = (one: Passage | Sighting, other: Passage | Sighting): number =>
  Number(one.name !== '') - Number(other.name !== '') ||
  one.at - other.at ||
  compare(`${one.role} ${one.name}`, `${other.role} ${other.name}`)

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** Stays that overlap or touch are one. In their order. */
export function unionOf(stays: readonly Pick<Stay, 'from' | 'to'>[]): { from: number; to: number }[] {
  const union: { from: number; to: number }[] = []
  for (const { from, to } of [...stays].sort((one, other) => one.from - other.from)) {
    const last = union.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else union.push({ from, to })
  }
  return union
}

/** How many intervals hold at once, at most. One that ends when another begins is over; one of no length counts. */
export function peakOf(intervals: readonly { from: number; to: number }[]): number {
  const moves = intervals.flatMap(({ from, to }) => [
    { at: from, order: 1, by: 1 },
    { at: to, order: to === from ? 2 : 0, by: -1 },
  ])
  moves.sort((one, other) => one.at - other.at || one.order - other.order)
  let now = 0
  let peak = 0
  for (const { by } of moves) {
    now += by
    peak = Math.max(peak, now)
  }
  return peak
}
