import { expect, test } from 'vitest'
import { barsOf } from './timeline.ts'

const minute = (n: number) => new Date(Date.UTC(2026, 10, 21, 9, n)).toISOString()
const meeting = { from: Date.parse(minute(0)), to: Date.parse(minute(50)) }

test('each stay is a bar where it was in the meeting', () => {
  const stays = [
    { joined_at: minute(0), left_at: minute(10) },
    { joined_at: minute(20), left_at: minute(45) },
  ]
  expect(barsOf(stays, meeting)).toEqual([
    { start: 0, width: 20 },
    { start: 40, width: 50 },
  ])
})

test('a stay that goes on reaches to the end, and none lies outside', () => {
  expect(barsOf([{ joined_at: minute(25), left_at: null }], meeting)).toEqual([{ start: 50, width: 50 }])
  expect(barsOf([{ joined_at: '2026-11-21T08:59:00Z', left_at: '2026-11-21T11:00:00Z' }], meeting)).toEqual([
    { start: 0, width: 100 },
  ])
})

test('one of no length can be seen, also at the very end', () => {
  expect(barsOf([{ joined_at: minute(50), left_at: minute(50) }], meeting)).toEqual([{ start: 99, width: 1 }])
})
