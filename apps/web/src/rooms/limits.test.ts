import { expect, test } from 'vitest'
import { limitsInput, limitsOf, limitValues } from './limits.ts'

const catalogue = [
  { code: 'max_rooms', name: 'Rooms', unit: 'rooms' },
  { code: 'max_participants', name: 'Participants', unit: 'participants' },
  { code: 'recording', name: 'Recording', unit: null },
  { code: 'private_chat', name: 'Private chat', unit: null },
]

test('a room can narrow what the subscription has for meetings, and no more', () => {
  const sold = [
    { code: 'max_rooms', value: 10 },
    { code: 'max_participants', value: 100 },
    { code: 'recording', value: false },
  ]
  expect(limitsOf(catalogue, sold)).toEqual([
    { code: 'max_participants', name: 'Participants', unit: 'participants', sold: 100 },
  ])
})

test('an emptied limit is left to the subscription, others come back as they were', () => {
  const stored = [
    { code: 'max_participants', value: 20 },
    { code: 'recording', value: false },
  ]
  expect(limitsInput(limitValues(stored))).toEqual(stored)
  expect(limitsInput({ ...limitValues(stored), max_participants: null })).toEqual([
    { code: 'recording', value: false },
  ])
})
