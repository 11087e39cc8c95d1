import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MeetingFact, PersonRole, TellsOfEnd } from './meeting-facts.ts'
import { type MeetingLife, meetingLife } from './meeting-life.ts'

const MINUTE = 60_000
const role: PersonRole = 'attendee'
const person = (user_id: string) => ({ user_id, name: user_id.toUpperCase(), role })
const joined = (user: string, at: number, session = `w_${user}`): MeetingFact => ({
  kind: 'joined',
  session,
  at,
  ...person(user),
})
const left = (user: string, at: number, session = `w_${user}`): MeetingFact => ({
  kind: 'left',
  session,
  at,
  ...person(user),
})
const seen = (
  user: string,
  at: number,
  until: number | null,
  gone_at: number | null = null,
): MeetingFact => ({
  kind: 'seen',
  at,
  until,
  gone_at,
  ...person(user),
})
const there = (at: number, until: number): MeetingFact => ({
  ...person(''),
  kind: 'seen',
  name: '',
  at,
  until,
  gone_at: null,
})
const ended = (source: TellsOfEnd, at: number): MeetingFact => ({ kind: 'ended', source, at })
const lifeOf = (facts: readonly MeetingFact[], ends_by: number | null = null, seen_at = 0) =>
  meetingLife({ started_at: 0, seen_at, ends_by, told_since: -MINUTE }, facts)
const stay = (life: MeetingLife, user: string) => life.people.find(({ user_id }) => user_id === user)

