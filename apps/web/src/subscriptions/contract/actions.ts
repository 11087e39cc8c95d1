import type { Subscription } from '@streamwise/domain'
import { createSignal } from 'solid-js'
import { atOnce } from '#activity/at-once.ts'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useCan } from '#session/session.ts'
import { now } from '#ui/data/now.ts'
import { t } from './messages.ts'
import { none, possible } from './possible.ts'
import { touched } from './touched.ts'

type Window = 'renew' | 'cancel' | 'suspend' | 'unsuspend'
/** What a status may be set to, where no action has a name of its own for that. */
type Settable = 'active' | 'inactive' | 'suspended' | 'terminated'

/** What the reader can do with a contract: at once where it can be undone, by a window where it asks something. */
export function useContractActions(subscription: () => Subscription) {
  const can = useCan()
  const [window, setWindow] = createSignal<Window>()
  const suspending = useAction(api.subscriptions.suspend, { touches: touched })
  const unsuspending = useAction(api.subscriptions.unsuspend, { touches: touched })
  const canceling = useAction(api.subscriptions.cancel, { touches: touched })
  const uncanceling = useAction(api.subscriptions.uncancel, { touches: touched })
  const updating = useAction(api.subscriptions.update, { touches: touched })
  const set = (of: Subscription, status: Settable) => updating.run({ id: of.id, version: of.version, status })

  const may = () => {
    const all = possible(subscription(), now())
    // Whoever may only delete does nothing else, and the other way round.
    return can('subscriptions:write')
      ? { ...all, delete: all.delete && can('subscriptions:delete') }
      : { ...none, delete: all.delete && can('subscriptions:delete') }
  }
  const named = () => ({ name: subscription().name })
  const one = () => ({ id: subscription().id, version: subscription().version })
  const takeBack = ({ id, version }: Subscription) => unsuspending.run({ id, version })

  return {
    may,
    window,
    close: () => setWindow(),
    askRenew: () => setWindow('renew'),
    askCancel: () => setWindow('cancel'),
    askSuspend: () => setWindow('suspend'),
    askUnsuspend: () => setWindow('unsuspend'),
    /** Suspends; with a reason it throws what refused it, for the window that asked. */
    suspend: async (reason?: string) => {
      const input = one()
      const done = t('suspend.done', named())
      if (reason === undefined)
        return atOnce({ run: () => suspending.run(input), done, undo: takeBack, touches: touched })
      const saved = await suspending.run({ ...input, reason: reason || undefined })
      await atOnce({ run: async () => saved, done, undo: takeBack, touches: touched })
    },
    /** Takes the suspension back; with a reason it throws what refused it, for the window that asked. */
    unsuspend: async (reason?: string) => {
      const input = one()
      const done = t('unsuspend.done', named())
      const undo = ({ id, version }: Subscription) => suspending.run({ id, version })
      if (reason === undefined)
        return atOnce({ run: () => unsuspending.run(input), done, undo, touches: touched })
      const saved = await unsuspending.run({ ...input, reason: reason || undefined })
      await atOnce({ run: async () => saved, done, undo, touches: touched })
    },
    uncancel: () => {
      const input = one()
      const cancel_now = subscription().status === 'canceled'
      return atOnce({
        run: () => uncanceling.run(input),
        done: t('uncancel.done', named()),
        undo: ({ id, version }) => canceling.run({ id, version, cancel_now }),
        touches: touched,
      })
    },
    activate: () => {
      const before = subscription()
      return atOnce({
        run: () => set(before, 'active'),
        done: t('activate.done', named()),
        undo: after => set(after, 'inactive'),
        touches: touched,
      })
    },
    /** To what it was; what the clock or a cancellation made of it can't be made again, so that is asked before. */
    deactivate: () => {
      const before = subscription()
      const back = before.suspended_by === 'platform' ? 'suspended' : 'active'
      return atOnce({
        run: () => set(before, 'inactive'),
        done: t('deactivate.done', named()),
        undo: deactivatesBack(before) ? after => set(after, back) : undefined,
        touches: touched,
      })
    },
    terminate: () => set(subscription(), 'terminated'),
  }
}
export type ContractActions = ReturnType<typeof useContractActions>

/** Whether switching it on again makes it what it is now. */
export const deactivatesBack = ({ status }: Subscription): boolean =>
  status === 'active' || status === 'suspended'
