import { addDays, dayAt } from '@streamwise/domain'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { Card } from '#ui/card.tsx'
import { TimeChart } from '#ui/chart/time-chart.tsx'
import { now } from '#ui/data/now.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import { Skeleton } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'

const days = 30

/** What a customer used over the last month, day by day. */
export default function Month(props: { customer: string }) {
  const timezone = timeZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  // Of the moment when the page opened: a chart does not begin anew at midnight.
  const until = dayAt(now().getTime(), timezone)
  const told = useEntity(api.statistics.get, () => ({
    from: addDays(until, 1 - days),
    until,
    by: 'day' as const,
    timezone,
    customer_id: props.customer,
  }))
  const sum = (figure: 'meetings' | 'participants') =>
    told.data()?.periods.reduce((all, period) => all + (period[figure] ?? 0), 0) ?? 0
  return (
    <Card
      title={t('month.title')}
      description={
        told.data() && t('month.text', { meetings: sum('meetings'), participants: sum('participants') })
      }
      actions={<Link href={`/statistics?customer_id=${props.customer}`}>{t('month.more')}</Link>}
    >
      <Show
        when={told.data()}
        fallback={
          <Show when={told.error()} fallback={<Skeleton class="h-55 w-full" />}>
            {error => <p class="text-ink-soft">{error().message}</p>}
          </Show>
        }
      >
        {data => (
          <TimeChart
            label={t('month.minutes')}
            unit={t('month.unit')}
            by="day"
            series={[
              {
                name: t('month.minutes'),
                shape: 'bar',
                points: data().periods.map(({ date, participant_minutes }) => ({
                  at: date,
                  value: participant_minutes,
                })),
              },
            ]}
          />
        )}
      </Show>
    </Card>
  )
}
