import KeyRound from 'lucide-solid/icons/key-round'
import Plus from 'lucide-solid/icons/plus'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { t as shared } from '#messages/index.ts'
import { useCan } from '#session/session.ts'
import { type Column, DataTable } from '#ui/data/data-table.tsx'
import { FilterBar } from '#ui/data/filter-bar.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { QuestionDialog } from '#ui/overlays/question.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { useCredentialActions } from './actions.tsx'
import type { Credential } from './credential.ts'
import { t } from './messages.ts'
import { CredentialStatus, Hint, Scope } from './parts.tsx'

const columns: readonly Column<Credential>[] = [
  { id: 'name', header: t('name'), sort: 'name', cell: credential => credential.name },
  { id: 'hint', header: t('hint'), hideBelow: 'md', cell: credential => <Hint credential={credential} /> },
  { id: 'scope', header: t('scope'), hideBelow: 'sm', cell: credential => <Scope credential={credential} /> },
  {
    id: 'status',
    header: t('status'),
    width: '7rem',
    cell: credential => <CredentialStatus credential={credential} />,
  },
  {
    id: 'last_used',
    header: t('last_used'),
    hideBelow: 'sm',
    cell: credential => (
      <Show when={credential.last_used_at} fallback={<Never>{t('last_used.never')}</Never>}>
        <Time value={credential.last_used_at} />
      </Show>
    ),
  },
  {
    id: 'expires',
    header: t('expires'),
    hideBelow: 'md',
    cell: credential => (
      <Show when={credential.expires_at} fallback={<Never>{t('expires.never')}</Never>}>
        <Time value={credential.expires_at} />
      </Show>
    ),
  },
  {
    id: 'created_at',
    header: t('created'),
    sort: 'created_at',
    hideBelow: 'lg',
    cell: credential => <Time value={credential.created_at} />,
  },
]

/** All API credentials that the reader may see. */
export default function ApiCredentials() {
  const can = useCan()
  const filters = useUrlState({ search: '', revoked: '', customer_id: '', sort: '-created_at' })
  const credentials = useList(
    api.apiCredentials.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Parameters<typeof api.apiCredentials.list.query>[0],
  )
  const actions = useCredentialActions()
  const add = () => (
    <Show when={can('api_credentials:write')}>
      <Link href="/api-credentials/new" button="primary" icon={<Plus size={15} />}>
        {t('new')}
      </Link>
    </Show>
  )
  return (
    <>
      <PageHeader title={t('title')} actions={add()} />
      <FilterBar
        state={filters}
        search={t('search')}
        selects={[
          {
            name: 'revoked',
            label: t('filter'),
            options: [
              { value: 'false', label: t('filter.in_force') },
              { value: 'true', label: t('filter.revoked') },
            ],
          },
        ]}
      />
      <DataTable
        label={t('title')}
        list={credentials}
        columns={columns}
        href={credential => `/api-credentials/${credential.id}`}
        sort={filters.get('sort')}
        onSort={sort => filters.set({ sort })}
        actions={
          can('api_credentials:delete')
            ? credential => <DropdownMenu groups={actions.menu(credential)} />
            : undefined
        }
        empty={
          <Show
            when={filters.changed(['sort'])}
            fallback={
              <EmptyState icon={<KeyRound size={22} />} title={t('empty.title')} action={add()}>
                {t('empty.text')}
              </EmptyState>
            }
          >
            <EmptyState title={shared('list.empty.filtered')}>
              {shared('list.empty.filtered.text')}
            </EmptyState>
          </Show>
        }
      />
      <QuestionDialog asked={actions.question()} onClose={actions.close} />
    </>
  )
}

function Never(props: { children: string }) {
  return <span class="text-ink-faint">{props.children}</span>
}
