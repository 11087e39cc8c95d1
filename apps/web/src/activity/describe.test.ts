import { expect, test } from 'vitest'
import { describe as sentence } from './describe.ts'

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

test('of lists and objects only the name is said', () => {
  expect(update({ addresses: [] }, { addresses: [{ city: 'Berlin' }] })).toBe('changed addresses')
})

test('making, deleting and saving without a change have words of their own', () => {
  expect(sentence({ action: 'customers.create', before: null, after: { status: 'active' } })).toBe(
    'created it',
  )
  expect(sentence({ action: 'customers.delete', before: {}, after: null })).toBe('deleted it')
  expect(update({ version: 1 }, { version: 2, updated_at: 'x' })).toBe('saved it without a change')
  expect(sentence({ action: 'rooms.end', before: null, after: null })).toBe('did “end”')
})
