import { expect, test } from 'vitest'
import { ApiError } from '#api/errors.ts'
import { readAll } from './read-all.ts'

/** A list of so many rows that answers three at a time; its cursors say where they begin. */
const listOf = (count: number) => async (cursor: string | undefined) => {
  const from = Number(cursor ?? 0)
  const data = Array.from({ length: Math.min(3, count - from) }, (_, at) => ({ id: `${from + at}` }))
  return { data, meta: { next_cursor: from + 3 < count ? `${from + 3}` : null } }
}
const signal = new AbortController().signal
const wait = async () => {}

test.each([
  [0, 10, 0, false],
  [7, 10, 7, false],
  [7, 7, 7, false],
  [9, 6, 6, true],
  [7, 5, 5, true],
])('of %i rows and at most %i, %i are read', async (count, most, read, cut) => {
  const rows: { id: string }[] = []
  const answer = await readAll({
    part: listOf(count),
    signal,
    most,
    wait,
    onPart: more => void rows.push(...more),
  })
  expect(answer).toEqual({ cut })
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: read }, (_, at) => `${at}`))
})

test('waits as long as the server asks for, and goes on where it was', async () => {
  const waits: number[] = []
  const list = listOf(4)
  let refused = false
  const rows: { id: string }[] = []
  await readAll({
    part: async cursor => {
      if (cursor && !refused) {
        refused = true
        throw new ApiError({
          code: 'too_many_requests',
          message: '',
          status: 429,
          details: { retry_after: 7 },
        })
      }
      return list(cursor)
    },
    signal,
    wait: async seconds => void waits.push(seconds),
    onPart: more => void rows.push(...more),
  })
  expect(waits).toEqual([7])
  expect(rows).toHaveLength(4)
})

test('other failures end it, and so does whoever cancels', async () => {
  const options = { signal, wait, onPart: () => {} }
  const broken = new ApiError({ code: 'internal_error', message: '', status: 500 })
  await expect(readAll({ ...options, part: () => Promise.reject(broken) })).rejects.toBe(broken)
  const abort = new AbortController()
  const reading = readAll({
    part: listOf(9),
    signal: abort.signal,
    wait,
    onPart: () => abort.abort(),
  })
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
})
