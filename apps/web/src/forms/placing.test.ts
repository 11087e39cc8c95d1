import { expect, test } from 'vitest'
import { placeErrors } from './placing.ts'

test('a message goes to its field, the field that holds it, or the top', () => {
  const errors = { room_name: ['Too long.'], 'metadata.key': ['Too deep.'], 'a.b': ['Odd.'], '': ['Whole.'] }
  expect(placeErrors(errors, new Set(['room_name', 'metadata']))).toEqual({
    fields: { room_name: ['Too long.'], metadata: ['key: Too deep.'] },
    elsewhere: ['a.b: Odd.', 'Whole.'],
  })
})
