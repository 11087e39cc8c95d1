import { expect, test } from 'vitest'
import { ApiError } from '#api/errors.ts'
import { refusedRows } from './refused.ts'

test('an error names rows by their place', () => {
  const error = new ApiError({
    code: 'not_usable',
    message: 'Only an inactive account can be deleted.',
    errors: { 'ids.1': ['It is active.'], 'ids.7': ['Not one of these.'], status: ['No.'] },
  })
  expect(refusedRows(error, [{ id: 'a' }, { id: 'b' }])).toEqual([
    { row: { id: 'b' }, message: 'It is active.' },
  ])
})
