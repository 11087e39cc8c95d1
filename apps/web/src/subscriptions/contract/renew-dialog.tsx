import type { Subscription } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { ApiError, type FieldErrors } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { formatMoney } from '#ui/data/money.ts'
import { now } from '#ui/data/now.ts'
import { periodText } from '#ui/data/period.ts'
import { Time } from '#ui/data/time.tsx'
import { dateText } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { endAfter } from './end.ts'
import { t } from './messages.ts'
import { isCanceled } from './possible.ts'
import { touched } from './touched.ts'

interface Values {
  cycles: number | null
  uncancel: boolean
}

const most = 120
/** What people pay for most, by what a period is. */
const often = { day: [1, 7, 30], week: [1, 4, 12], month: [1, 3, 12], year: [1, 2, 3] } as const

const invalid = (errors: FieldErrors) =>
  new ApiError({ code: 'invalid_input', message: t('renew.uncancel.needed'), errors })

/** Pays for more periods. Shows until when that is before it is done. */
export default function RenewDialog(props: { subscription: Subscription; onClose: () => void }) {
  const renew = useAction(api.subscriptions.renew, { touches: touched })
  const canceled = () => isCanceled(props.subscription)
  const form = createForm<Values, Values, Subscription>({
    initial: { cycles: 1, uncancel: false },
    submit: async ({ cycles, uncancel }) => {
      const { id, version } = props.subscription
      // Said at its box, in other words than those for programs.
      if (canceled() && !uncancel) throw invalid({ uncancel: [t('renew.uncancel.needed')] })
      return renew.run({ id, version, cycles: cycles ?? 0, uncancel })
    },
    done: ({ name, ends_at }) => {
      props.onClose()
      toast.success(t('renew.done', { name, date: dateText(new Date(ends_at), formatLocale(), timeZone()) }))
    },
  })
  const cycles = () => {
    const wanted = form.values.cycles
    return wanted && wanted >= 1 && wanted <= most ? wanted : undefined
  }
  const period = (n: number) =>
    periodText(n * props.subscription.periodicity, props.subscription.periodicity_type)
  const end = () => endAfter(props.subscription, cycles() ?? 0)
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('renew.title', { name: props.subscription.name })}
      description={t('renew.text')}
    >
      <Form form={form} guard={false}>
        <div class="flex flex-wrap items-start gap-x-4 gap-y-3">
          <NumberField class="w-32" label={t('renew.cycles')} integer required {...form.field('cycles')} />
          <div class="flex flex-wrap gap-1.5 sm:pt-[1.625rem]">
            <For each={often[props.subscription.periodicity_type]}>
              {n => (
                <Button
                  size="sm"
                  aria-pressed={form.values.cycles === n}
                  variant={form.values.cycles === n ? 'secondary' : 'ghost'}
                  onClick={() => form.set('cycles', n)}
                >
                  {period(n)}
                </Button>
              )}
            </For>
          </div>
        </div>
        <Show when={canceled()}>
          <Checkbox
            label={t('renew.uncancel')}
            description={t('renew.uncancel.text')}
            {...form.field('uncancel')}
          />
        </Show>
        <div class="rounded-md bg-sunken px-3 py-2.5" aria-live="polite">
          <DescriptionList
            items={[
              { term: t('renew.now'), value: <Time value={props.subscription.ends_at} as="date" /> },
              {
                term: t('renew.then'),
                value: cycles() ? (
                  <strong class="font-semibold">
                    <Time value={end()} as="date" />
                  </strong>
                ) : null,
                hint: cycles() && Date.parse(end()) <= now().getTime() ? t('renew.arrears') : undefined,
              },
              {
                term: t('renew.price'),
                value: cycles()
                  ? formatMoney(
                      props.subscription.price * (cycles() ?? 0),
                      props.subscription.currency,
                      formatLocale(),
                    )
                  : null,
              },
            ]}
          />
        </div>
        <Show when={props.subscription.suspended_by === 'platform'}>
          <p class="text-sm text-ink-soft">{t('renew.suspended')}</p>
        </Show>
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!cycles()}>
            {t('renew.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
