import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { CustomerOf } from '#customers/customer-of.tsx'
import { t as shared } from '#messages/index.ts'
import { said } from '#messages/said.ts'
import { useCan } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Link } from '#ui/link.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { useJobActions } from './actions.tsx'
import { isOver, type Job, kindText, mayDelete, mayRetry, standingOf } from './job.ts'
import { t } from './messages.ts'

/** One job in full. */
export function JobDialog(props: { job: Job; onClose: () => void }) {
  const can = useCan()
  // It goes on while one looks at it.
  const latest = useEntity(
    api.jobs.get,
    () => ({ id: props.job.id }),
    () => ({ refetchInterval: (known?: Job) => (known && isOver(known) ? false : 2_000) }),
  )
  const job = () => latest.data() ?? props.job
  const standing = () => standingOf(job())
  const { doNow, askDelete, busy, dialog } = useJobActions(() => props.onClose())
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={kindText(job().kind)}
      footer={
        <>
          <Button onClick={props.onClose}>{shared('action.close')}</Button>
          <Show when={can('jobs:write') && mayDelete(job())}>
            <Button onClick={() => askDelete(job())}>{t('delete')}</Button>
          </Show>
          <Show when={can('jobs:write') && mayRetry(job())}>
            <Button variant="primary" busy={busy()} onClick={() => void doNow(job())}>
              {t('retry')}
            </Button>
          </Show>
        </>
      }
    >
      <DescriptionList
        items={[
          {
            term: t('status'),
            value: <StatusBadge status={standing().look} label={standing().label} />,
          },
          { term: t('error'), value: job().last_error ? said(job().last_error ?? '') : undefined },
          { term: t('attempts'), value: attemptsText(job()) },
          { term: t('due'), value: <Time value={job().run_at} as="full" /> },
          { term: t('finished'), value: <Time value={job().finished_at} as="full" /> },
          { term: t('created'), value: <Time value={job().created_at} as="full" /> },
          {
            term: t('customer'),
            value: (
              <Show when={job().customer_id}>
                {id => (
                  <>
                    <CustomerOf id={id()} />
                    <Link href={`/jobs?customer_id=${id()}`} class="mt-0.5 block w-fit text-sm">
                      {t('customer.all')}
                    </Link>
                  </>
                )}
              </Show>
            ),
          },
        ]}
      />
      <h3 class="mt-4 mb-2 font-semibold">{t('payload')}</h3>
      <Show
        when={Object.keys(job().payload).length > 0}
        fallback={<p class="text-ink-soft">{t('payload.none')}</p>}
      >
        <MetadataView value={job().payload} />
      </Show>
      {dialog()}
    </Dialog>
  )
}

/** How often it was tried: `2 of 12`. */
export const attemptsText = ({ attempts, max_attempts }: Job) =>
  t('attempts.of', { n: attempts, of: max_attempts })
