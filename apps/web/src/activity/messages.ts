import { dictionary } from '#messages/index.ts'

export const t = dictionary({
  title: 'Recent activity',
  tab: 'Activity',
  empty: 'Nothing has happened yet.',
  'actor.system': 'The platform',
  'actor.participant': 'A participant',
  'actor.unknown': 'Somebody',
  'did.create': 'created it',
  'did.delete': 'deleted it',
  'did.update': ({ what }: { what: string }) => `changed ${what}`,
  'did.touch': 'saved it without a change',
  'did.other': ({ action }: { action: string }) => `did “${action}”`,
  'change.from_to': ({ from, to }: { from: string; to: string }) => `${from} → ${to}`,
  nothing: 'nothing',
  yes: 'yes',
  no: 'no',
})
