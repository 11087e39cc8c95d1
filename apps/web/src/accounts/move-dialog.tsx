import type { Account } from '@streamwise/domain'
import { For, Show } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { subscriptionChoices } from '#subscriptions/choices.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { Combobox } from '#ui/fields/combobox.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { fits, placesNeeded } from './fits.ts'
import { t } from './messages.ts'

export interface MoveDialogProps {
  account: Account
  rooms: number | undefined
  onClose: () => void
}

/** Moves an account with its rooms to another subscription of its customer, and shows before whether they fit there. */
export default function MoveDialog(props: MoveDialogProps) {
  const touches = [api.accounts, api.subscriptions, api.rooms, api.recordings, api.auditEntries]
  const move = useAction(api.accounts.move, { touches })
  const choices = subscriptionChoices(props.account.subscriber_id)
  const others = async (text: string) =>
    (await choices.search(text)).filter(({ value }) => value !== props.account.subscription_id)
  const form = createForm<{ subscription_id: string | null }, { subscription_id: string | null }, Account>({
    initial: { subscription_id: null },
    submit: ({ subscription_id }) => {
      const { id, version } = props.account
      return move.run({ id, version, subscription_id: subscription_id ?? '' })
    },
    done: saved => {
      const before = props.account.subscription_id
      props.onClose()
      void atOnce({
        run: async () => saved,
        done: t('move.done', { name: saved.account_name, to: target.data()?.name ?? '' }),
        undo: ({ id, version }) => move.run({ id, version, subscription_id: before }),
        touches,
      })
    },
  })
  const chosen = () => form.values.subscription_id
  const target = useEntity(
    api.subscriptions.get,
    () => ({ id: chosen() ?? '' }),
    () => ({ enabled: chosen() !== null }),
  )
  const number = (n: number) => n.toLocaleString(formatLocale())
  return (
    <Dialog
      open
      onOpenChange={open => !open && props.onClose()}
      title={t('move.title', { name: props.account.account_name })}
      description={t('move.text')}
    >
      <Form form={form} guard={false}>
        <Combobox
          label={t('move.to')}
          description={t('move.to.hint')}
          placeholder={t('field.subscription.placeholder')}
          required
          search={others}
          {...form.field('subscription_id')}
        />
        <Show when={chosen() ? target.data() : undefined}>
          {subscription => (
            <ul class="divide-y divide-line rounded-md bg-sunken px-3" aria-live="polite">
              <For each={placesNeeded(subscription(), props.rooms ?? 0)}>
                {place => (
                  <li class="flex flex-wrap items-center justify-between gap-x-4 py-2">
                    <span>{t(`move.${place.code}`, { n: place.needed })}</span>
                    <span class="flex items-center gap-2 text-sm text-ink-soft tabular-nums">
                      {place.left === null
                        ? t('move.unlimited')
                        : t('move.left', { left: number(Math.max(0, place.left)) })}
                      <Badge tone={fits(place) ? 'positive' : 'danger'}>
                        {t(fits(place) ? 'move.fits' : 'move.too_many')}
                      </Badge>
                    </span>
                  </li>
                )}
              </For>
              <Show when={subscription().status !== 'active'}>
                <li class="py-2">{t('move.not_active')}</li>
              </Show>
            </ul>
          )}
        </Show>
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!chosen()}>
            {t('move.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
