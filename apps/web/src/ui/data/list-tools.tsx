import Columns3 from 'lucide-solid/icons/columns-3'
import Download from 'lucide-solid/icons/download'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import type { List } from '#api/list.ts'
import { IconButton } from '../icon-button.tsx'
import { exportedColumns } from './csv.ts'
import { t } from './messages.ts'
import type { ColumnChoice } from './use-columns.ts'

const ColumnMenu = lazy(() => import('./column-menu.tsx'))
const ExportDialog = lazy(() => import('./export-dialog.tsx'))

interface ListToolsProps<Row> {
  /** What is listed; an export is called so. */
  label: string
  list: List<Row>
  columns: ColumnChoice<Row>
}

/** Which columns a list shows, and the list as a file. */
export function ListTools<Row>(props: ListToolsProps<Row>) {
  const [choosing, setChoosing] = createSignal(false)
  const [exporting, setExporting] = createSignal(false)
  const icon = () => <Columns3 size={16} />
  const button = () => (
    <IconButton label={t('columns')} aria-haspopup="menu" onClick={() => setChoosing(true)}>
      {icon()}
    </IconButton>
  )
  return (
    <>
      <Show when={choosing()} fallback={button()}>
        <Suspense fallback={button()}>
          <ColumnMenu choice={props.columns} icon={icon()} />
        </Suspense>
      </Show>
      <Show when={exportedColumns(props.columns.all()).length > 0}>
        <IconButton
          label={t('export')}
          disabled={props.list.rows().length === 0}
          onClick={() => setExporting(true)}
        >
          <Download size={16} />
        </IconButton>
      </Show>
      <Show when={exporting()}>
        <Suspense>
          <ExportDialog
            label={props.label}
            list={props.list}
            columns={props.columns.shown()}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      </Show>
    </>
  )
}
