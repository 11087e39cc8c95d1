import { expect, test } from 'vitest'
import { actionOptions, isDeletion, pathOf } from './entities.ts'
import { isNameless, knownBy, nameIn, whatOf } from './sentence.ts'

const update = {
  action: 'rooms.update',
  before: { status: 'active', version: 1 },
  after: { status: 'inactive', version: 2 },
}

test('a line begins with what was done', () => {
  expect(whatOf({ action: 'rooms.create', before: null, after: {} })).toBe('Created it')
  expect(whatOf(update)).toBe('Changed status (active → inactive)')
  expect(whatOf({ action: 'subscriptions.renew', before: {}, after: {} })).toBe('Renewed it')
  expect(whatOf({ action: 'customers.move_owner', before: null, after: null })).toBe('Did “move owner”')
})

test('what the platform did with a recording is no contract that was matched or ended', () => {
  expect(whatOf({ action: 'recordings.sync', before: { pending: [{}] }, after: { pending: [] } })).toBe(
    'Applied changes on its server',
  )
  expect(whatOf({ action: 'recordings.expire', before: {}, after: {} })).toBe(
    'Deleted it: its retention period ended',
  )
})

test('a thing is called by what names it, before or after', () => {
  expect(nameIn({ before: null, after: { room_name: 'Physics', name: 'x' } })).toBe('Physics')
  expect(nameIn({ before: { company_name: null, first_name: 'Ana', last_name: 'Souza' }, after: null })).toBe(
    'Ana Souza',
  )
  expect(nameIn({ before: null, after: { status: 'active' } })).toBeUndefined()
})

test('a link is known by its room and a membership by its person, also when they are gone', () => {
  const made = { entity: 'RoomToken', before: null, after: { room_id: 'r1', role: 'guest' } }
  const room = { entity: 'Room', entity_id: 'r1' }
  expect(knownBy(made)).toEqual(room)
  expect(knownBy({ entity: 'RoomAccessCode', before: { room_id: 'r1' }, after: null })).toEqual(room)
  expect(knownBy({ entity: 'Membership', before: null, after: { user_id: 'u1', room_id: 'r1' } })).toEqual({
    entity: 'User',
    entity_id: 'u1',
  })
  expect(knownBy({ ...made, after: { role: 'host' } })).toBeUndefined()
  expect(knownBy({ ...made, entity: 'Recording' })).toBeUndefined()
  expect(['RoomToken', 'Room', 'toString'].map(isNameless)).toEqual([true, false, false])
})

test('the clock begins a period, or ends what is over', () => {
  const moved = { action: 'subscriptions.expire', before: {} }
  expect(whatOf({ ...moved, after: { starts_at: '2026-01-01T00:00:00Z' } })).toBe('Started its next period')
  expect(whatOf({ ...moved, after: { is_active: false } })).toBe('Ended it: its time was up')
})

test('an entry leads to its page, a link to its room, and what is gone to none', () => {
  const room = { entity: 'Room', entity_id: 'abc', before: null, after: {} }
  expect(pathOf(room)).toBe('/rooms/abc')
  expect(pathOf({ ...room, entity: 'RoomToken', after: { room_id: 'r1' } })).toBe('/rooms/r1')
  expect(pathOf({ ...room, entity: 'RoomAccessCode', after: { room_id: 'r1' } })).toBe('/rooms/r1')
  expect(pathOf({ ...room, before: {}, after: null })).toBeUndefined()
  expect(pathOf({ ...room, entity: 'Membership' })).toBeUndefined()
  expect(pathOf({ ...room, entity: 'Settings' })).toBe('/settings')
  expect(isDeletion({ before: {}, after: null })).toBe(true)
})

test('actions are those of the chosen kind of thing', () => {
  expect(actionOptions('ApiCredential').map(option => option.value)).toEqual([
    'apiCredentials.create',
    'apiCredentials.update',
    'apiCredentials.delete',
    'apiCredentials.rotate',
    'apiCredentials.revoke',
  ])
  expect(actionOptions('').length).toBeGreaterThan(20)
})
