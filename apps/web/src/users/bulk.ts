import { api } from '#api/client.ts'
import { t } from '#bulk/messages.ts'
import { bulkActions } from '#bulk/use-bulk.tsx'
import { useCan, useSession } from '#session/session.ts'
import { nameOfUser, type User } from './user.ts'

/** What the reader may do with many users at once, but not with themselves. */
export function useUserBulk() {
  const can = useCan()
  const session = useSession()
  const { change, ask } = bulkActions<User>({
    kind: 'users',
    nameOf: nameOfUser,
    touches: [api.users, api.auditEntries],
  })
  const { updateMany, deleteMany } = api.users
  const others = ({ id }: User) => id !== session.data()?.user?.id
  const write = [
    change('activate', updateMany, 'status', 'active', others),
    change('deactivate', updateMany, 'status', 'inactive', others),
  ]
  const remove = [ask('delete', t('ask.delete.users'), ids => deleteMany.mutate({ ids }), others)]
  return () => [...(can('users:write') ? write : []), ...(can('users:delete') ? remove : [])]
}
