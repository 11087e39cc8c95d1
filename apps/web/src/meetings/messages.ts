import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  title: 'Meetings',
  about: 'Every time a room went live: who joined, and for how long.',
  'empty.title': 'No meetings yet',
  'empty.text': 'A meeting starts when someone joins a room. It’s kept here with its participants.',
  'of.title': ({ room }: { room: string }) => `Meeting in ${room}`,
  'of.unknown': 'Meeting',

  room: 'Room',
  customer: 'Customer',
  account: 'Account',
  provider: 'Provider',
  started: 'Started',
  ended: 'Ended',
  length: 'Length',
  peak: 'Peak',
  'peak.hint': 'Most people at the same time.',
  total: 'People',
  'total.hint': 'Everyone who joined.',
  minutes: 'Minutes',
  'minutes.long': 'Participant minutes',
  'minutes.hint': 'Everyone’s time added up, as counted against the subscription.',
  status: 'Status',
  'status.live': 'Live',
  'status.ended': 'Ended',

  facts: 'Details',
  numbers: 'Attendance',
  'numbers.none': 'This type of server doesn’t report who is in a meeting, so nothing is counted.',
  why: 'Why it ended',
  'reason.left': 'Everyone left, or a moderator ended it.',
  'reason.ended_by_api': 'Ended from the dashboard or the API.',
  'reason.duration': 'It reached its maximum length.',
  'reason.provider_lost': 'The server lost it while people were in it, most likely because of a restart.',
  'reason.assumed':
    'Assumed: this type of server doesn’t report when a meeting ends, and its maximum length has passed.',
  'reason.unknown': 'Unknown.',
  accuracy: 'Accuracy',
  'accuracy.exact': 'Exact: based on the server’s own join and leave times.',
  'accuracy.sampled':
    'Sampled: some joins and leaves were checked once a minute, so times may be off by about a minute.',
  'accuracy.none': 'Unknown: the server didn’t report who was in this meeting, so no time is counted.',
  recording: 'Recording',
  'recording.now': 'Recording now',
  'recording.could': 'Allowed',
  'recording.not': 'Off',
  'seen.last': 'Last seen',

  'people.title': 'Participants',
  'people.now': ({ n }: { n: number }) => `${count(n, 'person', 'people')} in the meeting now`,
  'people.empty': 'No participants yet',
  'people.empty.text': 'People show up here within a minute of joining.',
  'people.none': 'Participants unknown',
  'now.moderators': 'Moderators now',
  'now.voice': 'Using mic now',
  'now.video': 'Using camera now',
  'now.listeners': 'Only listening now',
  'people.name': 'Name',
  'people.role': 'Role',
  'people.role.moderator': 'Moderator',
  'people.role.attendee': 'Attendee',
  'people.joined': 'Joined',
  'people.left': 'Left',
  'people.when': 'Timeline',
  'people.inside': 'Still in',
  'people.time': 'Duration',
  'people.stays': ({ n }: { n: number }) => `joined ${n} times`,
  'people.stay': ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  'people.stay.open': ({ from }: { from: string }) => `since ${from}`,

  end: 'End meeting',
  'end.title': ({ name }: { name: string }) => `End the meeting in ${name}?`,
  'end.text': ({ n }: { n: number }) =>
    n > 0
      ? `This immediately removes ${count(n, 'person', 'people')} from the meeting.`
      : 'This immediately removes everyone from the meeting.',
  'end.done': 'Meeting ended',
  'end.nothing': 'The meeting had already ended',
  'end.cannot': 'Can’t be ended from here. On this type of server, a meeting ends when everyone has left.',
} as const

export type Words = typeof en
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
