import { expect, test } from 'vitest'
import { actorName, describe as sentence } from './describe.ts'

const update = (before: Record<string, unknown>, after: Record<string, unknown>) =>
  sentence({ action: 'customers.update', before, after })

test('a change of a short value says from what to what', () => {
  expect(update({ status: 'active', version: 1 }, { status: 'suspended', version: 2 })).toBe(
    'changed status (active → suspended)',
  )
  expect(update({ delinquent: false }, { delinquent: true })).toBe('changed delinquent (no → yes)')
  expect(update({ external_id: null }, { external_id: 'crm-7' })).toBe(
    'changed external id (nothing → crm-7)',
  )
})

test('what was done to many at once reads as if it was done to one', () => {
  const many = (verb: string) =>
    sentence({ action: `rooms.${verb}`, before: { status: 'active' }, after: { status: 'inactive' } })
  expect(many('updateMany')).toBe('changed status (active → inactive)')
  expect(many('deleteMany')).toBe('deleted it')
})

test('of lists and objects only the name is said', () => {
  expect(update({ addresses: [] }, { addresses: [{ city: 'Berlin' }] })).toBe('changed addresses')
})

test('making, deleting and saving without a change have words of their own', () => {
  expect(sentence({ action: 'customers.create', before: null, after: { status: 'active' } })).toBe(
    'created it',
  )
  expect(sentence({ action: 'customers.delete', before: {}, after: null })).toBe('deleted it')
  expect(update({ version: 1 }, { version: 2, updated_at: 'x' })).toBe('saved it without changes')
})

test('what else can be done has words of its own, and what is new is named', () => {
  const did = (action: string, after: Record<string, unknown> = {}) => sentence({ action, before: {}, after })
  expect(did('subscriptions.changePackage')).toBe('changed its package')
  expect(did('subscriptions.expire')).toBe('started its next period')
  expect(did('subscriptions.expire', { is_active: false })).toBe('ended it: its time was up')
  expect(did('rooms.polish')).toBe('did “polish”')
})

test('what jobs do to recordings is said in words of its own', () => {
  const did = (action: string, before: Record<string, unknown> | null, after: Record<string, unknown>) =>
    sentence({ action, before, after })
  expect(did('recordings.find', null, { name: 'Lesson' })).toBe('found it on its server')
  expect(did('recordings.find', { state: 'processing' }, { state: 'published', synced_at: 'x' })).toBe(
    'updated it from its server: state (processing → published)',
  )
  expect(
    did('recordings.sync', { state: 'published', pending: [{}] }, { state: 'unpublished', pending: [] }),
  ).toBe('applied changes on its server: state (published → unpublished)')
  expect(did('recordings.sync', { pending: [{}] }, { pending: [] })).toBe('applied changes on its server')
  expect(did('recordings.expire', { pending: [] }, { pending: [{}] })).toBe(
    'deleted it: its retention period ended',
  )
  expect(did('recordings.unpublishMany', {}, {})).toBe('unpublished it')
})

test('the platform is called so, whichever of its jobs it was', () => {
  expect(actorName({ actor_name: 'expire_subscriptions', actor_type: 'system' })).toBe('The platform')
  expect(actorName({ actor_name: 'Ana', actor_type: 'user' })).toBe('Ana')
  expect(actorName({ actor_name: null, actor_type: 'participant' })).toBe('A participant')
})
