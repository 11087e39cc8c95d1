import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Meetings',
  about: 'Each time a room was live: who met, for how long, and where.',
  'empty.title': 'No meetings yet',
  'empty.text': 'A meeting begins when somebody joins a room, and is kept here with who was in it.',
  'of.title': ({ room }: { room: string }) => `Meeting in ${room}`,
  'of.unknown': 'Meeting',

  room: 'Room',
  customer: 'Customer',
  account: 'Account',
  provider: 'Provider',
  started: 'Started',
  ended: 'Ended',
  length: 'Length',
  peak: 'At once',
  'peak.hint': 'The most people at the same time.',
  total: 'People',
  'total.hint': 'How many people were in it altogether.',
  minutes: 'Minutes',
  'minutes.long': 'Participant minutes',
  'minutes.hint': 'Everybody’s time together: what the subscription is charged.',
  status: 'Status',
  'status.live': 'Live',
  'status.ended': 'Ended',

  facts: 'This meeting',
  numbers: 'In numbers',
  'numbers.none': 'This kind of server tells nothing of who is in a meeting, so nothing is counted.',
  why: 'Why it ended',
  'reason.left': 'It ended by itself: everybody left, or a moderator closed it from inside.',
  'reason.ended_by_api': 'It was ended from the dashboard or the API.',
  'reason.duration': 'Its time was used up.',
  'reason.provider_lost': 'The server lost it while people were in it, most likely by a restart.',
  'reason.assumed':
    'Assumed: this kind of server doesn’t tell when a meeting ends, and its longest time is over.',
  'reason.unknown': 'Nobody can tell.',
  accuracy: 'How exact this is',
  'accuracy.exact': 'Exact: by the server’s own times of everybody’s coming and going.',
  'accuracy.sampled':
    'Sampled: some comings and goings were seen by looking once a minute, so a time may be off by about a minute.',
  'accuracy.none': 'Not known: nobody told who was in this meeting, so nobody’s time can be counted.',
  recording: 'Recording',
  'recording.now': 'Being recorded now',
  'recording.could': 'It could be recorded',
  'recording.not': 'Without recording',
  'seen.last': 'Last seen',

  'people.title': 'Participants',
  'people.now': ({ n }: { n: number }) => `${count(n, 'person is', 'people are')} in it now.`,
  'people.empty': 'Nobody was seen in it',
  'people.empty.text': 'Who comes in is seen within a minute.',
  'people.none': 'Nobody can tell who was in it',
  'people.name': 'Name',
  'people.role': 'Role',
  'people.role.moderator': 'Moderator',
  'people.role.attendee': 'Attendee',
  'people.joined': 'Joined',
  'people.left': 'Left',
  'people.when': 'When',
  'people.inside': 'In it now',
  'people.time': 'Time in it',
  'people.stays': ({ n }: { n: number }) => `came in ${n} times`,
  'people.stay': ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  'people.stay.open': ({ from }: { from: string }) => `since ${from}`,

  end: 'End meeting',
  'end.title': ({ name }: { name: string }) => `End the meeting in ${name}?`,
  'end.text': ({ n }: { n: number }) =>
    n > 0
      ? `${count(n, 'person', 'people')} will be sent out at once.`
      : 'Whoever is in it will be sent out at once.',
  'end.done': 'Meeting ended',
  'end.nothing': 'No meeting was running any more',
  'end.cannot': 'It can’t be ended from here: on this kind of server a meeting ends when everybody has left.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
