import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { Time } from '#ui/data/time.tsx'
import { WhenLoaded } from '#ui/feedback/when-loaded.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Facts } from './facts.tsx'
import { t } from './messages.ts'
import { ProviderList } from './provider-list.tsx'
import { TroubleList } from './trouble-list.tsx'
import { troublesOf } from './troubles.ts'

/** How often it is looked again, in ms. */
const often = 15_000

/** How the platform itself is: what is wrong, what to do, and what the checks found. */
export default function SystemHealth() {
  const health = useEntity(
    api.system.health,
    () => ({}),
    () => ({ refetchInterval: often }),
  )
  return (
    <WhenLoaded of={health}>
      {shown => {
        const troubles = () => troublesOf(shown())
        return (
          <>
            <PageHeader
              title={t('title')}
              description={t('about')}
              aside={
                <>
                  <StatusBadge
                    status={troubles().length > 0 ? 'degraded' : 'healthy'}
                    label={t(troubles().length > 0 ? 'degraded' : 'healthy')}
                  />
                  <span class="text-sm text-ink-faint">
                    {t('provider.checked')} <Time value={shown().checked_at} />
                  </span>
                </>
              }
            />
            <div class="settle grid gap-4">
              <TroubleList troubles={troubles()} />
              <Facts health={shown()} />
              <ProviderList providers={shown().providers} />
            </div>
          </>
        )
      }}
    </WhenLoaded>
  )
}
