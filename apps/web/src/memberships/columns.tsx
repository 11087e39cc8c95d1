import { Show } from 'solid-js'
import type { Roles } from '#roles/role.ts'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Link } from '#ui/link.tsx'
import { hrefOfPlace, type Membership, nameOfMember } from './membership.ts'
import { t } from './messages.ts'

/** A role, and that there is more besides. */
export function RoleCell(props: { roles: Roles; membership: Pick<Membership, 'role' | 'permissions'> }) {
  const extra = () => props.membership.permissions.length
  return (
    <>
      {props.roles.nameOf(props.membership.role)}
      <Show when={extra() > 0}>
        <span class="block text-sm text-ink-faint">{t('extra.besides', { n: extra() })}</span>
      </Show>
    </>
  )
}

/** The place of a membership; the platform where it is none. */
export function PlaceCell(props: { place: Membership['place'] }) {
  return (
    <Show when={props.place} fallback={t('platform')}>
      {place => (
        <>
          <Link href={hrefOfPlace(place())}>{place().name}</Link>
          <span class="block text-sm text-ink-faint">{t(`level.${place().object}`)}</span>
        </>
      )}
    </Show>
  )
}

/** The columns of a place's people. */
export const memberColumns = (roles: Roles, below: boolean): readonly Column<Membership>[] => [
  { id: 'name', fill: 9, header: t('name'), cell: membership => nameOfMember(membership) },
  {
    id: 'email',
    fill: 12,
    header: t('email'),
    hideBelow: 'sm',
    cell: ({ user }) => <span class="text-ink-soft">{user.email}</span>,
  },
  {
    id: 'role',
    width: '13rem',
    header: t('role'),
    cell: membership => (
      <span class="flex flex-wrap items-center gap-x-2">
        <span>
          <RoleCell roles={roles} membership={membership} />
        </span>
        <Show when={membership.owner}>
          <Badge tone="accent">{t('owner')}</Badge>
        </Show>
        <Show when={membership.user.status === 'inactive'}>
          <StatusBadge status="inactive" label={t('inactive')} />
        </Show>
      </span>
    ),
  },
  ...(below
    ? [
        {
          id: 'place',
          fill: 9,
          header: t('place'),
          hideBelow: 'md' as const,
          cell: ({ place }: Membership) => <PlaceCell place={place} />,
        },
      ]
    : []),
  {
    id: 'created_at',
    header: t('since'),
    hideBelow: 'md',
    cell: ({ created_at }) => <Time value={created_at} />,
  },
]
