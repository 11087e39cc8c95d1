import { dictionary } from '#messages/index.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')

const en = {
  switch: 'Switch company',
  switched: ({ name }: { name: string }) => `You are in ${name} now.`,
  hello: ({ name }: { name: string }) => (name ? `Welcome, ${name}` : 'Welcome'),
  'room.new': 'New room',

  'rooms.title': 'Your rooms',
  'rooms.all': 'All rooms',
  'rooms.none': 'No rooms yet',
  'rooms.none.make': 'A room is a place with a link, where you meet again and again.',
  'rooms.none.plan': 'Rooms come with a plan. Ask your provider to set one up for you.',
  'rooms.none.account': 'Rooms live in an account. Open one first.',
  'rooms.none.wait': 'As soon as somebody shares a room with you, you can join it from here.',
  'account.new': 'Open account',
  'room.closed': 'Closed',
  'room.live': ({ n }: { n: number }) => (n > 0 ? `Live · ${count(n, 'person', 'people')}` : 'Live'),
  'room.start': 'Start',
  'room.join': 'Join',
  'room.start.of': ({ name }: { name: string }) => `Start ${name}`,
  'room.join.of': ({ name }: { name: string }) => `Join ${name}`,
  'link.copy': ({ name }: { name: string }) => `Copy link to ${name}`,
  'link.copied': ({ name }: { name: string }) => `Link to ${name} copied`,
  'link.none': ({ name }: { name: string }) => `${name} has no link for attendees yet.`,
  'link.made': ({ name }: { name: string }) => `Link for attendees of ${name} made and copied`,

  'live.title': 'Live now',
  'live.none': 'No meeting is running.',

  'usage.title': 'Usage',
  'usage.all': 'Plan and usage',
  'usage.none': 'Nothing that is counted is limited.',

  'recordings.title': 'Latest recordings',
  'recordings.all': 'All recordings',
  'recordings.none': 'Meetings that are recorded appear here.',

  'plan.title': 'Plan and usage',
  'plan.text': 'What you subscribe to, and how much of it is used.',
  'plan.none': 'You have no plan yet',
  'plan.none.text': 'Without one no room can be made. Ask your provider to set one up for you.',
  'plan.help': 'Ask for help',
  'plan.usage': 'All your rooms and accounts together.',
  'plan.price': 'Price',
  'plan.period': 'Current period',
  'plan.renews': 'Renews',
  'plan.ends': 'Ends',
  'plan.trial': 'Free trial until',
  'plan.status.active': 'Active',
  'plan.status.canceled': 'Canceled',
  'plan.status.suspended': 'Suspended',
  'plan.status.inactive': 'Inactive',
  'plan.status.terminated': 'Ended',
  'plan.canceled': 'You can use everything until it ends.',
  'plan.stopped': 'No meeting can start under this plan. Ask your provider what to do.',
  'plan.change': 'To change your plan, ask your provider.',

  'suspended.title': ({ name }: { name: string }) => `${name} is suspended`,
  'suspended.text':
    'You can look at everything, but change nothing, and no meeting can start. Meetings that run go on, and recordings can be watched.',
  'suspended.help': 'Ask for help',
} as const
export type Words = typeof en

export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
