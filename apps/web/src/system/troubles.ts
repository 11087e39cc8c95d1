import type { api } from '#api/client.ts'
import { t } from './messages.ts'

export type Health = Awaited<ReturnType<typeof api.system.health.query>>

/** Something that people should look at: what it is, what to do, and where. */
export interface Trouble {
  /** `danger` where something does not work, `warning` where it may soon not. */
  tone: 'danger' | 'warning'
  title: string
  todo: string
  /** What the check itself said. */
  said?: string
  link?: { label: string; href: string }
}

/** So long may the database take before every page feels it, in ms. */
const SLOW = 500

/** What needs attention, the worst first. A provider that is switched off worries nobody. */
export function troublesOf({ providers, jobs, mail, database }: Health): Trouble[] {
  const troubles: Trouble[] = []
  for (const { id, provider_name: name, active, state, message } of providers) {
    if (!active || state === 'healthy') continue
    troubles.push({
      tone: state === 'down' ? 'danger' : 'warning',
      title: t(`provider.${state}`, { name }),
      todo: t(`provider.${state}.do`),
      said: message ?? undefined,
      link: { label: t('provider.open'), href: `/service-providers/${id}` },
    })
  }
  if (jobs.overdue > 0)
    troubles.push({
      tone: 'danger',
      title: t('jobs.overdue', { n: jobs.overdue }),
      todo: t('jobs.overdue.do'),
      link: { label: t('jobs.due'), href: '/jobs?status=waiting&sort=run_at' },
    })
  if (jobs.failed > 0)
    troubles.push({
      tone: 'warning',
      title: t('jobs.failed', { n: jobs.failed }),
      todo: t('jobs.failed.do'),
      link: { label: t('jobs.open'), href: '/jobs?status=failed' },
    })
  if (database.latency_ms >= SLOW)
    troubles.push({
      tone: 'warning',
      title: t('database.slow', { ms: database.latency_ms }),
      todo: t('database.slow.do'),
    })
  if (!mail.configured)
    troubles.push({
      tone: 'warning',
      title: t('mail.none'),
      todo: t('mail.none.do'),
      link: { label: t('mail.open'), href: '/settings' },
    })
  return troubles.sort((a, b) => Number(b.tone === 'danger') - Number(a.tone === 'danger'))
}
