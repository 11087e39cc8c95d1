import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from './errors.ts'
import { onSessionEnd, withSession } from './session-end.ts'

const refusal = (status: number) => new ApiError({ code: 'x', message: 'x', status })
afterEach(() => onSessionEnd(() => undefined))

test('what the end of a session refused is done once more after signing in', async () => {
  let signedIn: () => void = () => undefined
  onSessionEnd(() => new Promise(resolve => (signedIn = resolve)))
  const work = vi.fn(async () => 'done').mockRejectedValueOnce(refusal(401))
  const result = withSession(work)
  await vi.waitFor(() => expect(work).toHaveBeenCalledTimes(1))
  signedIn()
  expect(await result).toBe('done')
  expect(work).toHaveBeenCalledTimes(2)
})

test('refused twice, it stays refused', async () => {
  onSessionEnd(async () => undefined)
  const work = vi.fn().mockRejectedValue(refusal(401))
  await expect(withSession(work)).rejects.toMatchObject({ status: 401 })
  expect(work).toHaveBeenCalledTimes(2)
})

test.each([403, 409, 500])('%d has nothing to do with it', async status => {
  const ask = vi.fn(async () => undefined)
  onSessionEnd(ask)
  await expect(withSession(() => Promise.reject(refusal(status)))).rejects.toMatchObject({ status })
  expect(ask).not.toHaveBeenCalled()
})

test('who was not signed in is not asked, and whoever signs in as another sends nothing of the first', async () => {
  const work = vi.fn().mockRejectedValue(refusal(401))
  await expect(withSession(work)).rejects.toMatchObject({ status: 401 })
  onSessionEnd(() => Promise.reject(new ApiError({ code: 'signed_out', message: 'x' })))
  await expect(withSession(work)).rejects.toMatchObject({ code: 'signed_out' })
  expect(work).toHaveBeenCalledTimes(2)
})
