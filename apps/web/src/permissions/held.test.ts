import { expect, test } from 'vitest'
import { heldAt } from './held.ts'

const customer = (id: string, ...permissions: string[]) => ({
  place: { object: 'Customer' as const, id },
  permissions,
  in_effect: true,
})
const account = (id: string, ...permissions: string[]) => ({
  place: { object: 'Account' as const, id },
  permissions,
  in_effect: true,
})

test('what is held on the platform holds everywhere, but for what has an effect there alone', () => {
  const rows = [{ place: null, permissions: ['jobs:read', 'rooms:read'], in_effect: true }]
  expect([...heldAt(rows, {})]).toEqual(['jobs:read', 'rooms:read'])
  expect([...heldAt(rows, { customer_id: 'a' })]).toEqual(['rooms:read'])
})

test('what is held on a customer holds there and below, and nowhere else', () => {
  const rows = [customer('a', 'rooms:read')]
  expect([...heldAt(rows, { customer_id: 'a' })]).toEqual(['rooms:read'])
  expect([...heldAt(rows, { customer_id: 'a', account_id: 'x', room_id: 'y' })]).toEqual(['rooms:read'])
  expect([...heldAt(rows, { customer_id: 'b', account_id: 'x' })]).toEqual([])
  expect([...heldAt(rows, {})]).toEqual([])
})

test('what is held below does not flow up', () => {
  const rows = [account('x', 'rooms:end')]
  expect([...heldAt(rows, { customer_id: 'a' })]).toEqual([])
  expect([...heldAt(rows, { account_id: 'x' })]).toEqual(['rooms:end'])
})

test('where it is not known what lies above a place, rights there are taken to reach it', () => {
  expect([...heldAt([customer('a', 'rooms:read')], { room_id: 'y' })]).toEqual(['rooms:read'])
  expect([...heldAt([account('x', 'rooms:end')], { room_id: 'y' })]).toEqual(['rooms:end'])
})

test('what is not in effect, or is no permission, is not held', () => {
  expect([...heldAt([{ ...customer('a', 'rooms:read'), in_effect: false }], { customer_id: 'a' })]).toEqual(
    [],
  )
  expect([...heldAt([customer('a', 'rooms:fly')], { customer_id: 'a' })]).toEqual([])
})
