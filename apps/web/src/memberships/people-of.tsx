import Crown from 'lucide-solid/icons/crown'
import Pencil from 'lucide-solid/icons/pencil'
import UserMinus from 'lucide-solid/icons/user-minus'
import UserPlus from 'lucide-solid/icons/user-plus'
import Users from 'lucide-solid/icons/users'
import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { piece } from '#app/page.ts'
import { InvitationsOf } from '#invitations/invitations-of.tsx'
import { InviteButton } from '#invitations/invite-button.tsx'
import { type PlaceKeys, useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { useMembershipChanges } from './changes.ts'
import { memberColumns } from './columns.tsx'
import { keysOf, lockOf, type Membership, nameOfMember } from './membership.ts'
import { t } from './messages.ts'
import { useOwnerQuestion } from './owner.ts'
import type { PeoplePlace } from './place.ts'

const AddDialog = piece(() => import('./add-dialog.tsx'))
const ChangeDialog = piece(() => import('./change-dialog.tsx'))

/** The people of a customer, an account or a room: who, with which role, and who is invited. */
export default function PeopleOf(props: { place: PeoplePlace }) {
  const can = useCan()
  const held = useHeld()
  const roles = useRoles()
  const changes = useMembershipChanges()
  const ownerQuestion = useOwnerQuestion()
  const [adding, setAdding] = createSignal(false)
  const [changing, setChanging] = createSignal<Membership>()
  const [question, setQuestion] = createSignal<Question>()
  const filters = useUrlState({ search: '', role: '', below: ['', 'true'] })
  const members = useMembersOf(
    () => props.place,
    () => ({
      search: filters.get('search') || undefined,
      role: filters.get('role') || undefined,
      below: filters.get('below') === 'true',
    }),
  )
  const owns = () =>
    members
      .rows()
      .some(({ owner, user, place }) => owner && user.id === held.me() && place?.id === props.place.id)
  const below = () => {
    const { object } = props.place
    return object === 'Room' ? undefined : t(`below.${object}`)
  }
  const mayGive = () => held.at(props.place.within).has('memberships:write')
  const placeOf = (membership: Membership): PlaceKeys =>
    membership.place && membership.place.id !== props.place.id
      ? { ...props.place.within, ...keysOf(membership.place) }
      : props.place.within

  const remove = async (membership: Membership) => {
    try {
      await changes.remove(membership)
    } catch (failure) {
      toast.error(failure)
    }
  }
  const menu = (membership: Membership): MenuItem[][] => {
    const place = placeOf(membership)
    const lock = lockOf(membership, place, { held, find: roles.find })
    const lockOfRemoval = lockOf(membership, place, { held, find: roles.find }, 'memberships:delete')
    const asked = ownerQuestion(membership, place, owns())
    return [
      [
        ...(lock === undefined
          ? [{ label: t('change'), icon: <Pencil size={15} />, onSelect: () => setChanging(membership) }]
          : []),
        ...(asked
          ? [{ label: t('owner.make'), icon: <Crown size={15} />, onSelect: () => setQuestion(asked) }]
          : []),
      ],
      lockOfRemoval === undefined || lockOfRemoval === 'owner'
        ? [
            {
              label: t('remove'),
              icon: <UserMinus size={15} />,
              danger: true,
              disabled: lockOfRemoval === 'owner',
              onSelect: () => void remove(membership),
            },
          ]
        : [],
    ]
  }
  const anything = (membership: Membership) => menu(membership).some(group => group.length > 0)
  return (
    <div class="grid gap-6">
      <section>
        <div class="flex flex-wrap items-start justify-between gap-x-4">
          <FilterBar
            state={filters}
            search={t('search')}
            selects={[
              {
                name: 'role',
                label: t('role'),
                options: roles.all().map(({ code }) => ({ value: code, label: roles.nameOf(code) })),
              },
            ]}
          >
            <Show when={below()}>
              {label => (
                <Checkbox
                  class="px-1"
                  label={label()}
                  value={filters.get('below') === 'true'}
                  onChange={on => filters.set({ below: on ? 'true' : '' })}
                />
              )}
            </Show>
          </FilterBar>
          <Show when={mayGive()}>
            <div class="mb-3 flex flex-wrap gap-2">
              <Show when={can('users:read')}>
                <Button icon={<UserPlus size={15} />} onClick={() => setAdding(true)}>
                  {t('add')}
                </Button>
              </Show>
              <InviteButton place={props.place} />
            </div>
          </Show>
        </div>
        <DataTable
          label={t('of', { place: props.place.name })}
          list={members}
          columns={memberColumns(roles, filters.get('below') === 'true')}
          href={can('users:read') ? ({ user }) => `/users/${user.id}` : undefined}
          actions={
            mayGive()
              ? membership => (
                  <Show when={anything(membership)}>
                    <DropdownMenu
                      label={t('actions', { name: nameOfMember(membership) })}
                      header={
                        membership.owner ? <p class="max-w-60 text-sm">{t('owner.stays')}</p> : undefined
                      }
                      groups={menu(membership)}
                    />
                  </Show>
                )
              : undefined
          }
          filtered={filters.changed()}
          skeletonRows={3}
          empty={
            <EmptyState title={t('empty.title')} icon={<Users size={22} />}>
              {t(mayGive() ? 'empty.text' : 'empty.read')}
            </EmptyState>
          }
        />
      </section>
      <InvitationsOf place={props.place} />
      <Show when={adding()}>
        <AddDialog place={props.place} onClose={() => setAdding(false)} />
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
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </div>
  )
}

/** The list of a place's people, of its own or with all below it. */
function useMembersOf(
  place: () => PeoplePlace,
  input: () => { search: string | undefined; role: string | undefined; below: boolean },
) {
  const { object } = place()
  const common = () => ({ search: input().search, role: input().role, total: true as const })
  const within = () => ({ ...common(), below: input().below || undefined })
  // A page is of one kind of place for as long as it stands.
  if (object === 'Customer')
    return useList(api.memberships.ofCustomer, () => ({ customer_id: place().id, ...within() }))
  if (object === 'Account')
    return useList(api.memberships.ofAccount, () => ({ account_id: place().id, ...within() }))
  return useList(api.memberships.ofRoom, () => ({ room_id: place().id, ...common() }))
}
