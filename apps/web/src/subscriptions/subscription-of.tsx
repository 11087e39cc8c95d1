import type { Subscription } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The subscription that something runs under; `given` where it came along. */
export function SubscriptionOf(props: { id: string; given?: Subscription | null | undefined }) {
  return (
    <Reference
      of={api.subscriptions.get}
      id={props.id}
      given={props.given}
      name={subscription => subscription.name}
      href={`/subscriptions/${props.id}`}
    />
  )
}
