import { expect, test } from 'vitest'
import type { Failure } from './failure.ts'
import type { Answer, Invitation } from './rest.ts'
import { run } from './run.ts'
import type { Visit } from './visit.ts'

const room: Invitation = {
  object: 'RoomInvitation',
  room_name: 'Weekly',
  role: 'guest',
  description: null,
  featured_image: null,
  hero_image: null,
  brand: null,
  needs_code: false,
  waits_for_moderator: false,
  name: null,
}
const silent: Failure = { kind: 'server_silent', message: '', retryAfter: 2, requestId: null, brand: null }

/** A world whose answers come when the test says so. */
function world() {
  const invited = Promise.withResolvers<Answer<Invitation>>()
  const joins: PromiseWithResolvers<Answer<{ url: string }>>[] = []
  const went: string[] = []
  const visits: Visit[] = []
  const clock = { now: 0, ticking: null as (() => void) | null }
  const send = run({
    invitation: () => invited.promise,
    join: () => {
      const asked = Promise.withResolvers<Answer<{ url: string }>>()
      joins.push(asked)
      return asked.promise
    },
    leave: url => went.push(url),
    now: () => clock.now,
    tick: callback => {
      clock.ticking = callback
      return () => {
        clock.ticking = null
      }
    },
    changed: visit => visits.push(visit),
  })
  /** Lets what was answered be heard. */
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  const open = async () => {
    invited.resolve({ ok: true, value: room })
    await settle()
  }
  return { send, joins, went, visits, clock, settle, open, last: () => visits.at(-1)?.at }
}

const yes = { ok: true, value: { url: 'https://bbb.example.com/' } } as const

test('two presses are one request, and the page is left once', async () => {
  const { send, joins, went, open, settle, last } = world()
  await open()
  send({ type: 'submitted' })
  send({ type: 'submitted' })
  expect(joins).toHaveLength(1)
  joins[0]?.resolve(yes)
  await settle()
  expect(went).toEqual(['https://bbb.example.com/'])
  expect(last()).toBe('left')
})

test('a silent server is asked again when the time has come, and the clock stops', async () => {
  const { send, joins, clock, open, settle, last } = world()
  await open()
  send({ type: 'submitted' })
  joins[0]?.resolve({ ok: false, failure: silent })
  await settle()
  clock.now = 1_000
  clock.ticking?.()
  expect([last(), joins.length]).toEqual(['waiting', 1])
  clock.now = 2_000
  clock.ticking?.()
  expect([last(), joins.length, clock.ticking]).toEqual(['joining', 2, null])
})

test('cancelling stops the clock', async () => {
  const { send, joins, clock, open, settle, last } = world()
  await open()
  send({ type: 'submitted' })
  joins[0]?.resolve({ ok: false, failure: silent })
  await settle()
  send({ type: 'cancelled' })
  expect([last(), clock.ticking]).toEqual(['ready', null])
})

test('an answer to a page that was left and shown again takes nobody away', async () => {
  const { send, joins, went, open, settle, last } = world()
  await open()
  send({ type: 'submitted' })
  send({ type: 'returned' })
  joins[0]?.resolve(yes)
  await settle()
  expect([went, last()]).toEqual([[], 'ready'])
})
