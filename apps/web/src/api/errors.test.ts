import { expect, test } from 'vitest'
import { ApiError, apiError, toApiError } from './errors.ts'

const body = {
  code: 'invalid_input',
  message: 'Some of the input is not valid.',
  errors: { 'properties.host_url': ['Use https.'] },
  request_id: 'req_1',
}

test('an answer carries its code, its fields and its request', () => {
  expect(apiError({ httpStatus: 422, ...body })).toMatchObject({
    status: 422,
    requestId: 'req_1',
    errors: body.errors,
  })
})

test('a fault of our own tells people nothing of its insides', () => {
  const error = toApiError(new TypeError('x is undefined'))
  expect(error.message).not.toContain('undefined')
  expect(error.code).toBe('client_error')
})

test('an ApiError stays as it is', () => {
  const error = new ApiError({ code: 'forbidden', message: 'No.' })
  expect(toApiError(error)).toBe(error)
})

test.each([null, 'text', {}, { code: 1, message: 'x' }, []])('%j is no error of ours', value => {
  expect(apiError(value)).toBeUndefined()
})

test('the wait that the server asks for is in the details', () => {
  expect(apiError({ ...body, details: { retry_after: 30 } }, 429)?.retryAfter).toBe(30)
})
