import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { t } from './messages.ts'
import type { Recording } from './recording.ts'
import { rename, renamed } from './rename.ts'

/** Gives a recording another name: here at once, at its server soon. */
export function RenameDialog(props: { recording: Recording; onClose: () => void }) {
  const { id, version, name } = props.recording
  const form = createForm({
    initial: { name },
    submit: values => rename({ id, version, name }, values.name),
    done: saved => {
      props.onClose()
      renamed(saved, name)
    },
  })
  return (
    <Dialog open onOpenChange={open => !open && props.onClose()} title={t('rename.title')}>
      <Form form={form} guard={false}>
        <TextField label={t('name')} autocomplete="off" required maxLength={200} {...form.field('name')} />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!form.dirty()}>
            {t('rename.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
