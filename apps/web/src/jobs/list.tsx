import ListChecks from 'lucide-solid/icons/list-checks'
import RotateCw from 'lucide-solid/icons/rotate-cw'
import Trash from 'lucide-solid/icons/trash'
import { createSignal, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import type { Column } from '#ui/data/data-table.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { useUrlState } from '#ui/data/url-state.ts'
import { ListPage } from '#ui/list-page.tsx'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { aboutText, type Job, kindOptions, kindText, standingOf } from './job.ts'
import { attemptsText, JobDialog } from './job-dialog.tsx'
import { t } from './messages.ts'

const statuses = ['failed', 'waiting', 'running', 'done'] as const

/** What the platform does by itself, and what of it failed. */
export default function Jobs() {
  const can = useCan()
  const [open, setOpen] = createSignal<Job>()
  const [question, setQuestion] = createSignal<Question>()
  const filters = useUrlState({
    status: ['', ...statuses],
    kind: '',
    sort: ['-created_at', 'created_at', 'run_at', '-run_at'],
  })
  const jobs = useList(
    api.jobs.list,
    // The server checks what stands in the URL.
    () => ({ ...filters.input(), total: true }) as Parameters<typeof api.jobs.list.query>[0],
    () => ({ refetchInterval: 15_000 }),
  )
  const retry = useAction(api.jobs.retry)
  const remove = useAction(api.jobs.delete)

  const doNow = async ({ id }: Job) => {
    try {
      await retry.run({ id })
      toast.success(t('did.retry'))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askDelete = ({ id, kind, status }: Job) =>
    setQuestion({
      title: t('delete.title', { what: kindText(kind) }),
      description: t(status === 'waiting' ? 'delete.waiting' : 'delete.over'),
      confirm: t('delete.confirm'),
      danger: true,
      run: async () => {
        await remove.run({ id })
        toast.success(t('did.delete'))
      },
    })
  const menu = (job: Job): MenuItem[][] => [
    [
      {
        label: t('retry'),
        icon: <RotateCw size={15} />,
        disabled: job.status === 'running' || job.status === 'done',
        onSelect: () => void doNow(job),
      },
    ],
    [
      {
        label: t('delete'),
        icon: <Trash size={15} />,
        danger: true,
        disabled: job.status === 'running',
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
            class="rounded-sm text-start font-medium break-words underline-offset-3 hover:underline"
            onClick={() => setOpen(job)}
          >
            {kindText(job.kind)}
          </button>
          <Show when={aboutText(job)}>
            {about => <span class="block text-sm break-words text-ink-faint">{about()}</span>}
          </Show>
        </>
      ),
    },
    {
      id: 'status',
      header: t('status'),
      cell: job => <StatusBadge status={standingOf(job).look} label={standingOf(job).label} />,
    },
    {
      id: 'due',
      header: t('due'),
      sort: 'run_at',
      hideBelow: 'sm',
      cell: job => <Time value={job.status === 'done' ? null : job.run_at} />,
    },
    { id: 'attempts', header: t('attempts'), hideBelow: 'md', align: 'end', cell: attemptsText },
    {
      id: 'error',
      header: t('error'),
      hideBelow: 'md',
      cell: job => <span class="line-clamp-2 text-sm break-words text-ink-soft">{job.last_error}</span>,
    },
    {
      id: 'finished',
      header: t('finished'),
      hideBelow: 'xl',
      cell: job => <Time value={job.finished_at} />,
    },
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
          { name: 'kind', label: t('filter.kind'), options: kindOptions },
        ]}
        list={jobs}
        columns={columns}
        actions={
          can('jobs:write')
            ? job => <DropdownMenu label={t('actions', { what: kindText(job.kind) })} groups={menu(job)} />
            : undefined
        }
        empty={{ title: t('empty.title'), text: t('empty.text'), icon: <ListChecks size={22} /> }}
      />
      <Show when={open()}>{job => <JobDialog job={job()} onClose={() => setOpen()} />}</Show>
      <QuestionDialog asked={question()} onClose={() => setQuestion()} />
    </>
  )
}
