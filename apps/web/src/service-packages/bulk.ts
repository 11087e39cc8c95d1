import { useNavigate } from '@solidjs/router'
import Columns3 from 'lucide-solid/icons/columns-3'
import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan } from '#session/session.ts'
import type { BulkAction } from '#ui/data/bulk.ts'
import { t as words } from './messages.ts'
import type { ServicePackage } from './types.ts'

/** What the reader may do with many packages at once; those with subscriptions can only be retired. */
export function usePackageBulk() {
  const can = useCan()
  const navigate = useNavigate()
  const { change, ask } = bulkActions<ServicePackage>({
    kind: 'service_packages',
    nameOf: row => row.name,
    touches: [api.servicePackages, api.auditEntries],
  })
  const { updateMany, deleteMany } = api.servicePackages
  const write = [
    change('activate', updateMany, 'status', 'active'),
    change('deactivate', updateMany, 'status', 'inactive'),
    change('show', updateMany, 'hidden', false),
    change('hide', updateMany, 'hidden', true),
    change('sell', updateMany, 'retired', false),
    change('retire', updateMany, 'retired', true),
  ]
  const compare: BulkAction<ServicePackage> = {
    label: words('compare.menu'),
    icon: () => Columns3({ size: 14 }),
    run: async rows => navigate(`/service-packages/compare?ids=${rows.map(({ id }) => id).join(',')}`),
  }
  const remove = [ask('delete', t('ask.delete.service_packages'), ids => deleteMany.mutate({ ids }))]
  return () => [
    compare,
    ...(can('service_packages:write') ? write : []),
    ...(can('service_packages:delete') ? remove : []),
  ]
}
