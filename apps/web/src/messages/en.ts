import { plural } from './plural.ts'

const count = plural('en')

export const en = {
  'action.cancel': 'Cancel',
  'action.clear': 'Clear',
  'action.close': 'Close',
  'action.copy': 'Copy',
  'action.copied': 'Copied',
  'action.copy_failed': 'The browser did not allow copying. Select the text and copy it by hand.',
  'action.delete': 'Delete',
  'action.dismiss': 'Dismiss',
  'action.edit': 'Edit',
  'action.hide': 'Hide',
  'action.more': 'More actions',
  'action.retry': 'Try again',
  'action.save': 'Save',
  'action.show': 'Show',
  'action.undo': 'Undo',

  'age.updated': ({ ago }: { ago: string }) => `updated ${ago}`,

  'combobox.empty': 'Nothing found',
  'combobox.failed': 'The search failed. Type again to retry.',
  'combobox.open': 'Show choices',
  'combobox.searching': 'Searching…',

  'connection.offline':
    'You are offline. Keep typing: nothing is lost, and what you read comes once you are connected.',
  'connection.lost': 'The server does not answer. We keep trying; what you typed stays here.',
  'connection.back': 'Connected again',

  'confirm.typed': ({ word }: { word: string }) => `Type “${word}” to confirm`,

  'count.accounts': ({ n }: { n: number }) => count(n, 'account', 'accounts'),
  'count.api_credentials': ({ n }: { n: number }) => count(n, 'API credential', 'API credentials'),
  'count.invitations': ({ n }: { n: number }) => count(n, 'invitation', 'invitations'),
  'count.meetings': ({ n }: { n: number }) => count(n, 'meeting', 'meetings'),
  'count.memberships': ({ n }: { n: number }) => count(n, 'membership', 'memberships'),
  'count.recordings': ({ n }: { n: number }) => count(n, 'recording', 'recordings'),
  'count.room_access_codes': ({ n }: { n: number }) => count(n, 'access code', 'access codes'),
  'count.room_tokens': ({ n }: { n: number }) => count(n, 'link', 'links'),
  'count.rooms': ({ n }: { n: number }) => count(n, 'room', 'rooms'),
  'count.subscriptions': ({ n }: { n: number }) => count(n, 'subscription', 'subscriptions'),

  'error.boundary': 'This page ran into a problem',
  'error.boundary.hint': 'Nothing you saved is lost. Try again, or load the page anew.',
  'error.generic': 'Something went wrong',
  'error.network': 'The server can’t be reached. Check your connection and try again.',
  'error.offline': 'You are offline. What you typed stays here: try again once you are connected.',
  'error.reload': 'Reload the page',
  'error.request_id': 'Request',

  'field.amount': 'Enter an amount, such as 49.00',
  'field.at_least': ({ n }: { n: number }) => `At least ${n.toLocaleString('en')}`,
  'field.at_most': ({ n }: { n: number }) => `At most ${n.toLocaleString('en')}`,
  'field.at_most_characters': ({ n }: { n: number }) => `At most ${n.toLocaleString('en')} characters`,
  'field.choose': 'Choose one',
  'expiry.at': 'Day and time',
  'expiry.days': ({ n }: { n: number }) => `In ${count(n, 'day', 'days')}`,
  'expiry.never': 'Never',
  'expiry.own': 'At a day and time…',

  'field.default': ({ value }: { value: string }) => `Default: ${value}`,
  'field.on': 'On',
  'field.none': 'None',
  'field.number': 'Enter a number',
  'field.integer': 'Enter a whole number',
  'field.required': 'Required',

  'filter.all': 'All',
  'filter.clear': 'Clear filters',
  'filter.remove': ({ name }: { name: string }) => `Remove filter ${name}`,

  'lately.label': 'Period',
  'lately.day': 'Last 24 hours',
  'lately.week': 'Last 7 days',
  'lately.month': 'Last 30 days',
  'lately.quarter': 'Last 90 days',

  'length.hours': ({ hours, minutes }: { hours: number; minutes: number }) =>
    minutes > 0 ? `${hours} h ${minutes} min` : `${hours} h`,
  'length.minutes': ({ minutes }: { minutes: number }) => `${minutes} min`,
  'length.seconds': ({ seconds }: { seconds: number }) => `${seconds} s`,

  'size.mb': ({ mb }: { mb: string }) => `${mb} MB`,

  'form.compare': 'Compare',
  'form.fix': ({ n }: { n: number }) =>
    n === 1 ? 'One field needs your attention.' : `${n} fields need your attention.`,
  'form.leave': 'Leave without saving?',
  'form.leave.confirm': 'Leave',
  'form.leave.text': 'Your changes on this page are not saved yet.',
  'form.stay': 'Stay',

  'identifiers.title': 'Identifiers',
  'identifiers.id': 'ID',
  'identifiers.ulid': 'ULID',
  'identifiers.uuid': 'UUID',
  'identifiers.copy': ({ what }: { what: string }) => `Copy ${what}`,
  'identifiers.created': 'Created',
  'identifiers.changed': 'Changed',

  'list.count': ({ n }: { n: number }) => count(n, 'entry', 'entries'),
  'list.part': ({ shown, total }: { shown: number; total: number }) =>
    `${shown.toLocaleString('en')} of ${count(total, 'entry', 'entries')}`,
  'list.empty.filtered': 'Nothing matches',
  'list.empty.filtered.text': 'Try other words, or clear the filters.',
  'list.loading': 'Loading',
  'list.more': 'Load more',
  'list.actions': 'Actions',

  'metadata.add': 'Add entry',
  'metadata.duplicate': 'This key appears twice',
  'metadata.empty': 'No entries yet.',
  'metadata.key': 'Key',
  'metadata.missing_key': 'Give this value a key',
  'metadata.remove': ({ key }: { key: string }) => (key ? `Remove ${key}` : 'Remove entry'),
  'metadata.too_deep': 'Objects and lists may hold plain values only',
  'metadata.value': 'Value',

  'nav.accounts': 'Accounts',
  'nav.customers': 'Customers',
  'nav.subscriptions': 'Subscriptions',
  'nav.label': 'Main',
  'nav.open': 'Open navigation',
  'nav.api_credentials': 'API credentials',
  'nav.audit_entries': 'Audit log',
  'nav.invitations': 'Invitations',
  'nav.jobs': 'Jobs',
  'nav.meetings': 'Meetings',
  'nav.recordings': 'Recordings',
  'nav.roles': 'Roles',
  'nav.rooms': 'Rooms',
  'nav.search': 'Find anything',
  'nav.statistics': 'Statistics',
  'nav.users': 'Users',
  'nav.section.manage': 'Manage',
  'nav.section.offer': 'Offer',
  'nav.section.system': 'System',
  'nav.service_packages': 'Service packages',
  'nav.service_providers': 'Service providers',
  'nav.settings': 'Settings',
  'nav.system': 'Health',
  'nav.skip': 'Skip to content',
  'nav.breadcrumbs': 'Breadcrumbs',

  'not_found.home': 'Go to the home page',
  'not_found.text': 'It may have been removed, or the address is not quite right.',
  'not_found.title': 'There is no such page',

  'home.title': 'Home',

  'period.day': ({ n }: { n: number }) => count(n, 'day', 'days'),
  'period.week': ({ n }: { n: number }) => count(n, 'week', 'weeks'),
  'period.month': ({ n }: { n: number }) => count(n, 'month', 'months'),
  'period.year': ({ n }: { n: number }) => count(n, 'year', 'years'),
  'period.every': ({ period }: { period: string }) => `every ${period}`,
  'period.every.day': 'every day',
  'period.every.week': 'every week',
  'period.every.month': 'every month',
  'period.every.year': 'every year',

  'repeat.remove': ({ name }: { name: string }) => `Remove ${name}`,

  'secret.keep': ({ last4 }: { last4: string }) => `Set, ends with …${last4}. Leave empty to keep it.`,

  'session.menu': 'Your account',
  'session.sign_out': 'Sign out',
  'session.sign_out_failed': 'You are still signed in: the server did not answer. Try again.',
  'session.platform_admin': 'Platform administrator',

  'theme.dark': 'Dark',
  'theme.light': 'Light',
  'theme.system': 'System',

  language: 'Language',

  'toast.region': 'Notifications (F8)',
} as const
