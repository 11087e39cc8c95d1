import { afterEach, expect, test } from 'vitest'
import { narrowed, narrowing, narrowWith } from '#api/narrow.ts'
import { ofOneCustomer } from './of-one-customer.ts'

afterEach(() => narrowWith())

test('who is in one of several customers is shown that one’s things', () => {
  const narrow = ofOneCustomer(() => 'aurora')
  expect(narrow(['rooms', 'list'], { limit: 20 })).toEqual({ limit: 20, customer_id: 'aurora' })
  expect(narrow(['accounts', 'list'], {})).toEqual({ subscriber_id: 'aurora' })
  expect(narrow(['invitations', 'list'], {})).toEqual({ customer_id: 'aurora', below: true })
})

test('what names a place, or is one thing, is asked for as it is', () => {
  const narrow = ofOneCustomer(() => 'aurora')
  for (const input of [{ account_id: 'x' }, { customer_id: 'bela' }, { customer_id: 'aurora' }])
    expect(narrow(['rooms', 'list'], input)).toBe(input)
  expect(narrow(['rooms', 'get'], { id: 'x' })).toEqual({ id: 'x' })
  expect(narrow(['rooms', 'list'], { account_id: undefined })).toEqual({
    account_id: undefined,
    customer_id: 'aurora',
  })
})

test('while it is not known which, and for everybody else, nothing changes', () => {
  const input = { limit: 20 }
  expect(ofOneCustomer(() => undefined)(['rooms', 'list'], input)).toBe(input)
  expect(narrowed(['rooms', 'list'], input)).toBe(input)
})

test('calls are narrowed, and changes never are', async () => {
  narrowWith(ofOneCustomer(() => 'aurora'))
  const echo = async (path: string, input: unknown) => [path, input]
  const calls = narrowing({ query: echo, mutation: echo })
  expect(await calls.query('rooms.list', {})).toEqual(['rooms.list', { customer_id: 'aurora' }])
  expect(await calls.mutation('rooms.list', {})).toEqual(['rooms.list', {}])
})
