import type { Subscription } from '@streamwise/domain'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { t } from './messages.ts'

/** Asks why a contract is suspended, or its suspension taken back, for the audit log. */
export default function SuspendDialog(props: {
  subscription: Subscription
  verb: 'suspend' | 'unsuspend'
  run: (reason: string) => Promise<unknown>
  onClose: () => void
}) {
  const form = createForm({
    initial: { reason: '' },
    submit: ({ reason }) => props.run(reason.trim()),
    done: props.onClose,
  })
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t(`${props.verb}.title`, { name: props.subscription.name })}
      description={t(`${props.verb}.text`)}
    >
      <Form form={form} guard={false}>
        <TextField
          label={t('reason')}
          description={t('reason.text')}
          maxLength={500}
          autocomplete="off"
          {...form.field('reason')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t(props.verb)}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
