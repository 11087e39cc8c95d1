import { useNavigate, useParams } from '@solidjs/router'
import Users from 'lucide-solid/icons/users'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useList } from '#api/list.ts'
import { PlaceCell } from '#memberships/columns.tsx'
import { type Membership, nameOfMember } from '#memberships/membership.ts'
import { said } from '#messages/said.ts'
import { permissionGroups, resourceName } from '#permissions/groups.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Stack } from '#ui/columns.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { Identifiers } from '#ui/data/identifiers.tsx'
import { Time } from '#ui/data/time.tsx'
import { EditLink } from '#ui/edit-link.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { Link } from '#ui/link.tsx'
import { MoreActions } from '#ui/overlays/more-actions.tsx'
import { QuestionDialog } from '#ui/overlays/question.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useRoleActions } from './actions.tsx'
import { t } from './messages.ts'
import { aboutRole, nameOfRole, type Role } from './role.ts'

/** One role: what it allows, and who holds it. */
export default function RolePage() {
  const params = useParams()
  const role = useEntity(api.roles.get, () => ({ id: params.id ?? '' }))
  return <WhenLoaded of={role}>{data => <OneRole role={data()} />}</WhenLoaded>
}

const columns = (): readonly Column<Membership>[] => [
  { id: 'name', header: t('holder'), cell: nameOfMember },
  { id: 'place', header: t('place'), cell: ({ place }) => <PlaceCell place={place} /> },
  {
    id: 'since',
    header: t('since'),
    hideBelow: 'md',
    cell: ({ created_at }) => <Time value={created_at} />,
  },
]

function OneRole(props: { role: Role }) {
  const can = useCan()
  const navigate = useNavigate()
  const actions = useRoleActions(() => navigate('/roles', { replace: true }))
  const asked = () => ({ enabled: can('memberships:read') })
  const holders = useList(
    api.memberships.list,
    () => ({ role: props.role.code, total: true, limit: 20 }),
    asked,
  )
  const invited = useList(
    api.invitations.list,
    () => ({ role: props.role.code, status: 'open' as const, total: true, limit: 1 }),
    asked,
  )
  const held = () => (holders.total() ?? 0) + (invited.total() ?? 0)
  return (
    <>
      <PageHeader
        title={nameOfRole(props.role)}
        breadcrumbs={[{ label: t('title'), href: '/roles' }]}
        aside={<Badge>{t(props.role.built_in ? 'kind.built_in' : 'kind.own')}</Badge>}
        description={aboutRole(props.role) || undefined}
        actions={
          <>
            <Show when={can('roles:write') && !props.role.built_in}>
              <EditLink href={`/roles/${props.role.id}/edit`} />
            </Show>
            <MoreActions groups={actions.menu(props.role, held())} />
          </>
        }
      />
      <Columns>
        <Stack>
          <Card
            title={t('permissions')}
            description={t('permissions.n', { n: props.role.permissions.length })}
          >
            <dl class="grid gap-x-6 gap-y-4 sm:grid-cols-2">
              <For each={permissionGroups(code => props.role.permissions.includes(code))}>
                {group => (
                  <div>
                    <dt class="mb-0.5 font-medium">{resourceName(group.resource)}</dt>
                    <For each={group.permissions}>
                      {permission => <dd class="text-ink-soft">{said(permission.label)}</dd>}
                    </For>
                  </div>
                )}
              </For>
            </dl>
          </Card>
          <Show when={can('memberships:read')}>
            <section>
              <div class="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
                <h2 class="font-semibold">{t('holders')}</h2>
                <Show when={invited.total()}>
                  {n => (
                    <Link
                      href={`/invitations?${new URLSearchParams({ role: props.role.code, status: 'open' })}`}
                    >
                      {t('invited', { n: n() })}
                    </Link>
                  )}
                </Show>
              </div>
              <DataTable
                label={t('holders')}
                list={holders}
                columns={columns()}
                href={can('users:read') ? ({ user }) => `/users/${user.id}?tab=roles` : undefined}
                skeletonRows={3}
                empty={
                  <EmptyState title={t('holders.none')} icon={<Users size={22} />}>
                    {t('holders.none.text')}
                  </EmptyState>
                }
              />
            </section>
          </Show>
        </Stack>
        <Identifiers entity={props.role} more={[{ term: t('code'), value: props.role.code }]} />
      </Columns>
      <QuestionDialog asked={actions.question()} onClose={actions.close} />
    </>
  )
}