describe('a meeting’s life', () => {
  it('is sampled where its provider may not have told of everybody, unless it does so in the end', () => {
    const facts = [joined('ana', 1_000), left('ana', 30_000), ended('webhook', 80_000)]
    const since = (told_since: number | null, more: readonly MeetingFact[] = []) =>
      meetingLife({ started_at: 0, seen_at: 0, ends_by: null, told_since }, [...facts, ...more]).accuracy
    expect([since(-MINUTE), since(-MINUTE + 1), since(null)]).toEqual(['exact', 'sampled', 'sampled'])
    expect(since(null, [{ kind: 'attendance', ended_at: 80_000, people: [] }])).toBe('exact')
  })

  it('is sampled where nobody told its end, however well its people are known', () => {
    const facts = [joined('ana', 1_000), left('ana', 30_000), there(20_000, 20_000)]
    expect(lifeOf(facts).accuracy).toBe('exact')
    expect(lifeOf([...facts, ended('poll', 80_000)])).toMatchObject({
      ended_at: 30_000,
      attended_ms: 29_000,
      accuracy: 'sampled',
    })
    expect(lifeOf([...facts, ended('webhook', 80_000)]).accuracy).toBe('exact')
  })

  it('counts who came last with all who are in it', () => {
    const facts = [joined('ana', 1_000), joined('bia', 2_000)]
    expect(lifeOf(facts)).toMatchObject({ ended_at: null, peak: 2, attended_ms: 1_000 })
    expect(lifeOf([...facts, left('ana', 3_000), joined('eva', 3_000)]).peak).toBe(2)
  })

  it('is what its comings and goings tell', () => {
    const life = lifeOf([
      joined('ana', 1_000),
      joined('bia', 61_000),
      left('ana', 121_000),
      left('bia', 181_000),
      ended('webhook', 241_000),
    ])
    expect(life).toEqual({
      ended_at: 241_000,
      end_reason: 'left',
      people: [
        {
          ...person('ana'),
          joined_at: 1_000,
          left_at: 121_000,
          attended_ms: 120_000,
          stays: 1,
          times: [{ from: 1_000, to: 121_000 }],
        },
        {
          ...person('bia'),
          joined_at: 61_000,
          left_at: 181_000,
          attended_ms: 120_000,
          stays: 1,
          times: [{ from: 61_000, to: 181_000 }],
        },
      ],
      peak: 2,
      attended_ms: 240_000,
      participant_minutes: 4,
      accuracy: 'exact',
      seen_at: 181_000,
    })
  })

  it('has nobody twice who has two tabs open', () => {
    const life = lifeOf([
      joined('ana', 0, 'one'),
      joined('ana', 30_000, 'two'),
      left('ana', 60_000, 'one'),
      left('ana', 90_000, 'two'),
      ended('webhook', 100_000),
    ])
    expect(life).toMatchObject({ peak: 1, attended_ms: 90_000, participant_minutes: 2 })
    expect(stay(life, 'ana')).toMatchObject({ stays: 1 })
  })

  it('counts no two people at once of whom one went as the other came', () => {
    expect(lifeOf([joined('ana', 0), left('ana', 10), joined('bia', 10), left('bia', 20)]).peak).toBe(1)
    expect(lifeOf([joined('ana', 0), left('ana', 0), joined('bia', 0), left('bia', 9)]).peak).toBe(2)
  })

  it('takes one session that was cut off and came back for two stays', () => {
    const life = lifeOf([
      joined('ana', 0),
      left('ana', 10),
      joined('ana', 10),
      left('ana', 30),
      joined('ana', 50),
    ])
    expect(stay(life, 'ana')).toMatchObject({ joined_at: 0, left_at: null, attended_ms: 30, stays: 2 })
  })

  it('bills whoever is in it until they were last seen, and not until now', () => {
    const facts = [joined('ana', 0), seen('ana', MINUTE, 3 * MINUTE), there(MINUTE, 3 * MINUTE)]
    expect(lifeOf(facts)).toMatchObject({ ended_at: null, participant_minutes: 3, accuracy: 'exact' })
    expect(stay(lifeOf(facts), 'ana')).toMatchObject({ left_at: null })
  })

  it('ends a stay whose end was lost when its person was last seen', () => {
    const facts = [joined('ana', 0), seen('ana', MINUTE, 2 * MINUTE, 3 * MINUTE), there(MINUTE, 5 * MINUTE)]
    const life = lifeOf([...facts, ended('webhook', 6 * MINUTE)])
    expect(stay(life, 'ana')).toMatchObject({ left_at: 2 * MINUTE, attended_ms: 2 * MINUTE })
    expect(life.accuracy).toBe('sampled')
  })

  it('ends the stay of somebody who was never seen as it began', () => {
    const life = lifeOf([joined('ana', 10), seen('ana', MINUTE, null, MINUTE), there(MINUTE, MINUTE)])
    expect(stay(life, 'ana')).toMatchObject({ left_at: 10, attended_ms: 0, stays: 1 })
  })

  it('begins a stay whose begin was lost when its person was first seen, or ended', () => {
    expect(
      stay(lifeOf([seen('ana', MINUTE, 2 * MINUTE, 3 * MINUTE), left('ana', 2.5 * MINUTE)]), 'ana'),
    ).toMatchObject({
      joined_at: MINUTE,
      left_at: 2.5 * MINUTE,
      attended_ms: 1.5 * MINUTE,
    })
    expect(stay(lifeOf([left('ana', MINUTE)]), 'ana')).toMatchObject({ joined_at: MINUTE, attended_ms: 0 })
  })

  it('takes sightings alone for stays, where a provider tells of none', () => {
    const facts = [
      seen('ana', MINUTE, 4 * MINUTE, 5 * MINUTE),
      seen('ana', 7 * MINUTE, 8 * MINUTE),
      there(MINUTE, 8 * MINUTE),
    ]
    expect(lifeOf([...facts, ended('poll', 9 * MINUTE)])).toMatchObject({
      ended_at: 8 * MINUTE,
      end_reason: 'provider_lost',
      participant_minutes: 4,
      accuracy: 'sampled',
      people: [{ stays: 2, left_at: 8 * MINUTE }],
    })
  })

  it('does not let our clock add to what the provider’s own says', () => {
    const facts = [
      joined('ana', MINUTE),
      left('ana', 3 * MINUTE),
      seen('ana', MINUTE - 5_000, 3 * MINUTE + 9_000),
    ]
    expect(lifeOf(facts)).toMatchObject({ attended_ms: 2 * MINUTE, accuracy: 'exact' })
  })

  it('keeps somebody in it who went, came back unheard and was seen', () => {
    const facts = [
      joined('ana', 0),
      left('ana', MINUTE),
      seen('ana', MINUTE / 2, 5 * MINUTE),
      there(0, 5 * MINUTE),
    ]
    expect(stay(lifeOf(facts), 'ana')).toMatchObject({ left_at: null, attended_ms: 5 * MINUTE })
  })

  it('believes a provider’s own account of all stays', () => {
    const people = [
      {
        ...person('ana'),
        stays: [
          { from: 0, to: MINUTE },
          { from: 2 * MINUTE, to: 3 * MINUTE },
        ],
      },
    ]
    const facts: MeetingFact[] = [
      joined('ana', 5_000),
      seen('bia', 1, 2),
      { kind: 'attendance', ended_at: 4 * MINUTE, people },
    ]
    expect(lifeOf(facts)).toMatchObject({
      ended_at: 4 * MINUTE,
      end_reason: 'left',
      accuracy: 'exact',
      participant_minutes: 2,
      people: [{ user_id: 'ana', stays: 2 }],
    })
  })

  it.each([
    ['webhook', null, 'left'],
    ['hint', null, 'left'],
    ['poll', null, 'provider_lost'],
    ['lost', null, 'provider_lost'],
    ['clock', null, 'assumed'],
    ['api', null, 'ended_by_api'],
    ['duration', null, 'duration'],
    ['webhook', 3 * MINUTE, 'duration'],
  ] as const)('whose end the %s tells (its length is over at %s) ended: %s', (source, ends_by, reason) => {
    expect(lifeOf([joined('ana', 0), ended(source, 3 * MINUTE)], ends_by).end_reason).toBe(reason)
  })

  it('that nobody was in any more has left no provider to blame', () => {
    const facts = [
      joined('ana', 0),
      left('ana', MINUTE),
      there(MINUTE, 2 * MINUTE),
      ended('poll', 3 * MINUTE),
    ]
    expect(lifeOf(facts)).toMatchObject({ end_reason: 'left', ended_at: 2 * MINUTE, accuracy: 'sampled' })
    expect(lifeOf([ended('poll', MINUTE)])).toMatchObject({
      end_reason: 'left',
      accuracy: 'sampled',
      ended_at: 0,
    })
  })

  it('is told by the provider where several tell of its end, and keeps who ended it', () => {
    const facts = [joined('ana', 0), ended('api', 10_000), ended('webhook', 10_300), ended('poll', 60_000)]
    expect(lifeOf(facts)).toMatchObject({ ended_at: 10_300, end_reason: 'ended_by_api', accuracy: 'exact' })
  })

  it('goes on where it is seen after somebody missed it, but not after the provider’s own word', () => {
    const later = [joined('ana', 0), there(0, 5 * MINUTE)]
    for (const source of ['poll', 'hint', 'lost', 'clock', 'api'] as const)
      expect(lifeOf([...later, ended(source, 3 * MINUTE)]).ended_at).toBeNull()
    expect(lifeOf([...later, ended('webhook', 3 * MINUTE)])).toMatchObject({
      ended_at: 3 * MINUTE,
      attended_ms: 3 * MINUTE,
    })
    expect(lifeOf([...later, ended('successor', 4 * MINUTE)]).ended_at).not.toBeNull()
    expect(lifeOf([joined('ana', 0), there(0, 20_000), ended('api', 10_000)]).ended_at).toBe(10_000)
  })

  it('goes on where its provider said so to somebody who came later', () => {
    const facts = [joined('ana', 0), ended('poll', 10_000)]
    expect(lifeOf(facts, null, 20_000)).toMatchObject({ ended_at: null, attended_ms: 20_000 })
    expect(lifeOf(facts, null, 5_000)).toMatchObject({ ended_at: 5_000 })
  })

  it('of which nothing was told is accurate in nothing', () => {
    expect(lifeOf([])).toMatchObject({ ended_at: null, people: [], accuracy: 'none' })
    expect(lifeOf([ended('clock', 9)])).toMatchObject({
      ended_at: 9,
      end_reason: 'assumed',
      accuracy: 'none',
    })
  })
})

