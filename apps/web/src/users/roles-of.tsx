import ListChecks from 'lucide-solid/icons/list-checks'
import Pencil from 'lucide-solid/icons/pencil'
import Plus from 'lucide-solid/icons/plus'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import UserMinus from 'lucide-solid/icons/user-minus'
import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { piece } from '#app/page.ts'
import { useMembershipChanges } from '#memberships/changes.ts'
import { PlaceCell, RoleCell } from '#memberships/columns.tsx'
import { keysOf, lockOf, type Membership } from '#memberships/membership.ts'
import { useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { Time } from '#ui/data/time.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { nameOfUser, type User } from './user.ts'

const AddDialog = piece(() => import('#memberships/add-dialog.tsx'))
const ChangeDialog = piece(() => import('#memberships/change-dialog.tsx'))

/** The roles of one person, place by place. */
export default function RolesOf(props: { user: User }) {
  const can = useCan()
  const held = useHeld()
  const roles = useRoles()
  const changes = useMembershipChanges()
  const [adding, setAdding] = createSignal(false)
  const [changing, setChanging] = createSignal<Membership>()
  const memberships = useList(api.memberships.ofUser, () => ({ user_id: props.user.id, total: true }))
  const self = () => held.me() === props.user.id
  const mayGive = () => can('memberships:write') && !self()
  const placeOf = ({ place }: Membership) => (place ? keysOf(place) : {})

  const menu = (membership: Membership): MenuItem[][] => {
    const by = { held, find: roles.find }
    const change = lockOf(membership, placeOf(membership), by)
    const removal = lockOf(membership, placeOf(membership), by, 'memberships:delete')
    return [
      change === undefined
        ? [{ label: t('roles.change'), icon: <Pencil size={15} />, onSelect: () => setChanging(membership) }]
        : [],
      removal === undefined || removal === 'owner'
        ? [
            {
              label: t(removal ? 'roles.owner_stays' : 'roles.remove'),
              icon: <UserMinus size={15} />,
              danger: true,
              disabled: removal === 'owner',
              onSelect: () => void changes.remove(membership).catch(toast.error),
            },
          ]
        : [],
    ]
  }
  const anything = (membership: Membership) => menu(membership).some(group => group.length > 0)
  const columns: readonly Column<Membership>[] = [
    { id: 'place', header: t('roles.place'), cell: ({ place }) => <PlaceCell place={place} /> },
    {
      id: 'role',
      header: t('roles.role'),
      cell: membership => (
        <span class="flex flex-wrap items-center gap-x-2">
          <span>
            <RoleCell roles={roles} membership={membership} />
          </span>
          <Show when={membership.owner}>
            <Badge tone="accent">{t('may.owner')}</Badge>
          </Show>
        </span>
      ),
    },
    {
      id: 'since',
      header: t('roles.since'),
      hideBelow: 'sm',
      cell: ({ created_at }) => <Time value={created_at} />,
    },
  ]
  return (
    <>
      <Show when={mayGive()}>
        <div class="mb-3 flex flex-wrap justify-end gap-2">
          <Link
            href={`/users/${props.user.id}/memberships`}
            button="secondary"
            icon={<ListChecks size={15} />}
          >
            {t('roles.exactly')}
          </Link>
          <Button variant="primary" icon={<Plus size={15} />} onClick={() => setAdding(true)}>
            {t('roles.add')}
          </Button>
        </div>
      </Show>
      <Show when={self()}>
        <p class="mb-3 text-ink-soft">{t('roles.self')}</p>
      </Show>
      <DataTable
        label={t('roles.of', { name: nameOfUser(props.user) })}
        list={memberships}
        columns={columns}
        actions={
          mayGive()
            ? membership => (
                <Show when={anything(membership)}>
                  <DropdownMenu
                    label={t('roles.actions', { place: membership.place?.name ?? t('may.everywhere') })}
                    groups={menu(membership)}
                  />
                </Show>
              )
            : undefined
        }
        skeletonRows={3}
        empty={
          <EmptyState
            title={t('may.none', { name: nameOfUser(props.user) })}
            icon={<ShieldCheck size={22} />}
          >
            {t('may.none.text')}
          </EmptyState>
        }
      />
      <Show when={adding()}>
        <AddDialog
          user={{ id: props.user.id, name: nameOfUser(props.user) }}
          onClose={() => setAdding(false)}
        />
      </Show>
      <Show when={changing()}>
        {membership => (
          <ChangeDialog
            membership={membership()}
            place={placeOf(membership())}
            onClose={() => setChanging()}
          />
        )}
      </Show>
    </>
  )
}
