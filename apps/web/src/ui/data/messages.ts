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
  'select.bar': 'Actions for what is selected',
  'select.some': ({ label, n, of }: { label: string; n: number; of: number }) =>
    n === of ? label : `${label} (${number(n)} of ${number(of)})`,

  'refused.title': 'Nothing was changed',
  'refused.rows': ({ n }: { n: number }) => `${count(n, 'entry stands', 'entries stand')} in the way:`,
  'refused.without': ({ n }: { n: number }) =>
    n === 1 ? 'Take it out of the selection' : `Take these ${number(n)} out of the selection`,

  range: ({ from, to, total }: { from: number; to: number; total: number | undefined }) =>
    total === undefined
      ? `${number(from)}–${number(to)}`
      : `${number(from)}–${number(to)} of ${number(total)}`,
  'page.size': 'Rows per page',
  'page.back': 'Back',
  'page.first': 'To the beginning',
  'page.next': 'Next',
  'page.over': 'Nothing more here',
  'page.over.text': 'The list has become shorter since. It begins on its first page.',

  columns: 'Columns',
  'columns.reset': 'Back to the usual ones',

  'column.url': 'Page for participants',
  'column.key': 'Key',
  'column.tag': 'Tag',
  'column.code': 'Code',
  'column.external_id': 'External ID',
  'column.subdomain': 'Subdomain',
  'column.currency': 'Currency',
  'column.starts_at': 'Period since',
  'column.trial_ends_at': 'Trial ends',
  'column.cancels_at': 'Cancels on',
  'column.username': 'User name',
  'column.email_verified_at': 'E-mail verified',
  'column.ended_at': 'Ended',
  'column.participants': 'Participants',
  'column.created_at': 'Created',
  'column.tier': 'Tier',
  'column.checked_at': 'Last checked',
  'column.permissions': 'Permissions',
  'column.allowed_ips': 'Allowed addresses',
  'column.revoked_at': 'Revoked',
  'column.request_id': 'Request',
  'column.seconds': 'Length in seconds',
  'column.bytes': 'Size in bytes',

  export: 'Export as CSV',
  'export.title': ({ label }: { label: string }) => `Export ${label.toLowerCase()}`,
  'export.what': ({ columns }: { columns: number }) =>
    `As the list is filtered and sorted now, with ${count(columns, 'column', 'columns')}.`,
  'export.limit': ({ most, total }: { most: number; total: number }) =>
    `The first ${number(most)} of ${number(total)}: a file holds no more. Narrow the filters to have the rest.`,
  'export.progress': ({ n, of }: { n: number; of: number | undefined }) =>
    of === undefined ? `${count(n, 'row', 'rows')} read` : `${number(n)} of ${count(of, 'row', 'rows')} read`,
  'export.start': 'Export',
  'export.cancel': 'Cancel',
  'export.did': ({ n }: { n: number }) => `${count(n, 'row', 'rows')} exported`,
  'export.cut': ({ n }: { n: number }) => `The first ${count(n, 'row', 'rows')} exported; there are more`,
}
export type Words = typeof en

/** The words of tables: selection, pages, columns, export. */
export const t = dictionary(en, { 'pt-BR': () => import('./messages-pt-br.ts') })
