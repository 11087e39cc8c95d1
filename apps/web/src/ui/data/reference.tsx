import type { Permission } from '@streamwise/domain'
import { Match, Switch } from 'solid-js'
import { useEntity } from '#api/entity.ts'
import type { Query } from '#api/procedure.ts'
import { useCan } from '#session/session.ts'
import { Skeleton } from '../feedback/skeleton.tsx'
import { Link } from '../link.tsx'

export interface ReferenceProps<Entity> {
  /** Reads what is referred to: `api.accounts.get`. All that a page asks for at once is one request. Whoever may not
   * read it sees the id. */
  of: Query<{ id: string }, Entity>
  id: string
  /** What a list brought along, null where the reader may not see it: then nothing is asked. */
  given?: Entity | null | undefined
  name: (entity: Entity) => string
  /** Its page: `/accounts/x`. */
  href?: string
}

/** Another entity by its name, as a link to its page. */
export function Reference<Entity extends object>(props: ReferenceProps<Entity>) {
  const can = useCan()
  const asks = () => props.given === undefined && can(readingOf(props.of))
  const entity = useEntity(
    props.of,
    () => ({ id: props.id }),
    () => ({ enabled: asks() }),
  )
  return (
    <Switch fallback={<code class="font-mono text-sm">{props.id}</code>}>
      <Match when={props.given === undefined ? entity.data() : props.given}>
        {data => (
          <Switch fallback={props.name(data())}>
            <Match when={props.href}>{href => <Link href={href()}>{props.name(data())}</Link>}</Match>
          </Switch>
        )}
      </Match>
      <Match when={asks() && entity.loading()}>
        <Skeleton class="h-3.5 w-28" />
      </Match>
    </Switch>
  )
}

/** What reading an entity needs: its permissions bear the name of its procedures (`serviceProviders.get`). */
function readingOf({ path }: { path: readonly string[] }): Permission {
  const resource = path[0]?.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  return `${resource}:read` as Permission
}
