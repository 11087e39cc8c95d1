import { expect, test } from 'vitest'
import { ApiError, networkError } from './errors.ts'
import { invalidate, queryClient, worthRetrying } from './query-client.ts'

const answered = (status: number) => new ApiError({ code: 'x', message: 'x', status })

test('tries again where no answer came or the server was busy', () => {
  expect(worthRetrying(0, networkError())).toBe(true)
  expect(worthRetrying(1, answered(503))).toBe(true)
  expect(worthRetrying(2, answered(503))).toBe(false)
})

test.each([401, 403, 404, 409, 422, 429, 500])('%d is final', status => {
  expect(worthRetrying(0, answered(status))).toBe(false)
})

test('a change makes stale what was read of it, also what came along with others', async () => {
  const room = ['rooms', 'list', { include: ['customer'] }, 'pages']
  const plain = ['rooms', 'list', { limit: 20 }, 'pages']
  const customer = ['customers', 'get', { id: 'x' }]
  for (const key of [room, plain, customer]) queryClient.setQueryData(key, {})
  await invalidate({ path: ['customers'] })
  const stale = (key: unknown[]) => queryClient.getQueryState(key)?.isInvalidated
  expect([room, plain, customer].map(stale)).toEqual([true, false, true])
  queryClient.clear()
})
