import type { StreamWiseClient } from '@streamwise/client'
import { type Visit, visit } from '@streamwise/simulator'
import { type Country, fullName, personOf } from '../plan/people.ts'
import { type Random, seededRandom } from '../plan/random.ts'
import { HOUR, MINUTE } from '../plan/time.ts'
import type { MadeCustomer, MadeRoom } from './customer.ts'
import type { Event } from './timeline.ts'

/** How many meetings are really held, one after the other through the last day. */
const HELD = 4
const APART = 5 * HOUR

/** Lets time pass at the back-ends: what is due there happens, and their callbacks are delivered. */
type Pass = () => Promise<void>

/**
 * Meetings of the last day, held at the simulated back-ends by people who come and go: so their minutes, and recordings
 * that can be played, are what the platform made of them. Rooms are chosen when the first begins.
 */
export function heldEvents(
  admin: StreamWiseClient,
  made: readonly MadeCustomer[],
  pass: Pass,
  { today, seed }: { today: number; seed: number },
): Event[] {
  const random = seededRandom(seed + 1)
  return Array.from({ length: HELD }, (_, at) =>
    meetingEvents(admin, () => recordable(made)[at], random, pass, today - (HELD - at) * APART),
  ).flat()
}

/** Rooms that people can join by their links alone, of those who may record: of each customer one, then the next. */
function recordable(made: readonly MadeCustomer[]): { room: MadeRoom; country: Country }[] {
  const usable = made
    .filter(({ planned }) => planned.standing === null && /team|campus|enterprise/.test(planned.package))
    .map(({ rooms, planned }) =>
      rooms
        .filter(({ tokens, planned: { input, codes } }) => {
          const guarded = codes.length > 0 || input.room_settings?.guest_policy !== undefined
          return tokens.length > 1 && input.status !== 'inactive' && !guarded
        })
        .map(room => ({ room, country: planned.input.country as Country })),
    )
  const most = Math.max(0, ...usable.map(rooms => rooms.length))
  return Array.from({ length: most }, (_, at) => usable.flatMap(rooms => rooms.slice(at, at + 1))).flat()
}

function meetingEvents(
  admin: StreamWiseClient,
  choose: () => { room: MadeRoom; country: Country } | undefined,
  random: Random,
  pass: Pass,
  start: number,
): Event[] {
  const inside: Visit[] = []
  const come = async (which: number) => {
    const chosen = choose()
    const token = chosen?.room.tokens[which]
    if (!chosen || !token) return
    const link = await admin.roomTokens.get.query({ room_id: chosen.room.id, id: token })
    const name = fullName(personOf(random, chosen.country))
    const { join_url } = await admin.rooms.join.mutate({ id: chosen.room.id, name, token: link.token })
    inside.push(await visit(join_url))
    await pass()
  }
  const go = async () => {
    await inside.pop()?.leave()
    await pass()
  }
  const people = random.between(3, 7)
  const end = start + random.between(35, 70) * MINUTE
  const arrivals = Array.from({ length: people }, (_, at) => ({
    at: start + at * random.between(1, 2) * MINUTE,
    happens: () => come(at === 0 ? 0 : 1),
  }))
  const departures = Array.from({ length: people }, (_, at) => ({
    at: end + at * MINUTE,
    happens: go,
  }))
  const after = [2, 4, 6].map(minutes => ({
    at: end + (people + minutes) * MINUTE,
    happens: pass,
  }))
  return [...arrivals, ...departures, ...after]
}

/** What their owners did with the recordings: gave one a name, and took one back. */
export function recordingEvents(admin: StreamWiseClient, today: number): Event[] {
  return [
    {
      at: today - 50 * MINUTE,
      happens: async () => {
        const { data } = await admin.recordings.list.query({ limit: 3 })
        const [first, second] = data
        if (first) await admin.recordings.update.mutate({ id: first.id, name: `${first.name}: best of` })
        if (second) await admin.recordings.unpublish.mutate({ id: second.id })
      },
    },
  ]
}

/** The last half hour minute by minute, as the clock looks after providers; for two of them one did not answer. */
export function watchEvents(
  pass: Pass,
  trouble: { begin: () => void; end: () => void },
  today: number,
): Event[] {
  const minutes = Array.from({ length: 30 }, (_, at) => 30 - at)
  return minutes.map(ago => ({
    at: today - ago * MINUTE,
    happens: async () => {
      if (ago === 14) trouble.begin()
      if (ago === 12) trouble.end()
      await pass()
    },
  }))
}
