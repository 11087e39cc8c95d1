import ShieldCheck from 'lucide-solid/icons/shield-check'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import { AddLink } from '#ui/add-link.tsx'
import { Badge } from '#ui/data/badge.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { SkeletonPage } from '#ui/feedback/skeleton.tsx'
import { Checkbox } from '#ui/fields/checkbox.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { QuestionDialog } from '#ui/overlays/question.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useRoleActions } from './actions.tsx'
import { t } from './messages.ts'
import { aboutRole, nameOfRole, type Role, useRoles } from './role.ts'

const Matrix = piece(() => import('./matrix.tsx'))
const views = ['matrix', 'list'] as const

/** All roles: side by side as a matrix, or one a row. */
export default function Roles() {
  const view = useUrlState({ view: views })
  return (
    <Show when={view.get('view') === 'list'} fallback={<AsMatrix />}>
      <AsList />
    </Show>
  )
}

function ViewSwitch() {
  const view = useUrlState({ view: views })
  return (
    <Segmented
      class="ms-auto"
      label={t('view')}
      hideLabel
      value={view.get('view')}
      onChange={next => view.set({ view: next })}
      options={views.map(value => ({ value, label: t(`view.${value}`) }))}
    />
  )
}

function useAddition() {
  const can = useCan()
  return () => (can('roles:write') ? { label: t('new'), href: '/roles/new' } : undefined)
}

function AsMatrix() {
  const roles = useRoles()
  const addition = useAddition()
  const filters = useUrlState({ search: '', differing: ['', 'true'] })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={<AddLink to={addition()} button="primary" />}
      />
      <FilterBar state={filters} search={t('search.permissions')}>
        <Checkbox
          class="px-1"
          label={t('differing')}
          value={filters.get('differing') === 'true'}
          onChange={on => filters.set({ differing: on ? 'true' : '' })}
        />
        <ViewSwitch />
      </FilterBar>
      <Show when={!roles.loading()} fallback={<SkeletonPage />}>
        <Matrix
          roles={roles.all()}
          search={filters.get('search')}
          differing={filters.get('differing') === 'true'}
        />
      </Show>
    </>
  )
}

const columns = (): readonly Column<Role>[] => [
  { id: 'name', header: t('name'), sort: 'name', cell: nameOfRole, csv: nameOfRole },
  {
    id: 'about',
    header: t('description'),
    csv: aboutRole,
    hideBelow: 'md',
    cell: role => <span class="line-clamp-2 text-ink-soft">{aboutRole(role)}</span>,
  },
  {
    id: 'kind',
    header: t('kind'),
    csv: role => t(role.built_in ? 'kind.built_in' : 'kind.own'),
    cell: role => <Badge>{t(role.built_in ? 'kind.built_in' : 'kind.own')}</Badge>,
  },
  {
    id: 'permissions',
    header: t('permissions'),
    csv: ({ permissions }) => permissions.join(' '),
    align: 'end',
    hideBelow: 'sm',
    cell: ({ permissions }) => permissions.length,
  },
  {
    id: 'created_at',
    header: t('changed'),
    csv: role => (role.built_in ? null : role.updated_at),
    hideBelow: 'lg',
    cell: role => <Time value={role.built_in ? null : role.updated_at} />,
  },
]

function AsList() {
  const can = useCan()
  const addition = useAddition()
  const actions = useRoleActions()
  const filters = useUrlState({
    search: '',
    built_in: ['', 'true', 'false'],
    sort: ['created_at', '-created_at', 'name', '-name'],
  })
  const roles = useList(api.roles.list, () => ({ ...filters.input(), total: true }))
  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        add={addition()}
        filters={filters}
        search={t('search')}
        selects={[
          {
            name: 'built_in',
            label: t('kind'),
            options: [
              { value: 'true', label: t('kind.built_in') },
              { value: 'false', label: t('kind.own') },
            ],
          },
        ]}
        list={roles}
        columns={columns()}
        href={role => `/roles/${role.id}`}
        actions={
          can('roles:write')
            ? role => (
                <DropdownMenu label={t('actions', { name: nameOfRole(role) })} groups={actions.menu(role)} />
              )
            : undefined
        }
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ShieldCheck size={22} /> }}
      >
        <ViewSwitch />
      </ListPage>
      <QuestionDialog asked={actions.question()} onClose={actions.close} />
    </>
  )
}
