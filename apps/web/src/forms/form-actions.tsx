import { Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import type { FormState } from './create-form.ts'

export interface FormActionsProps<Values extends object> {
  form: FormState<Values>
  /** The verb: “Create room”. “Save” unless said. */
  submit?: string
  /** Leads back without saving. */
  onCancel?: () => void
  /** May be pressed without changes, as for a new thing. */
  always?: boolean
}

/** The buttons below a form; they stay in view at the foot of the window while a long form goes on below it. */
export function FormActions<Values extends object>(props: FormActionsProps<Values>) {
  return (
    <div class="sticky bottom-0 z-10 -mx-2 flex flex-wrap justify-end gap-2 bg-canvas/90 px-2 py-3 backdrop-blur-sm">
      <Show when={props.onCancel}>
        {cancel => <Button onClick={() => cancel()()}>{t('action.cancel')}</Button>}
      </Show>
      <Button
        type="submit"
        variant="primary"
        busy={props.form.submitting()}
        disabled={!props.always && !props.form.dirty() && !props.form.submitting()}
      >
        {props.submit ?? t('action.save')}
      </Button>
    </div>
  )
}
