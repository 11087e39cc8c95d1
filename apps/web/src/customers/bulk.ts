import type { Customer } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan, useSession } from '#session/session.ts'
import { nameOfCustomer } from './name.ts'

/** What the reader may do with many customers at once; their status is the platform's matter. */
export function useCustomerBulk() {
  const can = useCan()
  const session = useSession()
  const { change, ask } = bulkActions<Customer>({
    kind: 'customers',
    nameOf: nameOfCustomer,
    touches: [api.customers, api.subscriptions, api.accounts, api.rooms, api.auditEntries],
  })
  const { updateMany, deleteMany } = api.customers
  // What a termination stopped stays stopped: it is neither an undo nor undone.
  const lives = ({ status }: Customer) => status !== 'terminated'
  const write = [
    change('activate', updateMany, 'status', 'active', lives),
    change('suspend', updateMany, 'status', 'suspended', lives),
    change('deactivate', updateMany, 'status', 'inactive', lives),
    change('mark_delinquent', updateMany, 'delinquent', true),
    change('clear_delinquent', updateMany, 'delinquent', false),
    ask('terminate', t('ask.terminate'), ids => updateMany.mutate({ ids, status: 'terminated' }), lives),
  ]
  const remove = [
    ask(
      'delete',
      t('ask.delete'),
      ids => deleteMany.mutate({ ids }),
      customer => !lives(customer),
    ),
  ]
  const platform = () => session.data()?.platform === true
  return () => [
    ...(can('customers:write') && platform() ? write : []),
    ...(can('customers:delete') ? remove : []),
  ]
}
