import { t } from '#messages/index.ts'
import type { Column } from './column.ts'
import { Time } from './time.tsx'

interface Entity {
  id: string
  ulid: string
  uuid: string
  updated_at: string
}

const code = (text: string) => <code class="font-mono text-xs whitespace-nowrap text-ink-soft">{text}</code>

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
    cell: row => code(row.id),
    csv: row => row.id,
    optional: true,
  },
  {
    id: 'ulid',
    header: () => t('identifiers.ulid'),
    cell: row => code(row.ulid),
    csv: row => row.ulid,
    optional: true,
  },
  {
    id: 'uuid',
    header: () => t('identifiers.uuid'),
    cell: row => code(row.uuid),
    csv: row => row.uuid,
    optional: true,
  },
]
