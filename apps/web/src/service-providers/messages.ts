import { dictionary } from '#messages/dictionary.ts'
import { words } from '#ui/data/status.ts'

const en = {
  title: 'Service providers',
  about: 'The servers that meetings run on.',
  new: 'New service provider',
  edit: 'Edit',
  'edit.title': ({ name }: { name: string }) => `Edit ${name}`,
  search: 'Search service providers',
  empty: 'No service providers yet',
  'empty.text':
    'A service provider is a back-end that delivers a service, such as a BigBlueButton server. Register one, then sell it in a package.',
  register: 'Register service provider',
  registered: ({ name }: { name: string }) => `${name} is registered`,
  saved: ({ name }: { name: string }) => `${name} is saved`,

  name: 'Name',
  'name.hint': 'What you call this server. Only you and your colleagues see it.',
  type: 'Type',
  'type.which': 'What kind of back-end is it?',
  service: 'Service',
  'service.meet': 'Meetings',
  health: 'Health',
  status: 'Status',
  'status.active': 'Active',
  'status.inactive': 'Disabled',
  'active.about': 'A disabled provider serves nothing, even where it is attached.',
  created: 'Created',
  metadata: 'Metadata',
  'metadata.about': 'Facts of your own, for your other systems.',
  connection: 'Connection',
  'connection.about': 'Secrets are stored encrypted and never shown again.',
  general: 'General',
  'copy.url': 'Copy address',
  'secret.set': 'Set',
  'secret.ends': ({ last4 }: { last4: string }) => `Set, ends with …${last4}`,

  'health.healthy': 'Healthy',
  'health.degraded': 'Degraded',
  'health.down': 'Down',
  'health.unknown': 'Not checked',
  'health.never': 'Nobody has tested this connection yet.',
  'health.latency': 'Answer time',
  'health.ms': ({ n }: { n: number }) => `${n.toLocaleString('en')} ms`,
  'health.version': 'Version',
  'health.checked': 'Last check',
  'health.message': 'What is wrong',

  test: 'Test connection',
  'test.now': 'Test now',
  'test.about': 'Tries what is entered here, before it is saved.',
  'test.running': 'Testing…',
  'test.ok': 'Connected',
  'test.answered': ({ ms }: { ms: number }) => `answered in ${ms.toLocaleString('en')} ms`,
  'test.version': ({ version }: { version: string }) => `version ${version}`,
  'test.hidden': 'the server hides its version',
  'test.passed': ({ name, facts }: { name: string; facts: string }) => `${name} is connected: ${facts}`,
  'test.failed': ({ name, problem }: { name: string; problem: string }) => `${name}: ${problem}`,
  'test.unreachable': 'Not reachable',
  'test.timeout': 'No answer in time',
  'test.tls': 'No secure connection',
  'test.wrong_secret': 'Wrong secret',
  'test.wrong_path': 'Wrong path',
  'test.garbage': 'Not the expected kind of server',
  'test.address_forbidden': 'Address not allowed',
  'test.no_capacity': 'No free server',
  'test.rejected': 'Refused by the server',
  'test.other': 'The test failed',
  'test.unreachable.hint': 'Check the address for typing errors, and that the server is up and open to us.',
  'test.timeout.hint': 'The server may be overloaded, or a firewall may swallow our requests.',
  'test.tls.hint': 'Check that the certificate is valid, complete and made for this host name.',
  'test.wrong_secret.hint':
    'Copy the secret again, without spaces. A server older than 2.5 needs another checksum algorithm.',
  'test.wrong_path.hint': 'The address should end with /bigbluebutton/api.',
  'test.address_forbidden.hint':
    'Private and local addresses are refused unless the operator of this platform allows them.',

  used: 'Used by packages',
  'used.none': 'In no package yet',
  'used.none.text': 'Attach this provider to a package, so that customers can subscribe to it.',
  'used.add': 'New package with it',
  'used.default': 'Default',
  'used.inactive': 'Switched off here',

  'in_use.packages': 'Packages',
  'in_use.subscriptions': 'Subscriptions',

  disable: 'Disable',
  'disable.ask': ({ name }: { name: string }) => `Disable ${name}?`,
  'disable.text': 'No new meeting starts on it; running ones go on. You can enable it again at any time.',
  'disable.done': ({ name }: { name: string }) => `${name} is disabled`,
  enable: 'Enable',
  'enable.done': ({ name }: { name: string }) => `${name} is enabled`,
  delete: 'Delete',
  'delete.confirm': 'Delete service provider',
  'delete.ask': ({ name }: { name: string }) => `Delete ${name}?`,
  'delete.text':
    'Its address and secret are forgotten. This can’t be undone. The server itself is left alone.',
  'delete.done': ({ name }: { name: string }) => `${name} is deleted`,
} as const

/** The words of the service providers' pages. */
export const t = dictionary(en)

/** A service in words: `meet` is “Meetings”. */
export function serviceText(type: string): string {
  return type === 'meet' ? t('service.meet') : words(type)
}
