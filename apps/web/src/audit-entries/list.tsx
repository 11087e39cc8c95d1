import ScrollText from 'lucide-solid/icons/scroll-text'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { t as shared } from '#messages/index.ts'
import { useClient } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { periodState, within } from '#ui/data/lately.ts'
import { t as column } from '#ui/data/messages.ts'
import { now } from '#ui/data/now.ts'
import { Time } from '#ui/data/time.tsx'
import { timeZone } from '#ui/data/time-zone.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { useOpened } from '#ui/data/use-opened.ts'
import { ListPage } from '#ui/list-page.tsx'
import { actionOptions, entityLabel, entityNames } from './entities.ts'
import { type AuditEntry, actorTypes } from './entry.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { t } from './messages.ts'
import { About, Actor } from './parts.tsx'
import { whatOf } from './sentence.ts'

const brought = ['customer_id'] as const

/** What happened on the platform, as far as the reader may know. */
export default function AuditLog() {
  const client = useClient()
  const filters = useUrlState({
    entity: '',
    action: '',
    actor_type: '',
    actor_id: '',
    entity_id: '',
    request_id: '',
    customer_id: '',
    ...periodState,
  })
  const input = () => {
    const { period, from, until, ...given } = filters.input()
    // The server checks what stands in the URL.
    return { ...given, ...within({ period, from, until }, now().getTime(), timeZone()) } as Parameters<
      typeof api.auditEntries.list.query
    >[0]
  }
  const entries = usePages(api.auditEntries.list, input)
  const opened = useOpened('entry', entries, api.auditEntries.get)
  const columns: readonly Column<AuditEntry>[] = [
    {
      id: 'when',
      header: t('when'),
      width: '8.5rem',
      cell: entry => <Time value={entry.created_at} />,
      csv: entry => entry.created_at,
    },
    {
      id: 'who',
      header: t('who'),
      fill: 7,
      hideBelow: 'sm',
      cell: entry => <Actor entry={entry} />,
      csv: entry => entry.actor_name ?? entry.actor_type,
    },
    {
      id: 'what',
      header: t('what'),
      fill: 11,
      cell: entry => (
        <>
          <button
            type="button"
            data-row-link
            class="rounded-sm text-start underline-offset-3 hover:underline max-sm:line-clamp-2 sm:max-w-full sm:truncate"
            onClick={() => opened.open(entry)}
          >
            {whatOf(entry)}
          </button>
          <div class="text-sm sm:hidden">
            <About entry={entry} />
          </div>
        </>
      ),
      csv: entry => entry.action,
    },
    {
      id: 'about',
      header: t('about'),
      fill: 14,
      hideBelow: 'sm',
      // One line, so that no row grows when names come.
      cell: entry => (
        <span class="sm:block sm:h-[1lh]">
          <About entry={entry} />
        </span>
      ),
      csv: entry => `${entry.entity} ${entry.entity_id}`,
    },
    {
      id: 'from',
      header: t('from'),
      hideBelow: 'lg',
      cell: entry => (
        <Show when={entry.address} fallback={<span class="text-ink-faint">—</span>}>
          <code class="font-mono text-sm text-ink-soft">{entry.address}</code>
        </Show>
      ),
      csv: entry => entry.address,
    },
    {
      id: 'request_id',
      header: column('column.request_id'),
      optional: true,
      cell: entry => <code class="font-mono text-xs break-all text-ink-soft">{entry.request_id}</code>,
      csv: entry => entry.request_id,
    },
  ]
  return (
    <>
      <ListPage
        title={client() ? shared('nav.activity') : t('title')}
        description={t('description')}
        filters={{
          ...filters,
          // Another kind of thing has other actions.
          set: change =>
            filters.set({
              ...change,
              ...('entity' in change ? { action: '', entity_id: '' } : {}),
              ...('actor_type' in change ? { actor_id: '' } : {}),
            }),
        }}
        selects={[
          {
            name: 'entity',
            label: t('filter.entity'),
            options: entityNames.map(value => ({ value, label: entityLabel(value) })),
          },
          { name: 'action', label: t('filter.action'), options: actionOptions(filters.get('entity')) },
        ]}
        period={shared('lately.label')}
        more={[
          {
            name: 'actor_type',
            label: t('filter.actor'),
            options: actorTypes.map(value => ({ value, label: t(`by.${value}`) })),
          },
        ]}
        brought={brought}
        list={entries}
        columns={columns}
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ScrollText size={22} /> }}
      >
        <BroughtFilters filters={filters} names={brought} />
        <Show when={filters.get('request_id')}>
          <Button icon={<X size={14} />} onClick={() => filters.set({ request_id: '' })}>
            {t('filter.request')}
          </Button>
        </Show>
        <Show when={filters.get('entity_id')}>
          <Button icon={<X size={14} />} onClick={() => filters.set({ entity_id: '' })}>
            {t('filter.one')}
          </Button>
        </Show>
        <Show when={filters.get('actor_id')}>
          <Button icon={<X size={14} />} onClick={() => filters.set({ actor_id: '', actor_type: '' })}>
            {t('filter.actor')}: {entries.rows()[0]?.actor_name ?? filters.get('actor_id')}
          </Button>
        </Show>
      </ListPage>
      <Show when={opened.row()}>{entry => <EntryDialog entry={entry()} onClose={opened.close} />}</Show>
    </>
  )
}
