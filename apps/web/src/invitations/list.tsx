import Mail from 'lucide-solid/icons/mail'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { useRoles } from '#roles/role.ts'
import { useCan } from '#session/session.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { useInvitationActions } from './actions.tsx'
import { invitationColumns } from './columns.tsx'
import { statuses } from './invitation.ts'
import { InviteButton } from './invite-button.tsx'
import { t } from './messages.ts'

const places = ['customer_id', 'account_id', 'room_id'] as const

/** All invitations that the reader may see; a link brings those of one place. */
export default function Invitations() {
  const can = useCan()
  const roles = useRoles()
  const actions = useInvitationActions()
  const filters = useUrlState({
    search: '',
    status: ['', ...statuses],
    role: '',
    customer_id: '',
    account_id: '',
    room_id: '',
    platform: ['', 'true', 'false'],
    sort: ['-created_at', 'created_at', 'email', '-email'],
  })
  const invitations = useList(api.invitations.list, () => ({ ...filters.input(), total: true }))
  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        filters={filters}
        search={t('search')}
        selects={[
          {
            name: 'status',
            label: t('status'),
            options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
          },
          {
            name: 'role',
            label: t('role'),
            options: roles.all().map(({ code }) => ({ value: code, label: roles.nameOf(code) })),
          },
        ]}
        more={[
          {
            name: 'platform',
            label: t('place'),
            options: [
              { value: 'true', label: t('place.platform') },
              { value: 'false', label: t('place.others') },
            ],
          },
        ]}
        brought={places}
        list={invitations}
        columns={invitationColumns(roles, false)}
        actions={can('memberships:write') ? actions.menu : undefined}
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <Mail size={22} /> }}
        lead={can('memberships:write') && <InviteButton />}
      >
        <BroughtFilters filters={filters} names={places} />
      </ListPage>
      {actions.windows()}
    </>
  )
}
