import type { SubscriptionProvider } from '@streamwise/domain'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { touched } from '../contract/touched.ts'
import { t } from './messages.ts'

export interface MetadataDialogProps {
  subscription: string
  provider: SubscriptionProvider
  onClose: () => void
}

/** The operator's own facts of a provider under a subscription. */
export default function MetadataDialog(props: MetadataDialogProps) {
  const update = useAction(api.subscriptionProviders.update, { touches: touched })
  const { id, version, metadata, provider_name: name } = props.provider
  const form = createForm({
    initial: { metadata: metadata as Metadata }, // checked when it was written
    submit: values => update.run({ subscription_id: props.subscription, id, version, ...values }),
    done: () => {
      props.onClose()
      toast.success(t('provider.metadata.changed', { name }))
    },
  })
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={t('provider.metadata.of', { name })}
      description={t('provider.metadata.text')}
    >
      <Form form={form} guard={false}>
        <KeyValueEditor label={t('provider.metadata')} hideLabel {...form.field('metadata')} />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {shared('action.save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
