import { t } from '#messages/index.ts'
import { CopyId } from '../copy-id.tsx'
import type { Column } from './column.ts'
import { Time } from './time.tsx'

interface Entity {
  id: string
  ulid: string
  uuid: string
  updated_at: string
}

/** The columns that a list of any entity can have besides its own. */
export const entityColumns = <Row extends Entity>(): Column<Row>[] => [
  {
    id: 'updated_at',
    header: () => t('identifiers.changed'),
    cell: row => <Time value={row.updated_at} />,
    csv: row => row.updated_at,
    optional: true,
  },
  {
    id: 'id',
    header: () => t('identifiers.id'),
    cell: row => <CopyId line value={row.id} label={t('identifiers.copy', { what: t('identifiers.id') })} />,
    csv: row => row.id,
    optional: true,
  },
  {
    id: 'ulid',
    header: () => t('identifiers.ulid'),
    cell: row => (
      <CopyId line value={row.ulid} label={t('identifiers.copy', { what: t('identifiers.ulid') })} />
    ),
    csv: row => row.ulid,
    optional: true,
  },
  {
    id: 'uuid',
    header: () => t('identifiers.uuid'),
    cell: row => (
      <CopyId line value={row.uuid} label={t('identifiers.copy', { what: t('identifiers.uuid') })} />
    ),
    csv: row => row.uuid,
    optional: true,
  },
]
