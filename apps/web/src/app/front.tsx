import { Show } from 'solid-js'
import { useClient } from '#session/session.ts'
import { page } from './page.ts'

const Home = page(() => import('#home/home.tsx'))
const ClientHome = page(() => import('#client-home/client-home.tsx'))

/** The first page: the platform's for the operator's people, their own for a customer's. */
export function Front() {
  const client = useClient()
  return (
    <Show when={client()} fallback={<Home />}>
      <ClientHome />
    </Show>
  )
}