const users = fc.constantFrom('ana', 'bia', 'caio')
const time = fc.integer({ min: 0, max: 30 }).map(n => n * 7_000)
const anyFact: fc.Arbitrary<MeetingFact> = fc.oneof(
  fc
    .tuple(fc.constantFrom(joined, left), users, time, fc.constantFrom('1', '2'))
    .map(([of, user, at, session]) => of(user, at, user + session)),
  fc
    .tuple(fc.option(users, { nil: '' }), time, time, fc.boolean())
    .map(([user, at, more, gone]) =>
      user === '' ? there(at, at + more) : seen(user, at, at + more, gone ? at + more + MINUTE : null),
    ),
  fc.tuple(users, time).map(([user, at]) => seen(user, at, null, at)),
  fc
    .tuple(
      fc.constantFrom<TellsOfEnd>('webhook', 'api', 'duration', 'hint', 'poll', 'successor', 'lost', 'clock'),
      time,
    )
    .map(([source, at]) => ended(source, at)),
  fc.tuple(users, time, time).map(
    ([user, from, more]): MeetingFact => ({
      kind: 'attendance',
      ended_at: from + more,
      people: [{ ...person(user), stays: [{ from, to: from + more }] }],
    }),
  ),
)

/** What really happened: each person's stays, apart from one another, and the end. */
const truth = fc
  .array(fc.tuple(users, fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 8 })), {
    maxLength: 4,
  })
  .map(all => {
    const stays = all.flatMap(([user, steps], tab) => {
      let at = 0
      const times = steps.map(step => (at += step * 17_000))
      return times.flatMap((from, n) => {
        const to = times[n + 1]
        return n % 2 === 0 && to !== undefined ? [{ user, session: `${user}${tab}-${n}`, from, to }] : []
      })
    })
    return { stays, end: Math.max(MINUTE, ...stays.map(({ to }) => to)) + MINUTE }
  })

