import { expect, test } from 'vitest'
import { ApiError, networkError } from './errors.ts'
import { worthRetrying } from './query-client.ts'

const answered = (status: number) => new ApiError({ code: 'x', message: 'x', status })

test('tries again where no answer came or the server was busy', () => {
  expect(worthRetrying(0, networkError())).toBe(true)
  expect(worthRetrying(1, answered(503))).toBe(true)
  expect(worthRetrying(2, answered(503))).toBe(false)
})

test.each([401, 403, 404, 409, 422, 429, 500])('%d is final', status => {
  expect(worthRetrying(0, answered(status))).toBe(false)
})
