import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'
import { words } from '#ui/data/status.ts'

const count = plural('en')

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
  'health.never': 'This provider has not been checked yet.',
  'health.since': 'Since',
  'health.failures': 'Without success',
  'health.failures.n': ({ n }: { n: number }) => (n === 1 ? 'the last try' : `the last ${n} tries`),
  'health.untold': 'not told',
  'health.latency': 'Answer time',
  'health.ms': ({ n }: { n: number }) => `${n.toLocaleString('en')} ms`,
  'health.version': 'Version',
  'health.checked': 'Last check',
  'health.message': 'What is wrong',

  load: 'Load',
  'load.about': 'All that runs on this server, others’ meetings too.',
  'load.meetings': 'Meetings',
  'load.participants': 'People in them',
  'load.seen': 'Seen',
  'load.never': 'Not seen yet. The first check tells.',
  'load.untold': 'This kind of server doesn’t tell what runs on it.',
  'load.text': ({ meetings, participants }: { meetings: number; participants: number }) =>
    `${count(meetings, 'meeting', 'meetings')}, ${count(participants, 'person', 'people')}`,

  servers: 'Servers behind it',
  'servers.online': 'Online',
  'servers.offline': 'Offline',
  'servers.enabled': 'Enabled',
  'servers.draining': 'Draining',
  'servers.disabled': 'Disabled',
  'servers.load': ({ n }: { n: number }) => `load ${n.toLocaleString('en')}`,
  'servers.none': 'There is no server behind it: no meeting can start.',
  'servers.unseen': 'They could not be seen since:',

  'tab.label': 'Parts of the provider',
  'tab.overview': 'Overview',
  'tab.checks': 'Checks',
  'tab.meetings': 'Meetings',

  'checks.last': ({ n }: { n: number }) => `The last ${n} checks`,
  'checks.more': 'All checks',
  'checks.when': 'When',
  'checks.result': 'Result',
  'checks.after': 'Health after it',
  'checks.answered': 'Answered',
  'checks.failed': 'Failed',
  'checks.which': 'Which checks',
  'checks.all': 'All',
  'checks.only_failed': 'Failed only',
  'checks.none': 'No checks yet',
  'checks.none.text': 'Active providers are checked once a minute. What was found stays here for 30 days.',
  'checks.none_failed': 'No check failed',
  'checks.none_failed.text': 'Not one in the last 30 days.',
  'checks.all_well': ({ all }: { all: number }) =>
    all === 1 ? 'The one check went well.' : `All ${all} checks went well.`,
  'checks.some_failed': ({ all, failed }: { all: number; failed: number }) =>
    `${failed} of ${count(all, 'check', 'checks')} failed (striped, full height).`,
  'checks.times': ({ usual, slowest }: { usual: number; slowest: number }) =>
    `Usually answered in ${usual.toLocaleString('en')} ms, at most in ${slowest.toLocaleString('en')} ms.`,

  'able.title': 'What it can do',
  'able.about': 'The same for all providers of its type.',
  'able.status': 'Tells whether a meeting runs, and who is in it',
  'unable.status': 'Can’t tell whether a meeting runs, nor who is in it',
  'able.end': 'Meetings can be ended from here',
  'unable.end': 'Meetings can’t be ended from here: they end when everybody has left',
  'able.recordings': 'Recordings are listed, published, renamed and deleted from here',
  'unable.recordings': 'Can’t tell of recordings',
  'able.text_tracks': 'Recordings can get subtitles',
  'unable.text_tracks': 'No subtitles for recordings',
  'able.documents': 'Files can be put into a running meeting',
  'unable.documents': 'Files can’t be put into a running meeting',
  'able.messages': 'Lines can be written into a running meeting’s chat',
  'unable.messages': 'Lines can’t be written into a running meeting’s chat',
  'able.webhooks': 'Tells at once who comes and goes, where its webhooks are installed',
  'unable.webhooks': 'Has no webhooks: who comes and goes is seen by looking',
  'able.servers': 'Can tell of the servers behind it',
  'unable.servers': 'Has no servers behind it to tell of',

  drain: 'Drain',
  'drain.done': ({ name }: { name: string }) => `${name} takes no new meetings`,
  undrain: 'Stop draining',
  'undrain.done': ({ name }: { name: string }) => `${name} takes new meetings again`,
  draining: 'Draining',
  'draining.note': 'No new meetings start here',
  'draining.left': ({ n }: { n: number }) =>
    `${count(n, 'meeting still runs', 'meetings still run')} on this server and ${n === 1 ? 'goes' : 'go'} on to ${n === 1 ? 'its' : 'their'} end.`,
  'draining.empty': 'Nothing runs on this server any more: it can be disabled or taken down.',
  'draining.untold': 'Meetings that run go on to their end. How many there are, this server doesn’t tell.',

  test: 'Test connection',
  'test.now': 'Test now',
  'test.about': 'Tries what is entered here, before it is saved.',
  'test.running': 'Testing…',
  'test.ok': 'Connected',
  'test.answered': ({ ms }: { ms: number }) => `answered in ${ms.toLocaleString('en')} ms`,
  'test.version': ({ version }: { version: string }) => `version ${version}`,
  'test.hidden': 'the server hides its version',
  'test.found': ({ what }: { what: string }) => `Found out and kept: ${what}.`,
  'test.found.form': ({ what }: { what: string }) => `Found out and filled in above: ${what}.`,
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
  'test.unsupported': 'The server can’t do what is needed',
  'test.other': 'The test failed',
  'test.unreachable.hint': 'Check the address for typing errors, and that the server is up and open to us.',
  'test.timeout.hint': 'The server may be overloaded, or a firewall may swallow our requests.',
  'test.tls.hint': 'Check that the certificate is valid, complete and made for this host name.',
  'test.wrong_secret.hint':
    'Copy the secret again, without spaces. A server older than 2.5 needs another checksum algorithm.',
  'test.wrong_path.hint': 'The address should end with /bigbluebutton/api.',
  'test.address_forbidden.hint':
    'Private and local addresses are refused unless the operator of this platform allows them.',

  uptime: 'The last 30 days',
  'uptime.about': 'A bar a day: green where each check was answered, striped where many failed.',
  'uptime.answered': ({ part }: { part: string }) => `${part} of the checks answered`,
  'uptime.none': 'No checks yet',
  'uptime.unchecked': 'not checked',
  'uptime.found': ({ checks, failed }: { checks: number; failed: number }) =>
    failed === 0
      ? `${count(checks, 'check', 'checks')}, all answered`
      : `${failed.toLocaleString('en')} of ${count(checks, 'check', 'checks')} failed`,
  'uptime.ago': '30 days ago',
  'uptime.today': 'Today',
  'uptime.latency': 'How long answers took',
  'uptime.table': 'The same in numbers',
  'uptime.day': 'Day (UTC)',
  'uptime.checks': 'Checks',
  'uptime.failed': 'Failed',
  'uptime.average': 'Average',
  'uptime.slowest': 'Slowest',
  'uptime.meetings': 'Most meetings',

  used: 'Where it is used',
  'used.subscriptions': 'Subscriptions',
  'used.by_default': 'By default',
  'used.rooms': 'Rooms',
  'used.meetings': 'Meetings now',
  'used.not_sold': 'Not for sale',
  'used.none': 'In no package yet',
  'used.none.text': 'Attach this provider to a package, so that customers can subscribe to it.',
  'used.add': 'New package with it',
  'used.default': 'Default',
  'used.inactive': 'Switched off here',

  'in_use.packages': 'Packages',
  'in_use.subscriptions': 'Subscriptions',

  disable: 'Disable',
  'disable.refused': ({ name }: { name: string }) => `${name} can’t be disabled yet`,
  'disable.refused.text':
    'It is the default here: choose another default first. To take it out of use gently, drain it: then no new meeting starts on it, and those that run go on.',
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

export type Words = typeof en

/** The words of the service providers' pages. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })

/** A service in words: `meet` is “Meetings”. */
export function serviceText(type: string): string {
  return type === 'meet' ? t('service.meet') : words(type)
}
