import { Show, Suspense } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import { t } from '#messages/index.ts'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { part } from '#ui/part.ts'

const FieldLinks = part(() => import('./field-links.tsx'))

export interface ErrorSummaryProps {
  error: ApiError
  /** The fields that something is wrong with. */
  wrong: readonly string[]
  form: HTMLElement
  onRetry: () => void
  /** Shows what somebody else changed meanwhile. */
  onCompare?: () => void
}

/** What went wrong, at the top of a form, with a way to each field that has to do with it. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const compare = () => (props.error.code === 'stale_version' ? props.onCompare : undefined)
  // What two people did at once is nobody's fault, and no request to ask about.
  const error = () =>
    compare() ? new ApiError({ code: 'stale_version', message: t('form.stale') }) : props.error
  const action = () => {
    const onSelect = compare()
    if (onSelect) return { label: t('form.compare'), onSelect }
    return props.error.code === 'network' ? { label: t('action.retry'), onSelect: props.onRetry } : undefined
  }
  return (
    <ErrorNote error={error()} action={action()}>
      <Show when={props.wrong.length > 0}>
        <Suspense>
          <FieldLinks form={props.form} paths={props.wrong} />
        </Suspense>
      </Show>
    </ErrorNote>
  )
}
