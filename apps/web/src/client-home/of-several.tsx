import { type RouteSectionProps, useLocation } from '@solidjs/router'
import { createComputed, createEffect, on, onCleanup } from 'solid-js'
import { narrowWith } from '#api/narrow.ts'
import { chooseClient, onOpened, severalOf } from '#session/client.ts'
import { useClient, useSession } from '#session/session.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'
import { ofOneCustomer } from './of-one-customer.ts'
import { customerIn } from './switch.ts'

/** The pages of whoever belongs to several customers: of the one that they are in, or go over to. */
export default function OfSeveral(props: Pick<RouteSectionProps, 'children'>) {
  const session = useSession()
  const client = useClient()
  const location = useLocation()
  narrowWith(ofOneCustomer(() => client()?.id))
  onOpened(id => {
    const me = session.data()
    if (me?.user && id !== client()?.id && severalOf(me).some(one => one.id === id))
      chooseClient(me.user.id, id)
  })
  onCleanup(() => {
    narrowWith()
    onOpened(() => undefined)
  })
  createComputed(() => {
    const wanted = customerIn(location.state)
    const user = session.data()?.user
    if (wanted && user) chooseClient(user.id, wanted)
  })
  // By a link of another customer's they went over without having said so.
  createEffect(
    on(
      () => client()?.id,
      id => {
        const now = client()
        if (now && id !== customerIn(location.state)) toast.success(t('switched', { name: now.name }))
      },
      { defer: true },
    ),
  )
  return <>{props.children}</>
}
