import { createSignal, onCleanup, Show } from 'solid-js'
import { type ApiError, toApiError } from '#api/errors.ts'
import type { List } from '#api/list.ts'
import { Button } from '../button.tsx'
import { ErrorNote } from '../feedback/error-note.tsx'
import { Dialog } from '../overlays/dialog.tsx'
import { toast } from '../overlays/toast.tsx'
import type { Column } from './column.ts'
import { byteOrderMark, csvBody, csvHead, csvName, exportedColumns } from './csv.ts'
import { t } from './messages.ts'
import { now } from './now.ts'
import { mostExported, readAll } from './read-all.ts'

interface ExportDialogProps<Row> {
  label: string
  list: List<Row>
  /** Those that are shown; what has no value to export is left out. */
  columns: readonly Column<Row>[]
  onClose: () => void
}

/** Reads a list to its end and hands it over as a file. Closing the window cancels it. */
export default function ExportDialog<Row>(props: ExportDialogProps<Row>) {
  const [read, setRead] = createSignal<number>()
  const [error, setError] = createSignal<ApiError>()
  const abort = new AbortController()
  onCleanup(() => abort.abort())

  const columns = exportedColumns(props.columns)
  const total = props.list.total()
  const expected = total === undefined ? undefined : Math.min(total, mostExported)

  const run = async () => {
    setError()
    setRead(0)
    const lines = [byteOrderMark, csvHead(columns)]
    try {
      const { cut } = await readAll({
        part: props.list.parts(),
        signal: abort.signal,
        wait,
        onPart: rows => {
          lines.push(csvBody(columns, rows))
          setRead((n = 0) => n + rows.length)
        },
      })
      save(new Blob(lines, { type: 'text/csv;charset=utf-8' }), csvName(props.label, now()))
      toast.success(t(cut ? 'export.cut' : 'export.did', { n: read() ?? 0 }))
      props.onClose()
    } catch (failure) {
      if (abort.signal.aborted) return
      setRead()
      setError(toApiError(failure))
    }
  }

  return (
    <Dialog
      open
      size="sm"
      onOpenChange={open => !open && props.onClose()}
      title={t('export.title', { label: props.label })}
      description={t('export.what', { columns: columns.length })}
      footer={
        <>
          <Button onClick={props.onClose}>{t('export.cancel')}</Button>
          <Button variant="primary" busy={read() !== undefined} onClick={run}>
            {t('export.start')}
          </Button>
        </>
      }
    >
      <div class="grid gap-2">
        <Show when={total !== undefined && total > mostExported && total}>
          {all => <p>{t('export.limit', { most: mostExported, total: all() })}</p>}
        </Show>
        <Show when={error()}>{failure => <ErrorNote error={failure()} />}</Show>
        <Show when={read() !== undefined}>
          <progress
            class="h-1.5 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
            aria-label={t('export')}
            max={expected}
            value={expected === undefined ? undefined : read()}
          />
          <p class="text-sm text-ink-soft tabular-nums">
            {t('export.progress', { n: read() ?? 0, of: expected })}
          </p>
        </Show>
      </div>
    </Dialog>
  )
}

/** Lets so many seconds pass. */
const wait = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1_000)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })

/** Has the browser save something as a file. */
function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser needs it until the download has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
