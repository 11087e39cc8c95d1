import ListChecks from 'lucide-solid/icons/list-checks'
import RotateCw from 'lucide-solid/icons/rotate-cw'
import Trash from 'lucide-solid/icons/trash'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { usePages } from '#api/pages.ts'
import { BroughtFilters } from '#below/brought-filters.tsx'
import { said } from '#messages/said.ts'
import { useCan } from '#session/session.ts'
import { Age } from '#ui/data/age.tsx'
import type { Column } from '#ui/data/data-table.tsx'
import { entityColumns } from '#ui/data/entity-columns.tsx'
import { t as column } from '#ui/data/messages.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { useOpened } from '#ui/data/use-opened.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { useJobActions } from './actions.tsx'
import { Failed } from './failed.tsx'
import { aboutText, type Job, kindOptions, kindText, mayDelete, mayRetry, standingOf } from './job.ts'
import { attemptsText, JobDialog } from './job-dialog.tsx'
import { t } from './messages.ts'

const brought = ['customer_id'] as const
const statuses = ['failed', 'waiting', 'running', 'done'] as const

/** What the platform does by itself, and what of it failed. */
export default function Jobs() {
  const can = useCan()
  const filters = useUrlState({
    status: ['', ...statuses],
    kind: '',
    customer_id: '',
    sort: ['-created_at', 'created_at', 'run_at', '-run_at'],
  })
  const jobs = usePages(
    api.jobs.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Parameters<typeof api.jobs.list.query>[0],
    () => ({ refetchInterval: 15_000 }),
  )
  const opened = useOpened('job', jobs, api.jobs.get)
  const { doNow, askDelete, dialog } = useJobActions()
  const menu = (job: Job): MenuItem[][] => [
    [
      {
        label: t('retry'),
        icon: <RotateCw size={15} />,
        disabled: !mayRetry(job),
        onSelect: () => void doNow(job),
      },
    ],
    [
      {
        label: t('delete'),
        icon: <Trash size={15} />,
        danger: true,
        disabled: !mayDelete(job),
        onSelect: () => askDelete(job),
      },
    ],
  ]
  const columns: readonly Column<Job>[] = [
    {
      id: 'what',
      header: t('what'),
      cell: job => (
        <>
          <button
            type="button"
            data-row-link
            class="rounded-sm text-start font-medium wrap-anywhere underline-offset-3 hover:underline"
            onClick={() => opened.open(job)}
          >
            {kindText(job.kind)}
          </button>
          <Show when={aboutText(job)}>
            {about => <span class="block text-sm wrap-anywhere text-ink-faint">{about()}</span>}
          </Show>
        </>
      ),
      csv: job => job.kind,
    },
    {
      id: 'status',
      header: t('status'),
      cell: job => <StatusBadge status={standingOf(job).look} label={standingOf(job).label} />,
      csv: job => job.status,
    },
    {
      id: 'due',
      header: t('due'),
      sort: 'run_at',
      hideBelow: 'sm',
      cell: job => <Time value={job.status === 'done' ? null : job.run_at} />,
      csv: job => job.run_at,
    },
    {
      id: 'attempts',
      header: t('attempts'),
      hideBelow: 'md',
      align: 'end',
      cell: attemptsText,
      csv: job => job.attempts,
    },
    {
      id: 'error',
      header: t('error'),
      hideBelow: 'md',
      cell: job => (
        <span class="line-clamp-2 text-sm break-words text-ink-soft">{said(job.last_error ?? '')}</span>
      ),
      csv: job => job.last_error,
    },
    {
      id: 'finished',
      header: t('finished'),
      hideBelow: 'xl',
      cell: job => <Time value={job.finished_at} />,
      csv: job => job.finished_at,
    },
    {
      id: 'created_at',
      header: column('column.created_at'),
      sort: 'created_at',
      optional: true,
      cell: job => <Time value={job.created_at} />,
      csv: job => job.created_at,
    },
    ...entityColumns<Job>(),
  ]
  return (
    <>
      <ListPage
        title={t('title')}
        description={t('about')}
        filters={filters}
        selects={[
          {
            name: 'status',
            label: t('status'),
            options: statuses.map(value => ({ value, label: t(`status.${value}`) })),
          },
          { name: 'kind', label: t('filter.kind'), options: kindOptions() },
        ]}
        brought={brought}
        list={jobs}
        columns={columns}
        actions={
          can('jobs:write')
            ? job => <DropdownMenu label={t('actions', { what: kindText(job.kind) })} groups={menu(job)} />
            : undefined
        }
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ListChecks size={22} /> }}
      >
        <BroughtFilters filters={filters} names={brought} />
        <Failed
          shown={filters.get('status') === 'failed'}
          onShow={() => filters.set({ status: 'failed', kind: '', customer_id: '' })}
        />
        <Age of={jobs} />
      </ListPage>
      <Show when={opened.row()}>{job => <JobDialog job={job()} onClose={opened.close} />}</Show>
      {dialog()}
    </>
  )
}
