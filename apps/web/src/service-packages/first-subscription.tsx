import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { useCan } from '#session/session.ts'
import { NextStep } from '#ui/next-step.tsx'
import { t } from './messages.ts'
import { takesSubscriptions } from './terms.ts'
import type { ServicePackage } from './types.ts'

/** On a package that nobody has: to subscribe somebody, or first to add somebody who could be. */
export function FirstSubscription(props: { of: ServicePackage }) {
  const can = useCan()
  const asked = () => ({
    enabled: can('subscriptions:write') && can('customers:read') && takesSubscriptions(props.of),
  })
  const subscriptions = useList(
    api.subscriptions.list,
    () => ({ package_id: props.of.id, limit: 1, total: true }),
    asked,
  )
  const customers = useList(api.customers.list, () => ({ limit: 1, total: true }), asked)
  const action = () => {
    if (subscriptions.total() !== 0) return undefined
    if (customers.total() === 0 && can('customers:write'))
      return { label: t('customer.add'), href: '/customers/new' }
    return { label: t('subscriptions.add'), href: `/subscriptions/new?package_id=${props.of.id}` }
  }
  return (
    <Show when={action()}>
      {next => (
        <NextStep title={t('subscriptions.empty')} text={t('subscriptions.empty.text')} action={next()} />
      )}
    </Show>
  )
}
