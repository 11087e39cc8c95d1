import { expect, test } from 'vitest'
import { required } from './required.ts'

const issues = [
  { path: ['account_id'], message: 'Invalid input' },
  { path: ['account_id'], message: 'Too small' },
  { path: ['room_name'], message: 'Too long' },
]
const schema = required(
  { safeParse: () => ({ success: false as const, error: { issues } }) },
  { account_id: 'Choose an account.', room_name: 'Give a name.' },
)
const said = (input: unknown) => {
  const result = schema.safeParse(input)
  return result.success ? [] : result.error.issues.map(issue => issue.message)
}

test.each([undefined, null, '', []])('a missing value (%j) is said once, in our words', account_id => {
  expect(said({ account_id, room_name: 'x' })).toEqual(['Choose an account.', 'Too long'])
})

test('a value that is there keeps what the schema says of it', () => {
  expect(said({ account_id: 'x', room_name: 'y' })).toEqual(['Invalid input', 'Too small', 'Too long'])
})
