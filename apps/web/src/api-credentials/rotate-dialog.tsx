import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/fields/select.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import type { CreatedCredential, Credential } from './credential.ts'
import { t } from './messages.ts'
import { SecretDialog } from './secret-dialog.tsx'

const overlaps = ['0', '3600', '86400', '604800', '2592000'] as const

/** Gives a credential a new secret; the one before works on for as long as it takes to move the service over. */
export default function RotateDialog(props: { credential: Credential; onClose: () => void }) {
  const rotate = useAction(api.apiCredentials.rotate, { touches: [api.apiCredentials, api.auditEntries] })
  const [rotated, setRotated] = createSignal<CreatedCredential>()
  const { id, version, name } = props.credential
  const initial = { overlap: '86400' }
  const form = createForm({
    initial,
    submit: ({ overlap }: typeof initial) => rotate.run({ id, version, overlap: Number(overlap) }),
    done: setRotated,
  })
  const twice = () => {
    const { previous_expires_at } = props.credential
    return previous_expires_at !== null && Date.parse(previous_expires_at) > Date.now()
  }
  return (
    <Show
      when={rotated()}
      fallback={
        <Dialog
          open
          onOpenChange={open => !open && props.onClose()}
          title={t('rotate.title', { name })}
          description={t('rotate.text')}
        >
          <Form form={form} guard={false}>
            <Select
              label={t('rotate.overlap')}
              description={form.values.overlap === '0' ? t('rotate.overlap.none') : t('rotate.overlap.hint')}
              options={overlaps.map(value => ({ value, label: t(`rotate.overlap.${value}`) }))}
              {...form.field('overlap')}
            />
            <Show when={twice()}>
              <p class="rounded-md bg-warning-soft px-3 py-2 text-warning">{t('rotate.twice')}</p>
            </Show>
            <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
              <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
              <Button type="submit" variant="primary" busy={form.submitting()}>
                {t('rotate.submit')}
              </Button>
            </div>
          </Form>
        </Dialog>
      }
    >
      {credential => <SecretDialog credential={credential()} onStored={props.onClose} />}
    </Show>
  )
}
