import { createEffect, createSignal, type JSX, on, Show } from 'solid-js'
import { type ApiError, toApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { Button } from '../button.tsx'
import { ErrorNote } from '../feedback/error-note.tsx'
import { TextField } from '../fields/text-field.tsx'
import { Dialog } from './dialog.tsx'

export interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question that names the thing: “Delete room Physics 101?” */
  title: string
  /** What follows from it, and what can't be undone. */
  description?: JSX.Element
  children?: JSX.Element
  /** The verb of the action: “Delete room”. */
  confirm: string
  cancel?: string
  danger?: boolean
  /** A word that must be typed first, usually the name of the thing. */
  typed?: string
  /** Runs the action; the window stays open with the error where it fails. */
  onConfirm: () => unknown
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const [word, setWord] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<ApiError>()
  const ready = () => !props.typed || word().trim() === props.typed.trim()

  createEffect(
    on(
      () => props.open,
      () => {
        setWord('')
        setError(undefined)
      },
    ),
  )

  const run = async () => {
    if (busy() || !ready()) return
    setBusy(true)
    setError(undefined)
    try {
      await props.onConfirm()
      props.onOpenChange(false)
    } catch (failure) {
      setError(toApiError(failure))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Dialog
      open={props.open}
      onOpenChange={open => !busy() && props.onOpenChange(open)}
      title={props.title}
      description={props.description}
      footer={
        <>
          <Button onClick={() => props.onOpenChange(false)} disabled={busy()}>
            {props.cancel ?? t('action.cancel')}
          </Button>
          <Button
            variant={props.danger ? 'danger' : 'primary'}
            busy={busy()}
            disabled={!ready()}
            onClick={run}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <form
        class="grid gap-3"
        onSubmit={event => {
          event.preventDefault()
          void run()
        }}
      >
        <Show when={error()}>{failure => <ErrorNote error={failure()} />}</Show>
        {props.children}
        <Show when={props.typed}>
          {typed => (
            <TextField
              label={t('confirm.typed', { word: typed() })}
              value={word()}
              onChange={setWord}
              autocomplete="off"
              spellcheck={false}
            />
          )}
        </Show>
      </form>
    </Dialog>
  )
}
