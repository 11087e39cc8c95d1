import { dictionary } from '#messages/dictionary.ts'
import { plural } from '#messages/plural.ts'

const count = plural('en')
const number = (n: number) => n.toLocaleString('en')

const en = {
  select: ({ name }: { name: string }) => `Select ${name}`,
  'select.all': 'Select all on this page',
  selected: ({ n }: { n: number }) => `${number(n)} selected`,
  'select.clear': 'Clear selection',
  'select.too_many': ({ most }: { most: number }) => `At most ${number(most)} at once`,
  'select.bar': 'Actions for selected rows',
  'select.some': ({ label, n, of }: { label: string; n: number; of: number }) =>
    n === of ? label : `${label} (${number(n)} of ${number(of)})`,

  'refused.title': 'Nothing was changed',
  'refused.rows': ({ n }: { n: number }) => `${count(n, 'row is', 'rows are')} blocking this:`,
  'refused.without': ({ n }: { n: number }) => (n === 1 ? 'Deselect it' : `Deselect these ${number(n)}`),

  range: ({ from, to, total }: { from: number; to: number; total: number | undefined }) =>
    total === undefined
      ? `${number(from)}–${number(to)}`
      : `${number(from)}–${number(to)} of ${number(total)}`,
  'page.size': 'Rows per page',
  'page.back': 'Back',
  'page.first': 'First page',
  'page.next': 'Next',
  'page.over': 'No more results',
  'page.over.text': 'The list has become shorter in the meantime. Go back to the first page.',

  all: 'Search and filter',
  columns: 'Columns',
  'columns.reset': 'Reset to default',

  'column.url': 'Join page',
  'column.key': 'Key',
  'column.tag': 'Tag',
  'column.code': 'Code',
  'column.external_id': 'External ID',
  'column.subdomain': 'Subdomain',
  'column.currency': 'Currency',
  'column.starts_at': 'Period start',
  'column.trial_ends_at': 'Trial ends',
  'column.cancels_at': 'Cancels on',
  'column.username': 'Username',
  'column.email_verified_at': 'Email verified',
  'column.ended_at': 'Ended',
  'column.participants': 'Participants',
  'column.created_at': 'Created',
  'column.tier': 'Tier',
  'column.checked_at': 'Last checked',
  'column.permissions': 'Permissions',
  'column.allowed_ips': 'Allowed IPs',
  'column.revoked_at': 'Revoked',
  'column.request_id': 'Request ID',
  'column.seconds': 'Length in seconds',
  'column.bytes': 'Size in bytes',

  export: 'Export as CSV',
  'export.title': ({ label }: { label: string }) => `Export ${label.toLowerCase()}`,
  'export.what': ({ columns }: { columns: number }) =>
    `Includes ${count(columns, 'column', 'columns')}, with the current filters and sorting.`,
  'export.limit': ({ most, total }: { most: number; total: number }) =>
    `Exports are limited to ${number(most)} rows, and this list has ${number(total)}. Narrow the filters to export the rest.`,
  'export.progress': ({ n, of }: { n: number; of: number | undefined }) =>
    of === undefined
      ? `${count(n, 'row', 'rows')} exported so far`
      : `${number(n)} of ${count(of, 'row', 'rows')}`,
  'export.start': 'Export',
  'export.cancel': 'Cancel',
  'export.did': ({ n }: { n: number }) => `${count(n, 'row', 'rows')} exported`,
  'export.cut': ({ n }: { n: number }) => `First ${count(n, 'row', 'rows')} exported. There are more.`,
}
export type Words = typeof en

/** The words of tables: selection, pages, columns, export. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
