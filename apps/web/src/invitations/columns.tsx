import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { PlaceCell, RoleCell } from '#memberships/columns.tsx'
import type { Roles } from '#roles/role.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { Reference } from '#ui/data/reference.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { nameOfCode } from '#ui/fields/choices.ts'
import { Link } from '#ui/link.tsx'
import { nameOfUser } from '#users/user.ts'
import { type Invitation, isUnanswered } from './invitation.ts'
import { t } from './messages.ts'

const rare: readonly Column<Invitation>[] = [
  {
    id: 'invited_by',
    header: () => t('invited_by'),
    optional: true,
    csv: ({ invited_by }) => invited_by,
    cell: ({ invited_by }) => (
      <Show when={invited_by}>
        {id => <Reference of={api.users.get} id={id()} name={nameOfUser} href={`/users/${id()}`} />}
      </Show>
    ),
  },
  {
    id: 'accepted_at',
    header: () => t('accepted'),
    optional: true,
    csv: ({ accepted_at }) => accepted_at,
    cell: ({ accepted_at, accepted_by }) => (
      <Show when={accepted_by} fallback={<Time value={accepted_at} />}>
        {id => (
          <Link href={`/users/${id()}`}>
            <Time value={accepted_at} />
          </Link>
        )}
      </Show>
    ),
  },
  {
    id: 'revoked_at',
    header: () => t('revoked'),
    optional: true,
    csv: ({ revoked_at }) => revoked_at,
    cell: ({ revoked_at }) => <Time value={revoked_at} />,
  },
  {
    id: 'locale',
    header: () => t('locale'),
    optional: true,
    csv: ({ locale }) => locale,
    cell: ({ locale }) => nameOfCode('language', locale),
  },
  ...entityColumns<Invitation>(),
]

/** The columns of invitations; those of one place leave the place out. */
export const invitationColumns = (roles: Roles, ofOnePlace: boolean): readonly Column<Invitation>[] => [
  {
    id: 'email',
    fill: 11,
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
          fill: 7,
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
  ...(ofOnePlace ? [] : rare),
]
