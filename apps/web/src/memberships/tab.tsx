import { piece } from '#app/page.ts'
import { useCan } from '#session/session.ts'
import type { Tab } from '#ui/tabs.tsx'
import { t } from './messages.ts'
import type { PeoplePlace } from './place.ts'

const PeopleOf = piece(() => import('./people-of.tsx'))

/**
 * The people of a customer, an account or a room as a tab of its page, for readers who may see who has which role; none
 * for others: `...peopleTab(() => ({ object: 'Room', id, name, within: { customer_id, account_id, room_id } }))`.
 */
export function usePeopleTab(): (place: () => PeoplePlace) => Tab[] {
  const can = useCan()
  return place =>
    can('memberships:read')
      ? [{ id: 'people', label: t('tab'), children: () => <PeopleOf place={place()} /> }]
      : []
}
