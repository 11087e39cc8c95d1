import type { Subscription } from '@streamwise/domain'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import type { ServicePackage } from '#service-packages/types.ts'
import { Button } from '#ui/button.tsx'
import type { Metadata } from '#ui/fields/key-value.ts'
import { KeyValueEditor } from '#ui/fields/key-value-editor.tsx'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { Switch } from '#ui/fields/switch.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { touched } from '../contract/touched.ts'
import { t } from './messages.ts'

export interface ProviderDialogProps {
  subscription: Subscription
  /** What the package has and the subscription lacks. */
  choices: ServicePackage['providers']
  onClose: () => void
}

/** Gives a subscription another provider of its package. */
export default function ProviderDialog(props: ProviderDialogProps) {
  const subscription_id = props.subscription.id
  const create = useAction(api.subscriptionProviders.create, { touches: touched })
  const first = props.choices.find(({ active }) => active) ?? props.choices[0]
  const form = createForm({
    initial: { package_provider_id: first?.id ?? '', active: true, default: false, metadata: {} as Metadata },
    submit: values => create.run({ subscription_id, ...values }),
    done: ({ provider_name }) => {
      props.onClose()
      toast.success(t('provider.added', { name: provider_name }))
    },
  })
  return (
    <Dialog open onOpenChange={open => !open && props.onClose()} title={t('provider.add')}>
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('provider')}
          {...form.field('package_provider_id')}
          options={props.choices.map(provider => ({
            value: provider.id,
            label: provider.provider_name,
            description: provider.active ? undefined : t('provider.off_in_package'),
          }))}
        />
        <Switch
          label={t('provider.active')}
          description={t('provider.active.text')}
          {...form.field('active')}
        />
        <Switch
          label={t('provider.default')}
          description={t('provider.default.text')}
          {...form.field('default')}
        />
        <KeyValueEditor
          label={t('provider.metadata')}
          description={t('provider.metadata.text')}
          {...form.field('metadata')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t('provider.add')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
