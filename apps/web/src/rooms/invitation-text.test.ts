import { expect, test } from 'vitest'
import { invitationText } from './invitation-text.ts'

const room = { room_name: 'Weekly lesson' }
const url = 'https://meet.example.com/rooms/k3v9x0qa/weekly-lesson?token=abc'

test('an invitation says what, and where', () => {
  expect(invitationText(room, { url, until: null }).split('\n')).toEqual([
    expect.stringContaining('Weekly lesson'),
    url,
  ])
})

test('an invitation holds the code that its link asks for, and until when it is good', () => {
  const lines = invitationText(room, { url, code: '493027', until: '2027-01-01T12:00:00Z' }).split('\n')
  expect(lines[2]).toMatch(/493027/)
  expect(lines[3]).toMatch(/2027/)
})
