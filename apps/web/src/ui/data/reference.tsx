import type { Permission } from '@streamwise/domain'
import { Match, Switch } from 'solid-js'
import { useEntity } from '#api/entity.ts'
import type { Query } from '#api/procedure.ts'
import { useCan } from '#session/session.ts'
import { Skeleton } from '../feedback/skeleton.tsx'
import { Link } from '../link.tsx'

export interface ReferenceProps<Entity> {
  /** Reads what is referred to: `api.accounts.get`. All that a page asks for at once is one request. */
  of: Query<{ id: string }, Entity>
  /** What reading it needs; whoever lacks it sees the id. */
  permission: Permission
  id: string
  name: (entity: Entity) => string
  /** Its page: `/accounts/x`. */
  href?: string
}

/** Another entity by its name, as a link to its page. */
export function Reference<Entity extends object>(props: ReferenceProps<Entity>) {
  const can = useCan()
  const entity = useEntity(
    props.of,
    () => ({ id: props.id }),
    () => ({ enabled: can(props.permission) }),
  )
  return (
    <Switch fallback={<code class="font-mono text-sm">{props.id}</code>}>
      <Match when={entity.data()}>
        {data => (
          <Switch fallback={props.name(data())}>
            <Match when={props.href}>{href => <Link href={href()}>{props.name(data())}</Link>}</Match>
          </Switch>
        )}
      </Match>
      <Match when={can(props.permission) && entity.loading()}>
        <Skeleton class="h-3.5 w-28" />
      </Match>
    </Switch>
  )
}
