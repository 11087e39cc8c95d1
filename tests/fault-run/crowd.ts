import { type Visit, visit } from '@streamwise/simulator'
import { api, type Json } from '../http.ts'
import type { Room } from './business.ts'
import type { Chance } from './chance.ts'
import { type Clock, SECOND } from './clock.ts'
import { type Mortal, PLATFORM } from './mortal.ts'
import type { Server } from './servers.ts'

/** Somebody who was sent to a meeting and will open the link, now or in a while. */
type Comer = { link: string; at: number }

export type Counts = Record<
  'asked' | 'let_in' | 'refused' | 'unanswered' | 'entered' | 'turned_away' | 'left' | 'ended',
  number
> & { reasons: Record<string, number> }

/** How many people a room knows; who comes again is the same person. */
const REGULARS = 5

/** Everybody who opens and leaves rooms, each with a browser of their own. */
export function crowd(platform: Mortal, servers: readonly Server[], clock: Clock, luck: Chance) {
  const target = { url: PLATFORM, fetch: platform.answer }
  const nobody = api(target)
  const counts: Counts = {
    asked: 0,
    let_in: 0,
    refused: 0,
    unanswered: 0,
    entered: 0,
    turned_away: 0,
    left: 0,
    ended: 0,
    reasons: {},
  }
  let comers: Comer[] = []
  let inside: Visit[] = []

  /** Asks to be let in as one of the room's regulars, and opens the link at once, later or never. */
  async function join(room: Room): Promise<void> {
    counts.asked += 1
    const regular = luck.between(1, REGULARS)
    const input = {
      name: `Person ${regular}`,
      visitor: `${room.id}-regular-${regular}`,
      ...(regular === 1 ? { token: room.moderators } : {}),
    }
    const late = luck.of(0.2) ? luck.between(1, 60) * SECOND : 0
    const never = luck.of(0.05)
    const answer = await heard(() => nobody.post(`/rooms/${room.id}/join`, input))
    if (!answer) return
    if (answer.status !== 200) {
      counts.refused += 1
      const reason = answer.body?.details?.reason ?? answer.body?.code ?? String(answer.status)
      counts.reasons[reason] = (counts.reasons[reason] ?? 0) + 1
      return
    }
    counts.let_in += 1
    if (!never) comers.push({ link: answer.body.join_url, at: clock.now + late })
  }

  /** Those who are due open their links. A server in trouble has them give up. */
  async function enter(): Promise<void> {
    const due = comers.filter(({ at }) => at <= clock.now)
    comers = comers.filter(({ at }) => at > clock.now)
    for (const { link } of due) {
      const server = servers.find(({ simulator }) => link.startsWith(simulator.url))
      const page = server?.hangs ? null : await visit(link).catch(() => null)
      if (page?.status === 200 && page.html.includes('data-testid="participant-name"')) {
        inside.push(page)
        counts.entered += 1
      } else counts.turned_away += 1
    }
  }

  /** One of those inside leaves; where the meeting is over already, they only close the page. */
  async function leave(): Promise<void> {
    const one = luck.pick(inside)
    if (!one) return
    inside = inside.filter(other => other !== one)
    await one.leave().catch(() => undefined)
    counts.left += 1
  }

  /** An admin ends the room's meeting, whether there is one or not. */
  async function end(room: Room): Promise<void> {
    if (await heard(() => platform.admin.post(`/rooms/${room.id}/end`, {}))) counts.ended += 1
  }

  async function heard(ask: () => Promise<Json>): Promise<Json> {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'Killed') throw error
      counts.unanswered += 1
      return null
    }
  }

  return { counts, join, enter, leave, end, heard, people: () => inside.length }
}
