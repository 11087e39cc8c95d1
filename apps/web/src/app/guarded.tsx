import { Navigate } from '@solidjs/router'
import { type Component, Match, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useCan, useSession } from '#session/session.ts'
import { page } from './page.ts'
import type { Page } from './pages.ts'

const NoAccess = page(() => import('./no-access.tsx'))

/** A page for who may open it. Others are told so at once, before they fill in what would be refused. */
export function guarded({ component, nav, permission, operator }: Page): Component {
  const needed = permission ?? nav?.permission
  return () => {
    const can = useCan()
    const session = useSession()
    const ofPlatform = () => session.data()?.platform === true
    return (
      <Switch fallback={<Dynamic component={component} />}>
        <Match when={(needed && !can(needed)) || (operator && !ofPlatform())}>
          <NoAccess />
        </Match>
        <Match when={nav?.only === 'client' && ofPlatform()}>
          <Navigate href="/" />
        </Match>
      </Switch>
    )
  }
}
