import { For, Show } from 'solid-js'
import type { api } from '#api/client.ts'
import { said } from '#messages/said.ts'
import { knownPermissions, permissionGroups, resourceName } from '#permissions/groups.ts'
import { nameOfRole } from '#roles/role.ts'
import { severalOf } from '#session/client.ts'
import { useClient, usePermissions } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { t } from './messages.ts'

type Me = Awaited<ReturnType<typeof api.users.me.query>>

/** What the reader may do, in words, and where. */
export function Rights(props: { me: Me }) {
  const client = useClient()
  const permissions = usePermissions()
  const groups = () => {
    const held = new Set(knownPermissions(permissions()))
    return permissionGroups(code => held.has(code))
  }
  const where = () => {
    if (props.me.platform) return t('rights.platform')
    const here = client()
    return here ? t('rights.customer', { name: here.name }) : t('rights.somewhere')
  }
  const roles = () =>
    props.me.roles.map(code => nameOfRole({ code, name: code.replaceAll('_', ' ') })).join(', ')
  return (
    <Card title={t('section.rights')}>
      <Show
        when={groups().length > 0}
        fallback={<EmptyState title={t('rights.none')}>{t('rights.none.text')}</EmptyState>}
      >
        <DescriptionList
          items={[
            { term: t('rights.where'), value: where() },
            // They are told of all customers together: of one among several that would say too much.
            ...(severalOf(props.me).length > 0 ? [] : [{ term: t('rights.roles'), value: roles() || null }]),
            ...groups().map(({ resource, permissions }) => ({
              term: resourceName(resource),
              value: (
                <ul class="grid gap-0.5">
                  <For each={permissions}>{({ label }) => <li>{said(label)}</li>}</For>
                </ul>
              ),
            })),
          ]}
        />
      </Show>
    </Card>
  )
}
