import KeyRound from 'lucide-solid/icons/key-round'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { nameOfCustomer } from '#customers/name.ts'
import { useCan, useSession } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu } from '#ui/overlays/dropdown-menu.tsx'
import { QuestionDialog } from '#ui/overlays/question.tsx'
import { useCredentialActions } from './actions.tsx'
import { type Credential, statusOf } from './credential.ts'
import { t } from './messages.ts'
import { CredentialStatus, Hint, Scope } from './parts.tsx'

const brought = ['customer_id'] as const
/** Whether a credential opens anything, as the list is asked for it. */
const standing = {
  active: { revoked: false, expired: false },
  expired: { revoked: false, expired: true },
  revoked: { revoked: true },
} as const

const columns: readonly Column<Credential>[] = [
  {
    id: 'name',
    fill: 8,
    header: () => t('name'),
    sort: 'name',
    cell: credential => credential.name,
    csv: credential => credential.name,
  },
  {
    id: 'hint',
    header: () => t('hint'),
    hideBelow: '2xl',
    cell: credential => <Hint credential={credential} />,
    csv: credential => credential.hint,
  },
  {
    id: 'scope',
    fill: 9,
    header: () => t('scope'),
    hideBelow: 'sm',
    cell: credential => <Scope credential={credential} />,
    csv: credential =>
      credential.customer ? nameOfCustomer(credential.customer) : (credential.customer_id ?? 'platform'),
  },
  {
    id: 'status',
    header: () => t('status'),
    width: '7rem',
    cell: credential => <CredentialStatus credential={credential} />,
    csv: statusOf,
  },
  {
    id: 'last_used',
    header: () => t('last_used'),
    hideBelow: 'sm',
    cell: credential => (
      <Show when={credential.last_used_at} fallback={<Never>{t('last_used.never')}</Never>}>
        <Time value={credential.last_used_at} />
      </Show>
    ),
    csv: credential => credential.last_used_at,
  },
  {
    id: 'expires',
    header: () => t('expires'),
    hideBelow: 'md',
    cell: credential => (
      <Show when={credential.expires_at} fallback={<Never>{t('expires.never')}</Never>}>
        <Time value={credential.expires_at} />
      </Show>
    ),
    csv: credential => credential.expires_at,
  },
  {
    id: 'created_at',
    header: () => t('created'),
    sort: 'created_at',
    hideBelow: 'lg',
    cell: credential => <Time value={credential.created_at} />,
    csv: credential => credential.created_at,
  },
  {
    id: 'permissions',
    header: () => column('column.permissions'),
    align: 'end',
    optional: true,
    cell: credential => credential.permissions.length,
    csv: credential => credential.permissions.join(' '),
  },
  {
    id: 'allowed_ips',
    header: () => column('column.allowed_ips'),
    optional: true,
    cell: credential => credential.allowed_ips.join(', '),
    csv: credential => credential.allowed_ips.join(' '),
  },
  {
    id: 'revoked_at',
    header: () => column('column.revoked_at'),
    optional: true,
    cell: credential => <Time value={credential.revoked_at} />,
    csv: credential => credential.revoked_at,
  },
  ...entityColumns<Credential>(),
]

/** All API credentials that the reader may see. */
export default function ApiCredentials() {
  const can = useCan()
  const session = useSession()
  const filters = useUrlState({
    search: '',
    status: ['', 'active', 'expired', 'revoked'],
    scope: ['', 'platform', 'customer'],
    customer_id: '',
    sort: ['-created_at', 'created_at', 'name', '-name'],
  })
  const credentials = usePages(api.apiCredentials.list, () => {
    const { status, scope, ...given } = filters.input()
    return {
      ...given,
      ...(status && standing[status]),
      platform: scope && scope === 'platform',
      total: true,
      include: ['customer' as const],
    }
  })
  const actions = useCredentialActions()
  return (
    <>
      <ListPage
        title={t('title')}
        add={can('api_credentials:write') ? { label: t('new'), href: '/api-credentials/new' } : undefined}
        filters={filters}
        search={t('search')}
        selects={[
          {
            name: 'status',
            label: t('status'),
            options: (['active', 'expired', 'revoked'] as const).map(value => ({
              value,
              label: t(`status.${value}`),
            })),
          },
          ...(session.data()?.platform
            ? [
                {
                  name: 'scope',
                  label: t('scope'),
                  options: (['platform', 'customer'] as const).map(value => ({
                    value,
                    label: t(`scope.${value}`),
                  })),
                },
              ]
            : []),
        ]}
        brought={brought}
        list={credentials}
        columns={columns}
        href={credential => `/api-credentials/${credential.id}`}
        actions={
          can('api_credentials:delete')
            ? credential => <DropdownMenu groups={actions.menu(credential)} />
            : undefined
        }
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <KeyRound size={22} /> }}
      >
        <BroughtFilters filters={filters} names={brought} />
      </ListPage>
      <QuestionDialog asked={actions.question()} onClose={actions.close} />
    </>
  )
}

function Never(props: { children: string }) {
  return <span class="text-ink-faint">{props.children}</span>
}
