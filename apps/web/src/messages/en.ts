const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

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
  'action.reload': 'Load again',
  'action.retry': 'Try again',
  'action.save': 'Save',
  'action.show': 'Show',

  'combobox.empty': 'Nothing found',
  'combobox.failed': 'The search failed. Type again to retry.',
  'combobox.open': 'Show choices',
  'combobox.searching': 'Searching…',

  'confirm.typed': ({ word }: { word: string }) => `Type “${word}” to confirm`,

  'count.accounts': ({ n }: { n: number }) => count(n, 'account', 'accounts'),
  'count.api_credentials': ({ n }: { n: number }) => count(n, 'API credential', 'API credentials'),
  'count.room_tokens': ({ n }: { n: number }) => count(n, 'link', 'links'),
  'count.rooms': ({ n }: { n: number }) => count(n, 'room', 'rooms'),
  'count.subscriptions': ({ n }: { n: number }) => count(n, 'subscription', 'subscriptions'),

  'error.boundary': 'This page ran into a problem',
  'error.boundary.hint': 'Nothing you saved is lost. Try again, or load the page anew.',
  'error.generic': 'Something went wrong',
  'error.network': 'The server can’t be reached. Check your connection and try again.',
  'error.reload': 'Reload the page',
  'error.request_id': 'Request',

  'field.amount': 'Enter an amount, such as 49.00',
  'field.at_least': ({ n }: { n: number }) => `At least ${n.toLocaleString('en')}`,
  'field.at_most': ({ n }: { n: number }) => `At most ${n.toLocaleString('en')}`,
  'field.at_most_characters': ({ n }: { n: number }) => `At most ${n.toLocaleString('en')} characters`,
  'field.choose': 'Choose one',
  'field.default': ({ value }: { value: string }) => `Default: ${value}`,
  'field.on': 'On',
  'field.none': 'None',
  'field.number': 'Enter a number',
  'field.integer': 'Enter a whole number',
  'field.required': 'Required',

  'filter.all': 'All',
  'filter.clear': 'Clear filters',

  'form.fix': ({ n }: { n: number }) =>
    n === 1 ? 'One field needs your attention.' : `${n} fields need your attention.`,
  'form.leave': 'Leave without saving?',
  'form.leave.confirm': 'Leave',
  'form.leave.text': 'Your changes on this page are not saved yet.',
  'form.stay': 'Stay',

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

  'nav.label': 'Main',
  'nav.open': 'Open navigation',
  'nav.section.manage': 'Manage',
  'nav.section.offer': 'Offer',
  'nav.section.system': 'System',
  'nav.skip': 'Skip to content',
  'nav.breadcrumbs': 'Breadcrumbs',

  'not_found.home': 'Go to the home page',
  'not_found.text': 'It may have been removed, or the address is not quite right.',
  'not_found.title': 'There is no such page',

  'home.title': 'Home',
  'home.hello': ({ name }: { name: string }) => (name ? `Welcome, ${name}` : 'Welcome'),
  'home.empty': 'Nothing is shared with you yet',
  'home.empty.text': 'Ask an administrator for access; what you may see appears here.',

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

  'setup.email': 'E-mail',
  'setup.first_name': 'First name',
  'setup.last_name': 'Last name',
  'setup.missing': 'This set-up link is not complete',
  'setup.missing.text': 'Open the whole link that the server printed when it started.',
  'setup.password': 'Password',
  'setup.password.hint': 'At least 12 characters. A few unrelated words are easy to remember.',
  'setup.password.short': 'Use at least 12 characters',
  'setup.submit': 'Create administrator',
  'setup.text': 'This creates the first administrator. The link works once.',
  'setup.title': 'Set up StreamWise',
  'setup.done': 'Your account is ready. Sign in to begin.',

  'sign_in.email': 'E-mail',
  'sign_in.password': 'Password',
  'sign_in.submit': 'Sign in',
  'sign_in.title': 'Sign in to StreamWise',
  'sign_in.wrong': 'E-mail or password is not right.',
  'sign_in.limited': ({ seconds }: { seconds: number }) =>
    seconds < 90
      ? `Too many attempts. Try again in ${count(seconds, 'second', 'seconds')}.`
      : `Too many attempts. Try again in ${count(Math.ceil(seconds / 60), 'minute', 'minutes')}.`,
  'sign_in.unavailable': 'Sign-in is not available right now. Try again in a moment.',

  'theme.dark': 'Dark',
  'theme.light': 'Light',
  'theme.system': 'System',

  'toast.region': 'Notifications',
} as const
