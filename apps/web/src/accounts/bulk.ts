import type { Account } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan } from '#session/session.ts'

/** What the reader may do with many accounts at once; only inactive ones can be deleted. */
export function useAccountBulk() {
  const can = useCan()
  const { change, ask } = bulkActions<Account>({
    kind: 'accounts',
    nameOf: account => account.account_name,
    touches: [api.accounts, api.rooms, api.auditEntries],
  })
  const { updateMany, deleteMany } = api.accounts
  const write = [
    change('activate', updateMany, 'status', 'active'),
    change('suspend', updateMany, 'status', 'suspended'),
    change('deactivate', updateMany, 'status', 'inactive'),
  ]
  const remove = [
    ask(
      'delete',
      t('ask.delete'),
      ids => deleteMany.mutate({ ids }),
      ({ status }) => status === 'inactive',
    ),
  ]
  return () => [...(can('accounts:write') ? write : []), ...(can('accounts:delete') ? remove : [])]
}
