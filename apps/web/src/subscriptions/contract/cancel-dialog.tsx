import type { Subscription } from '@streamwise/domain'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { Button } from '#ui/button.tsx'
import { now } from '#ui/data/now.ts'
import { dateText } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { RadioGroup } from '#ui/fields/radio-group.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { isOver } from './possible.ts'
import { touched } from './touched.ts'

/** Ends a contract with what is paid, or now. */
export default function CancelDialog(props: { subscription: Subscription; onClose: () => void }) {
  const cancel = useAction(api.subscriptions.cancel, { touches: touched })
  const uncancel = useAction(api.subscriptions.uncancel, { touches: touched })
  const date = (at: string) => dateText(new Date(at), formatLocale(), timeZone())
  /** It has no paid time left, or its end is said already: then it can only be now. */
  const onlyNow = () =>
    props.subscription.cancels_at !== null || new Date(props.subscription.ends_at) <= now()
  const form = createForm<{ when: string; reason: string }, { when: string; reason: string }, Subscription>({
    initial: { when: onlyNow() ? 'now' : 'end', reason: '' },
    submit: ({ when, reason }) => {
      const { id, version } = props.subscription
      return cancel.run({ id, version, cancel_now: when === 'now', reason: reason.trim() || undefined })
    },
    done: saved => {
      props.onClose()
      const { id, version, name, cancels_at, status } = saved
      const said =
        status === 'canceled' || cancels_at === null
          ? t('cancel.done.now', { name })
          : t('cancel.done.end', { name, date: date(cancels_at) })
      if (isOver(saved, now())) return toast.success(said)
      toast.success(said, {
        label: shared('action.undo'),
        onSelect: () =>
          void atOnce({
            run: () => uncancel.run({ id, version }),
            done: t('uncancel.done', { name }),
            touches: touched,
          }),
      })
    },
  })
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('cancel.title', { name: props.subscription.name })}
    >
      <Form form={form} guard={false}>
        <RadioGroup
          label={t('cancel.when')}
          {...form.field('when')}
          options={[
            {
              value: 'end',
              label: t('cancel.end', { date: date(props.subscription.ends_at) }),
              description: t('cancel.end.text'),
              disabled: onlyNow(),
            },
            { value: 'now', label: t('cancel.now'), description: t('cancel.now.text') },
          ]}
        />
        <TextField
          label={t('reason')}
          description={t('reason.text')}
          maxLength={500}
          autocomplete="off"
          {...form.field('reason')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{t('cancel.keep')}</Button>
          <Button type="submit" variant="danger" busy={form.submitting()}>
            {t('cancel.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
