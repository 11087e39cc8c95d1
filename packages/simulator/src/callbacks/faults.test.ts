import { describe, expect, test } from 'vitest'
import { call, createMeeting, listener, NOON, still } from '../testing.ts'
import { type CallbackFaults, fates } from './faults.ts'

const MINUTE = 60_000
const many = (faults: CallbackFaults, kind: 'webhook' | 'analytics' = 'webhook') => {
  const fateOf = fates(faults)
  return Array.from({ length: 2_000 }, () => fateOf(kind))
}

test('the same seed gives the same fates, another seed others', () => {
  const chances = { lost: 0.2, doubled: 0.2, delayed: 0.2 }
  expect(many({ seed: 1, ...chances })).toEqual(many({ seed: 1, ...chances }))
  expect(many({ seed: 1, ...chances })).not.toEqual(many({ seed: 2, ...chances }))
})

test('shares are shares', () => {
  const fate = many({ seed: 3, lost: 0.25, doubled: 0.5, delayed: 0.1, delay_ms: 1_000 })
  const arrived = fate.filter(copies => copies.length > 0)
  expect(arrived.length / fate.length).toBeCloseTo(0.75, 1)
  expect(arrived.filter(copies => copies.length === 2).length / arrived.length).toBeCloseTo(0.5, 1)
  expect(arrived.filter(([first]) => first !== 0).length / arrived.length).toBeCloseTo(0.1, 1)
  expect(Math.max(...fate.flat())).toBeLessThan(1_000)
})

test('kinds that are not named arrive, once and at once', () => {
  expect(new Set(many({ seed: 4, lost: 1, kinds: ['analytics'] }).map(String))).toEqual(new Set(['0']))
  expect(many({ seed: 4, lost: 1, kinds: ['analytics'] }, 'analytics').flat()).toEqual([])
})

describe('under faults', () => {
  const hookFor = (callbackURL: string) => ({ callbackURL, eventID: 'meeting-created' })

  test('a lost webhook is tried again, a lost end callback is lost', async () => {
    await using back = await listener()
    await using simulator = await still()
    await call(simulator, 'hooks/create', hookFor(`${back.url}/hook`))
    simulator.setTrouble({ kind: 'none', callbacks: { seed: 1, lost: 1 } })
    await createMeeting(simulator, { meta_endCallbackUrl: `${back.url}/ended` })
    await call(simulator, 'end', { meetingID: 'room-1' })
    await simulator.advance(1_000)
    simulator.setTrouble({ kind: 'none' })
    for (let minute = 0; minute < 3; minute++) await simulator.advance(MINUTE)
    expect(back.received.map(({ url }) => url.split('?')[0])).toEqual(['/hook'])
  })

  test('a webhook that is always lost takes its hook along', async () => {
    await using back = await listener()
    await using simulator = await still()
    await call(simulator, 'hooks/create', hookFor(back.url))
    simulator.setTrouble({ kind: 'none', callbacks: { seed: 1, lost: 1 } })
    await createMeeting(simulator)
    for (let minute = 0; minute < 13; minute++) await simulator.advance(MINUTE)
    expect(back.received).toEqual([])
    expect(simulator.world.hooks).toEqual([])
    expect(simulator.world.callbacks.book).toHaveLength(13)
  })

  test('what is delayed comes after what was sent later', async () => {
    await using back = await listener()
    await using simulator = await still()
    await call(simulator, 'hooks/create', hookFor(back.url))
    simulator.setTrouble({ kind: 'none', callbacks: { seed: 1, delayed: 1, delay_ms: MINUTE } })
    await createMeeting(simulator)
    simulator.setTrouble({ kind: 'none' })
    await createMeeting(simulator, { meetingID: 'room-2' })
    expect(simulator.world.callbacks.pending).toBe(true)
    await simulator.advance(MINUTE)
    const ids = back.received.map(({ body }) => decodeURIComponent(body).match(/"(room-\d)"/)?.[1])
    expect(ids).toEqual(['room-2', 'room-1'])
    expect(simulator.world.callbacks.pending).toBe(false)
  })

  test('what is doubled comes again, the same to the letter', async () => {
    await using back = await listener()
    await using simulator = await still()
    await call(simulator, 'hooks/create', hookFor(back.url))
    simulator.setTrouble({ kind: 'none', callbacks: { seed: 1, doubled: 1 } })
    await createMeeting(simulator)
    await simulator.advance(MINUTE)
    expect(back.received).toHaveLength(2)
    expect(back.received[0]).toMatchObject({ url: back.received[1]?.url, body: back.received[1]?.body })
  })

  test('a delivery can go anywhere, not over the network alone', async () => {
    const sent: string[] = []
    await using simulator = await still({
      fetch: async url => {
        sent.push(url)
        return new Response(null, { status: 204 })
      },
    })
    await createMeeting(simulator, { meta_endCallbackUrl: 'https://platform.example.com/ended' })
    await call(simulator, 'end', { meetingID: 'room-1' })
    await simulator.advance(1_000)
    expect(sent).toEqual(['https://platform.example.com/ended?recordingmarks=false'])
    expect(simulator.world.callbacks.book).toMatchObject([{ outcome: 204, at: NOON + 1_000 }])
  })
})
