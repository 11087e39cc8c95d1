import { type JSX, lazy, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '#ui/cx.ts'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import type { FormState } from './create-form.ts'

const LeaveGuard = lazy(() => import('./leave-guard.tsx'))

export interface FormProps<Values extends object> {
  form: FormState<Values>
  children: JSX.Element
  class?: string
  /** Ask before leaving with unsaved changes; so unless said otherwise. */
  guard?: boolean
  /** Takes over what the server holds now, offered where somebody else changed it meanwhile. */
  onReload?: () => void
}

/** Sends on Enter and on its submit button, shows what went wrong at the top, and goes to the first wrong field. */
export function Form<Values extends object>(props: FormProps<Values>) {
  let element: HTMLFormElement | undefined
  const submit = async () => {
    // A field with text that it can't read holds another value than it shows: nothing is sent before that is mended.
    const unread = element?.querySelector<HTMLElement>('[data-unread]')
    if (unread) return mend(unread)
    if (await props.form.submit()) return
    queueMicrotask(() => {
      for (const closed of element?.querySelectorAll('details:has([aria-invalid="true"])') ?? [])
        closed.setAttribute('open', '')
      const wrong = element?.querySelector<HTMLElement>('[aria-invalid="true"]')
      if (wrong) wrong.focus()
      // The button is at the end of a long form, and what went wrong as a whole stands at its top.
      else element?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
    })
  }
  return (
    <form
      ref={element}
      novalidate
      class={cx('grid gap-4', props.class)}
      onSubmit={event => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit()
      }}
    >
      <Show when={props.form.error()}>
        {error => (
          <ErrorNote
            error={error()}
            action={
              error().code === 'stale_version' && props.onReload
                ? { label: t('action.reload'), onSelect: props.onReload }
                : undefined
            }
          />
        )}
      </Show>
      {props.children}
      <Show when={props.guard ?? true}>
        <LeaveGuard dirty={props.form.dirty} />
      </Show>
    </form>
  )
}

/** Leads to a field that can't be read, and has it say why. */
function mend(field: HTMLElement): void {
  field.dispatchEvent(new Event('invalid'))
  field.closest('details')?.setAttribute('open', '')
  field.focus()
}
