import type { Trouble } from '@streamwise/simulator'
import { archivists } from './archivists.ts'
import { heldOn } from './books.ts'
import { business } from './business.ts'
import { chance } from './chance.ts'
import { MINUTE, SECOND, startOfRun } from './clock.ts'
import { type Comparison, compare } from './compare.ts'
import { type Counts, crowd } from './crowd.ts'
import { excesses } from './limits.ts'
import { mortalPlatform } from './mortal.ts'
import { type Records, recordsOf } from './records.ts'
import { networkTo, recovered, type Server, threeServers, trouble } from './servers.ts'

const ROOMS = 200
/** How long people come and go and things break, how long the last of them may take, and how long until all is told. */
const ROUGH = 25 * MINUTE
const LAST = 20 * MINUTE
/** Most troubles are over in minutes; some take longer than a meeting on record is waited for. */
const LONG = 12 * MINUTE
/** A recording that is gone from a server which lacks most of what it is asked for is believed so after a day. */
const CALM = 27 * 60 * MINUTE

export type Report = {
  seed: number
  people: Counts
  recordings: { wished: number; meddled: number }
  comparison: Comparison
  callbacks: Record<string, number>
  troubles: Record<string, number>
  deaths: number[]
  faults: string[]
  /** Where more was going on than was sold. */
  excesses: string[]
  records: Records
  servers: readonly Server[]
}

/** One run: half an hour in which nearly everything goes wrong, some hours of quiet, and what is on record then. */
export async function faultRun(seed: number): Promise<Report> {
  const clock = startOfRun()
  const luck = chance(seed, 'script')
  let servers: Server[] = []
  await using platform = await mortalPlatform({
    clock,
    random: chance(seed, 'platform').next,
    fetch: networkTo(() => servers),
  })
  servers = await threeServers(clock, seed, (url, init) => platform.answer(new Request(url, init)))
  const rooms = await business(platform, servers, chance(seed, 'business'), ROOMS)
  const keepers = archivists(platform, servers, chance(seed, 'recordings'))
  const people = crowd(platform, servers, clock, chance(seed, 'people'))
  const troubles: Record<string, number> = {}
  const misfortunes = chance(seed, 'callbacks')
  /** Anew each time, or the same luck would begin again. */
  const faulty = (): Trouble['callbacks'] => ({
    seed: misfortunes.between(0, 1_000_000),
    lost: 0.15,
    doubled: 0.15,
    delayed: 0.3,
    delay_ms: 90 * SECOND,
  })
  for (const server of servers) recovered(server, clock, faulty())

  const ill = new Map<Server, number>()
  let nextMinute = clock.now
  let restartAt = 0

  /** All that the servers have begun to tell has been told. */
  async function told(): Promise<void> {
    for (const { simulator } of servers) await simulator.world.callbacks.settled()
  }

  /** Time goes on: servers end what is due and call, and the platform does its work. */
  async function onwards(ms: number): Promise<void> {
    clock.now += ms
    for (const { simulator } of servers) await simulator.advance(0)
    await people.enter()
    await told()
    await platform.work()
    await told()
    if (clock.now < nextMinute) return
    nextMinute = clock.now + MINUTE
    await platform.minute()
    await told()
  }

  async function misfortune(): Promise<void> {
    for (const [server, until] of ill)
      if (until <= clock.now) {
        recovered(server, clock, faulty())
        ill.delete(server)
      }
    const server = luck.pick(servers)
    if (server && !ill.has(server) && luck.of(0.035)) {
      const kind = trouble(server, { luck, clock, callbacks: faulty() })
      troubles[kind] = (troubles[kind] ?? 0) + 1
      ill.set(server, clock.now + (luck.of(0.1) ? LONG : luck.between(20, 240) * SECOND))
    }
    if (platform.isDead()) {
      restartAt ||= clock.now + luck.between(1, 30) * SECOND
      if (clock.now < restartAt) return
      restartAt = 0
      await platform.restart()
    } else if (luck.of(0.04)) platform.killAfter(luck.between(0, 60), luck.of(0.5))
  }

  async function life(): Promise<void> {
    for (let joins = luck.between(0, 4); joins > 0; joins--) {
      // Some rooms are where everybody goes.
      const room = luck.of(0.5) ? luck.pick(rooms.slice(0, 25)) : luck.pick(rooms)
      clock.now += luck.between(1, 300)
      if (room) await people.join(room)
      await told()
    }
    for (let leaves = luck.between(0, 3); leaves > 0; leaves--) {
      clock.now += luck.between(1, 300)
      await people.leave()
      await told()
    }
    if (luck.of(0.1)) await keepers.wish()
    if (luck.of(0.03)) keepers.meddle()
    const room = luck.of(0.05) ? luck.pick(rooms.slice(0, 25)) : undefined
    if (room) await people.end(room)
  }

  const end = clock.now + ROUGH
  while (clock.now < end) {
    await misfortune()
    await life()
    await onwards(luck.between(2, 8) * SECOND)
  }
  if (platform.isDead()) await platform.restart()
  platform.killAfter(Infinity, false)
  for (const server of servers) recovered(server, clock, 'deliver')
  const empty = clock.now + LAST
  while (clock.now < empty) {
    for (let leaves = 5; leaves > 0; leaves--) {
      clock.now += luck.between(1, 300)
      await people.leave()
      await told()
    }
    await onwards(luck.between(5, 20) * SECOND)
  }
  const over = clock.now + CALM
  while (clock.now < over) await onwards(clock.now < empty + 30 * MINUTE ? MINUTE : 30 * MINUTE)
  const callbacks: Record<string, number> = {}
  for (const { simulator } of servers)
    for (const { kind, outcome } of simulator.world.callbacks.book) {
      const what = `${kind} ${outcome}`
      callbacks[what] = (callbacks[what] ?? 0) + 1
    }
  const records = await recordsOf(platform.database)
  for (const { simulator } of servers) await simulator.close()
  return {
    seed,
    people: people.counts,
    recordings: keepers.counts,
    comparison: compare(records, servers, platform.deaths),
    callbacks,
    troubles,
    deaths: platform.deaths,
    faults: platform.faults,
    excesses: excesses(heldOn(servers), rooms),
    records,
    servers,
  }
}
