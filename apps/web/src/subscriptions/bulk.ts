import type { Subscription } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan } from '#session/session.ts'

/** What the reader may do with many subscriptions at once; only inactive ones can be deleted. */
export function useSubscriptionBulk() {
  const can = useCan()
  const { change, ask } = bulkActions<Subscription>({
    kind: 'subscriptions',
    nameOf: subscription => subscription.name,
    touches: [api.subscriptions, api.accounts, api.rooms, api.auditEntries],
  })
  const { updateMany, deleteMany, syncMany } = api.subscriptions
  // One that the clock ended is renewed, not activated; and what is over can't be given back by an undo.
  const runs = ({ status, suspended_by }: Subscription) =>
    suspended_by !== 'expiry' && (status === 'active' || status === 'inactive' || status === 'suspended')
  const write = [
    change('activate', updateMany, 'status', 'active', runs),
    change('suspend', updateMany, 'status', 'suspended', runs),
    change('deactivate', updateMany, 'status', 'inactive', runs),
    ask('sync', t('ask.sync'), ids => syncMany.mutate({ ids })),
  ]
  const remove = [
    ask(
      'delete',
      t('ask.delete'),
      ids => deleteMany.mutate({ ids }),
      ({ status }) => status === 'inactive',
    ),
  ]
  return () => [...(can('subscriptions:write') ? write : []), ...(can('subscriptions:delete') ? remove : [])]
}
