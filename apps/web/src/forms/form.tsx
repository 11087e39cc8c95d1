import { createSignal, type JSX, Show, Suspense } from 'solid-js'
import { cx } from '#ui/cx.ts'
import { part } from '#ui/part.ts'
import { whenIdle } from '#ui/when-idle.ts'
import type { Conflict } from './conflict.ts'
import type { FormState } from './create-form.ts'
import { ErrorSummary } from './error-summary.tsx'
import { reveal } from './reveal.ts'

const LeaveGuard = part(() => import('./leave-guard.tsx'))
const ConflictDialog = part(() => import('./conflict-dialog.tsx'))

export interface FormProps<Values extends object, Stored = unknown> {
  form: FormState<Values>
  children: JSX.Element
  class?: string
  /** Ask before leaving with unsaved changes; so unless said otherwise. */
  guard?: boolean
  /** How to settle it with somebody who changed the same thing meanwhile. */
  conflict?: Conflict<Values, Stored>
}

/**
 * Sends on Enter and on its submit button, says what went wrong at the top and goes to the first wrong field. Where
 * somebody else changed the same thing, it shows both versions and sends what was made of them.
 */
export function Form<Values extends object, Stored = unknown>(props: FormProps<Values, Stored>) {
  let element: HTMLFormElement | undefined
  const [comparing, setComparing] = createSignal(false)
  whenIdle(props.form.prepare)

  const submit = async () => {
    // A field with text that it can't read holds another value than it shows: nothing is sent before that is mended.
    const unread = element?.querySelector<HTMLElement>('[data-unread]')
    if (unread) return mend(unread)
    if (await props.form.submit()) return
    if (props.conflict && props.form.error()?.code === 'stale_version') return setComparing(true)
    queueMicrotask(() => {
      const wrong = element?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? []
      for (const one of wrong) reveal(one)
      if (wrong[0]) wrong[0].focus()
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
      onFocusIn={props.form.prepare}
      onFocusOut={event => {
        const { name } = leftField(event) ?? {}
        if (name) props.form.left(name)
      }}
    >
      <Show when={props.form.error()}>
        {error => (
          <Show when={element}>
            {form => (
              <ErrorSummary
                error={error()}
                wrong={props.form.wrong()}
                form={form()}
                onRetry={() => void submit()}
                onCompare={props.conflict && (() => setComparing(true))}
              />
            )}
          </Show>
        )}
      </Show>
      {props.children}
      <Show when={props.guard ?? true}>
        <Suspense>
          <LeaveGuard dirty={props.form.dirty} />
        </Suspense>
      </Show>
      <Show when={comparing() && props.conflict}>
        {conflict => (
          <Show when={element}>
            {form => (
              <Suspense>
                <ConflictDialog
                  form={props.form}
                  element={form()}
                  conflict={conflict()}
                  onSettled={() => void submit()}
                  onClose={() => setComparing(false)}
                />
              </Suspense>
            )}
          </Show>
        )}
      </Show>
    </form>
  )
}

/**
 * The field that was left, to have it checked. Not for a button: a line that appears would move it from under the
 * pointer. And not where the field says itself that it can't read what was typed.
 */
function leftField(event: FocusEvent): HTMLInputElement | undefined {
  const { target, relatedTarget } = event
  if (relatedTarget instanceof HTMLButtonElement || relatedTarget === null) return undefined
  return target instanceof HTMLElement && 'name' in target && !('unread' in target.dataset)
    ? (target as HTMLInputElement) // named as an input is
    : undefined
}

/** Leads to a field that can't be read, and has it say why. */
function mend(field: HTMLElement): void {
  field.dispatchEvent(new Event('invalid'))
  reveal(field)
  field.focus()
}
