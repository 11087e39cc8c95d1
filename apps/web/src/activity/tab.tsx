import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import type { Tab } from '#ui/tabs.tsx'
import { t } from './messages.ts'

const RecentActivity = piece(() => import('./recent-activity.tsx'))

/**
 * The last tab of an entity's page, for readers who may see the audit log; none for others:
 * `tabs={[overview, ...activityTab('Room', () => room().id)]}`.
 */
export function useActivityTab(): (entity: string, id: () => string, label?: string) => Tab[] {
  const can = useCan()
  return (entity, id, label = t('tab')) =>
    can('audit_entries:read')
      ? [{ id: 'activity', label, children: () => <RecentActivity entity={entity} id={id()} /> }]
      : []
}
