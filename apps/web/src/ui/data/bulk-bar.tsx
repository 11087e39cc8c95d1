import X from 'lucide-solid/icons/x'
import { createSignal, For, Show } from 'solid-js'
import { type ApiError, toApiError } from '#api/errors.ts'
import { Button } from '../button.tsx'
import { ErrorNote } from '../feedback/error-note.tsx'
import { IconButton } from '../icon-button.tsx'
import { type Question, QuestionDialog } from '../overlays/question.tsx'
import { type BulkAction, mostAtOnce, rowsFor } from './bulk.ts'
import { t } from './messages.ts'
import { refusedRows } from './refused.ts'
import type { Selection } from './selection.ts'

interface BulkBarProps<Row extends { id: string }> {
  actions: readonly BulkAction<Row>[]
  selection: Selection<Row>
  /** How a row is called. */
  nameOf: (row: Row) => string
  /** The selection is over. */
  onDone: () => void
}

interface Refusal<Row> {
  error: ApiError
  rows: readonly Row[]
}

/** How many are selected, what can be done with them, and why it was refused. */
export default function BulkBar<Row extends { id: string }>(props: BulkBarProps<Row>) {
  const [busy, setBusy] = createSignal<BulkAction<Row>>()
  const [question, setQuestion] = createSignal<Question>()
  const [refusal, setRefusal] = createSignal<Refusal<Row>>()
  const picked = () => props.selection.rows()
  const tooMany = () => picked().length > mostAtOnce

  const run = async (action: BulkAction<Row>, rows: readonly Row[]) => {
    setRefusal()
    setBusy(() => action)
    try {
      await action.run(rows)
      props.onDone()
    } catch (failure) {
      setRefusal({ error: toApiError(failure), rows })
    } finally {
      setBusy()
    }
  }
  const press = (action: BulkAction<Row>) => {
    if (busy()) return
    const rows = rowsFor(action, picked())
    const asked = action.ask?.(rows)
    // What was refused is said in the bar, with the rows: the window is closed by then.
    if (asked) setQuestion({ ...asked, run: () => run(action, rows) })
    else void run(action, rows)
  }

  return (
    <section
      aria-label={t('select.bar')}
      class="pointer-events-auto max-w-full animate-appear rounded-lg border border-line-strong bg-raised shadow-pop"
    >
      <Show when={refusal()} keyed>
        {refused => <Refused {...props} refusal={refused} onClose={() => setRefusal()} />}
      </Show>
      <div class="flex flex-wrap items-center gap-x-1.5 gap-y-1 p-1.5 ps-3">
        <span class="me-1.5 font-medium whitespace-nowrap tabular-nums" role="status">
          {t('selected', { n: picked().length })}
        </span>
        <Show
          when={!tooMany()}
          fallback={<span class="text-warning">{t('select.too_many', { most: mostAtOnce })}</span>}
        >
          <For each={props.actions}>
            {action => {
              const rows = () => rowsFor(action, picked())
              return (
                <Show when={rows().length > 0}>
                  <Button
                    size="sm"
                    icon={action.icon?.()}
                    class={action.danger ? '!text-danger' : undefined}
                    busy={busy() === action}
                    onClick={() => press(action)}
                  >
                    {t('select.some', { label: action.label, n: rows().length, of: picked().length })}
                  </Button>
                </Show>
              )
            }}
          </For>
        </Show>
        <IconButton class="size-8" label={t('select.clear')} onClick={() => props.onDone()}>
          <X size={15} />
        </IconButton>
      </div>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </section>
  )
}

/** Why nothing was done: the rows that stand in the way, and the way to go on without them. */
function Refused<Row extends { id: string }>(
  props: BulkBarProps<Row> & { refusal: Refusal<Row>; onClose: () => void },
) {
  const refused = () => refusedRows(props.refusal.error, props.refusal.rows)
  return (
    <div role="alert" class="border-b border-line p-3">
      <Show when={refused().length > 0} fallback={<ErrorNote error={props.refusal.error} />}>
        <p class="font-medium">{t('refused.title')}</p>
        <p class="text-ink-soft">{t('refused.rows', { n: refused().length })}</p>
        <ul class="my-2 grid max-h-40 gap-1 overflow-y-auto text-sm">
          <For each={refused()}>
            {({ row, message }) => (
              <li class="break-words">
                <span class="font-medium">{props.nameOf(row)}</span>{' '}
                <span class="text-ink-soft">{message}</span>
              </li>
            )}
          </For>
        </ul>
        <Button
          size="sm"
          onClick={() => {
            props.selection.set(
              refused().map(({ row }) => row),
              false,
            )
            props.onClose()
          }}
        >
          {t('refused.without', { n: refused().length })}
        </Button>
      </Show>
    </div>
  )
}
