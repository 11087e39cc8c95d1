import { Navigate } from '@solidjs/router'
import type { Permission } from '@streamwise/domain'
import { type Component, Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useCan, useClient, useSession } from '#session/session.ts'
import { insteadOf } from './destinations.ts'
import { page } from './page.ts'
import type { Page } from './pages.ts'

const NoAccess = page(() => import('./no-access.tsx'))

/** A page for who may open it. Others are told so at once, before they fill in what would be refused. */
export function guarded({ path, component, nav, permission, operator }: Page): Component {
  const needed = permission ?? nav?.permission
  // One thing may be another customer's of theirs than the one they are in: its page goes over there.
  const ofOne = path.includes(':')
  return () => {
    const can = useCan()
    const session = useSession()
    const client = useClient()
    const may = (one: Permission) => (ofOne ? session.data()?.permissions.includes(one) : can(one))
    const ofPlatform = () => session.data()?.platform === true
    return (
      <Switch fallback={<Dynamic component={component} />}>
        <Match when={(needed && !may(needed)) || (operator && !ofPlatform())}>
          <NoAccess />
        </Match>
        <Match when={insteadOf(nav, client()?.id)}>{path => <Navigate href={path()} />}</Match>
        <Match when={nav?.only === 'client' && ofPlatform()}>
          <Navigate href="/" />
        </Match>
      </Switch>
    )
  }
}