describe('whatever is heard, in whatever order', () => {
  it('the life is one: shuffled, doubled and replayed facts tell the same', () => {
    const shuffled = fc
      .array(anyFact, { maxLength: 25 })
      .chain(facts =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
          fc.shuffledSubarray(facts),
        ),
      )
    fc.assert(
      fc.property(shuffled, fc.option(time, { nil: null }), ([facts, again, replayed], ends_by) => {
        expect(lifeOf([...again, ...replayed], ends_by)).toEqual(lifeOf(facts, ends_by))
      }),
      { numRuns: 500 },
    )
  })

  it('the numbers agree with each other', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 25 }), facts => {
        const life = lifeOf(facts)
        expect(life.peak).toBeLessThanOrEqual(life.people.length)
        expect(life.peak > 0).toBe(life.people.length > 0)
        expect(life.attended_ms).toBe(life.people.reduce((sum, each) => sum + each.attended_ms, 0))
        for (const { joined_at, left_at, attended_ms } of life.people) {
          expect(attended_ms).toBeGreaterThanOrEqual(0)
          expect(attended_ms).toBeLessThanOrEqual((left_at ?? life.seen_at) - joined_at)
          expect(life.ended_at !== null && left_at === null).toBe(false)
          if (life.ended_at !== null) expect(left_at).toBeLessThanOrEqual(life.ended_at)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('all that was told is the truth to the millisecond', () => {
    fc.assert(
      fc.property(truth, ({ stays, end }) => {
        const facts = stays.flatMap(({ user, session, from, to }) => [
          joined(user, from, session),
          left(user, to, session),
        ])
        const life = lifeOf([...facts, ended('webhook', end)])
        expect(life).toMatchObject({ ended_at: end, accuracy: 'exact', attended_ms: attended(stays) })
      }),
    )
  })

  it('what was lost costs minutes, not people, and bills nobody for more than a poll can miss', () => {
    const lossy = truth.chain(world => fc.tuple(fc.constant(world), fc.infiniteStream(fc.boolean())))
    fc.assert(
      fc.property(lossy, ([{ stays, end }, lost]) => {
        const heard = stays.flatMap(({ user, session, from, to }) =>
          [joined(user, from, session), left(user, to, session)].filter(() => !lost.next().value),
        )
        const life = lifeOf([
          ...heard,
          ...polled(stays, end, heard),
          ended('poll', Math.ceil(end / MINUTE) * MINUTE),
        ])
        const known = new Set(heard.map(fact => ('user_id' in fact ? fact.user_id : '')))
        for (const user of known) expect(stay(life, user)).toBeDefined()
        const missable = 2 * MINUTE * stays.length
        expect(Math.abs(life.attended_ms - attended(stays))).toBeLessThanOrEqual(missable)
      }),
      { numRuns: 500 },
    )
  })
})

type Stays = { user: string; from: number; to: number }[]

/** All people's times, counted second by second. */
function attended(stays: Stays): number {
  let all = 0
  for (const user of new Set(stays.map(each => each.user))) {
    const own = stays.filter(each => each.user === user)
    const ends = Math.max(...own.map(({ to }) => to))
    for (let at = 0; at < ends; at += 1_000)
      if (own.some(({ from, to }) => from <= at && at < to)) all += 1_000
  }
  return all
}

/** What asking once a minute sees, as it is kept: also that somebody is not there who was heard to come. */
function polled(stays: Stays, end: number, heard: readonly MeetingFact[]): MeetingFact[] {
  const facts: Extract<MeetingFact, { kind: 'seen' }>[] = []
  const see = (fact: MeetingFact) => fact.kind === 'seen' && facts.push(fact)
  for (let at = MINUTE; at < end; at += MINUTE) {
    const present = new Set(
      stays.filter(({ from, to }) => from <= at && at < to).map(({ user }) => user),
    ).add('')
    const open = facts.filter(fact => fact.gone_at === null)
    for (const fact of open) {
      if (present.has(fact.user_id)) fact.until = at
      else fact.gone_at = at
    }
    for (const user of present)
      if (!open.some(fact => fact.user_id === user)) see(user === '' ? there(at, at) : seen(user, at, at))
    for (const come of heard) {
      if (come.kind !== 'joined' || come.at > at || present.has(come.user_id)) continue
      const went = heard.some(
        fact => fact.kind === 'left' && fact.session === come.session && fact.at >= come.at,
      )
      const missed = facts.some(fact => fact.user_id === come.user_id && (fact.gone_at ?? 0) >= come.at)
      if (!went && !missed) see(seen(come.user_id, at, null, at))
    }
  }
  return facts
}
