import { api } from '#api/client.ts'
import { Reference } from '#ui/data/reference.tsx'

/** The provider that something runs on, as a link to its page. */
export function ProviderOf(props: { id: string }) {
  return (
    <Reference
      of={api.serviceProviders.get}
      id={props.id}
      name={provider => provider.provider_name}
      href={`/service-providers/${props.id}`}
    />
  )
}
