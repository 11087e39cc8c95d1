import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The subscription that something runs under. */
export function SubscriptionOf(props: { id: string }) {
  return (
    <Reference
      of={api.subscriptions.get}
      id={props.id}
      name={subscription => subscription.name}
      href={`/subscriptions/${props.id}`}
    />
  )
}
