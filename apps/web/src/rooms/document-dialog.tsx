import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { fileNameOf } from './file-name.ts'
import { t } from './messages.ts'
import type { Room } from './room.ts'

/** Puts a file into the running meeting; its server fetches it by itself. */
export default function DocumentDialog(props: { room: Room; onClose: () => void }) {
  const { id } = props.room
  const add = useAction(api.rooms.addDocument, { touches: [api.auditEntries] })
  const form = createForm({
    initial: { url: '', filename: '', current: true, downloadable: false },
    input: values => ({
      id,
      ...values,
      url: values.url.trim(),
      filename: values.filename.trim() || fileNameOf(values.url),
    }),
    submit: add.run,
    done: ({ filename }) => {
      props.onClose()
      toast.success(t('tell.document.did', { filename }))
    },
  })
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('tell.document.title')}
      description={t('tell.document.text')}
    >
      <Form form={form} guard={false}>
        <TextField
          label={t('tell.url')}
          required
          type="url"
          placeholder="https://"
          maxLength={2_048}
          {...form.field('url')}
        />
        <TextField
          label={t('tell.filename')}
          description={t('tell.filename.hint')}
          placeholder={fileNameOf(form.values.url)}
          maxLength={200}
          {...form.field('filename')}
        />
        <Switch label={t('tell.current')} {...form.field('current')} />
        <Switch
          label={t('tell.downloadable')}
          description={t('tell.downloadable.hint')}
          {...form.field('downloadable')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!form.values.url.trim()}>
            {t('tell.document.send')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
