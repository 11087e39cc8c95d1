import { PlaceCell, RoleCell } from '#memberships/columns.tsx'
import type { Roles } from '#roles/role.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { type Invitation, isUnanswered } from './invitation.ts'
import { t } from './messages.ts'

/** The columns of invitations; those of one place leave the place out. */
export const invitationColumns = (roles: Roles, ofOnePlace: boolean): readonly Column<Invitation>[] => [
  {
    id: 'email',
    fill: 13,
    header: t('email'),
    sort: 'email',
    csv: ({ email }) => email,
    cell: ({ email }) => email,
  },
  ...(ofOnePlace
    ? []
    : [
        {
          id: 'place',
          fill: 9,
          header: t('place'),
          hideBelow: 'sm' as const,
          csv: ({ place }: Invitation) => place?.name ?? '',
          cell: ({ place }: Invitation) => <PlaceCell place={place} />,
        },
      ]),
  {
    id: 'role',
    header: t('role'),
    csv: ({ role }) => roles.nameOf(role),
    hideBelow: 'sm',
    cell: invitation => <RoleCell roles={roles} membership={invitation} />,
  },
  {
    id: 'status',
    header: t('status'),
    csv: ({ status }) => t(`status.${status}`),
    cell: ({ status }) => <StatusBadge status={status} label={t(`status.${status}`)} />,
  },
  {
    id: 'expires',
    header: t('expires'),
    csv: ({ expires_at }) => expires_at,
    hideBelow: 'md',
    cell: invitation => <Time value={isUnanswered(invitation) ? invitation.expires_at : null} />,
  },
  {
    id: 'created_at',
    header: t('sent'),
    csv: ({ sent_at }) => sent_at,
    sort: 'created_at',
    hideBelow: 'lg',
    cell: ({ sent_at }) => <Time value={sent_at} />,
  },
]
