import Download from 'lucide-solid/icons/download'
import { createMemo, Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan, useClient, useSession } from '#session/session.ts'
import { Button } from '#ui/button.tsx'
import { timeZone } from '#ui/data/time-zone.ts'
import { useUrlState } from '#ui/data/url-state.ts'
import { ErrorState } from '#ui/feedback/error-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Charts } from './charts.tsx'
import { Controls } from './controls.tsx'
import { csvOf } from './figures.ts'
import { t } from './messages.ts'
import { ProviderCharts } from './provider-charts.tsx'
import { QuotaUses } from './quota-uses.tsx'
import { before, faultOf, periods, rangeOf } from './range.ts'
import { Totals } from './totals.tsx'

/** What happened over time, as charts and as numbers. */
export default function StatisticsPage() {
  const can = useCan()
  const session = useSession()
  const client = useClient()
  const state = useUrlState({
    period: periods,
    from: '',
    until: '',
    by: ['', 'day', 'week', 'month'],
    customer_id: '',
    view: ['chart', 'table'],
  })
  const zone = () => timeZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone
  const range = createMemo(() =>
    rangeOf(
      {
        period: state.get('period'),
        from: state.get('from'),
        until: state.get('until'),
        by: state.get('by'),
      },
      Date.now(),
      zone(),
    ),
  )
  const fault = () => {
    const what = faultOf(range())
    return what && t(`fault.${what}`)
  }
  const of = () => ({ timezone: zone(), customer_id: state.get('customer_id') || undefined })
  const asked = () => ({ enabled: fault() === undefined })
  const told = useEntity(api.statistics.get, () => ({ ...range(), ...of() }), asked)
  const past = useEntity(api.statistics.get, () => ({ ...before(range()), ...of() }), asked)
  const table = () => state.get('view') === 'table'

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button
            icon={<Download size={15} />}
            disabled={!told.data()}
            onClick={() => {
              const data = told.data()
              if (data) save(`statistics-${data.from}-${data.until}.csv`, csvOf(data))
            }}
          >
            {t('export')}
          </Button>
        }
      />
      <Controls
        state={state}
        range={range()}
        fault={fault()}
        customers={can('customers:read') && session.data()?.platform === true}
      />
      <Switch>
        <Match when={fault()}>{null}</Match>
        <Match when={told.error()}>{error => <ErrorState error={error()} onRetry={told.reload} />}</Match>
        <Match when={true}>
          <div class="settle grid gap-4">
            <Totals statistics={told.data()} before={past.data()} />
            <div class="grid gap-4 xl:grid-cols-2">
              <Charts statistics={told.data()} table={table()} />
              <Show when={can('service_providers:read') && !state.get('customer_id')}>
                <ProviderCharts range={range()} timezone={zone()} table={table()} enabled={asked().enabled} />
              </Show>
            </div>
            <Show when={can('subscriptions:read')}>
              <QuotaUses customer={state.get('customer_id') || client()?.id} limit={10} />
            </Show>
          </div>
        </Match>
      </Switch>
    </>
  )
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
