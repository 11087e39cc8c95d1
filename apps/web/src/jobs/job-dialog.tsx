import { Show } from 'solid-js'
import { CustomerOf } from '#customers/customer-of.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { MetadataView } from '#ui/data/metadata-view.tsx'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { type Job, kindText, standingOf } from './job.ts'
import { t } from './messages.ts'

/** One job in full. */
export function JobDialog(props: { job: Job; onClose: () => void }) {
  const standing = () => standingOf(props.job)
  return (
    <Dialog
      open
      size="lg"
      onOpenChange={open => !open && props.onClose()}
      title={kindText(props.job.kind)}
      footer={<Button onClick={props.onClose}>{shared('action.close')}</Button>}
    >
      <DescriptionList
        items={[
          {
            term: t('status'),
            value: <StatusBadge status={standing().look} label={standing().label} />,
          },
          { term: t('error'), value: props.job.last_error ?? undefined },
          { term: t('attempts'), value: attemptsText(props.job) },
          { term: t('due'), value: <Time value={props.job.run_at} as="full" /> },
          { term: t('finished'), value: <Time value={props.job.finished_at} as="full" /> },
          { term: t('created'), value: <Time value={props.job.created_at} as="full" /> },
          {
            term: t('customer'),
            value: props.job.customer_id ? <CustomerOf id={props.job.customer_id} /> : undefined,
          },
        ]}
      />
      <h3 class="mt-4 mb-2 font-semibold">{t('payload')}</h3>
      <Show
        when={Object.keys(props.job.payload).length > 0}
        fallback={<p class="text-ink-soft">{t('payload.none')}</p>}
      >
        <MetadataView value={props.job.payload} />
      </Show>
    </Dialog>
  )
}

/** How often it was tried: `2 of 12`. */
export const attemptsText = ({ attempts, max_attempts }: Job) =>
  t('attempts.of', { n: attempts, of: max_attempts })
