import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { formatLocale } from '#messages/locale.ts'
import { Card } from '#ui/card.tsx'
import { Age } from '#ui/data/age.tsx'
import { Time } from '#ui/data/time.tsx'
import { ErrorNote } from '#ui/feedback/error-note.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import { Row } from './row.tsx'

/** How often it is looked again, in ms. */
const often = 15_000
/** People are counted over so many meetings. */
const most = 100
const shown = 5

/** The meetings that run now, and how many people are in them, as last seen. */
export function LiveNow() {
  const live = useEntity(
    api.meetings.list,
    () => ({ live: true, total: true, limit: most, include: ['room' as const, 'customer' as const] }),
    () => ({ refetchInterval: often }),
  )
  const meetings = () => live.data()?.data ?? []
  const total = () => live.data()?.meta.total ?? 0
  const people = () => meetings().reduce((sum, { participants }) => sum + participants, 0)
  const number = (n: number) => n.toLocaleString(formatLocale())
  return (
    <Card title={t('live.title')} actions={<Age of={live} />} flush>
      <Show
        when={live.data()}
        fallback={
          <div class="p-4">
            <Show when={live.error()} fallback={<SkeletonLines lines={4} />}>
              {error => <ErrorNote error={error()} />}
            </Show>
          </div>
        }
      >
        <dl class="grid grid-cols-2 border-b border-line">
          <div class="px-4 py-3">
            <dt class="text-sm text-ink-faint">{t('live.meetings')}</dt>
            <dd class="text-xl font-semibold tabular-nums">{number(total())}</dd>
          </div>
          <div class="border-s border-line px-4 py-3">
            <dt class="text-sm text-ink-faint">{t('live.people')}</dt>
            <dd class="text-xl font-semibold tabular-nums">
              {t('live.count', { n: number(people()), more: total() > most })}
            </dd>
          </div>
        </dl>
        <ul class="divide-y divide-line">
          <For
            each={meetings().slice(0, shown)}
            fallback={<li class="p-4 text-ink-soft">{t('live.none')}</li>}
          >
            {meeting => (
              <Row
                href={`/meetings/${meeting.id}`}
                name={meeting.room?.room_name ?? t('live.meeting')}
                detail={meeting.customer?.company_name}
              >
                <span>{t('live.in', { n: meeting.participants })}</span>
                <Time value={meeting.started_at} />
              </Row>
            )}
          </For>
        </ul>
        <Show when={total() > shown}>
          <p class="border-t border-line px-4 py-2.5">
            <Link href="/meetings?live=true">{t('live.all', { n: total() })}</Link>
          </p>
        </Show>
      </Show>
    </Card>
  )
}
