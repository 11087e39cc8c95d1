import { For, Show } from 'solid-js'
import type { api } from '#api/client.ts'
import { said } from '#messages/said.ts'
import { knownPermissions, permissionGroups, resourceName } from '#permissions/groups.ts'
import { nameOfRole } from '#roles/role.ts'
import { Card } from '#ui/card.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { t } from './messages.ts'

type Me = Awaited<ReturnType<typeof api.users.me.query>>

/** What the reader may do, in words, and where. */
export function Rights(props: { me: Me }) {
  const groups = () => {
    const held = new Set(knownPermissions(props.me.permissions))
    return permissionGroups(code => held.has(code))
  }
  const where = () => {
    if (props.me.platform) return t('rights.platform')
    return props.me.customer ? t('rights.customer', { name: props.me.customer.name }) : t('rights.somewhere')
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
            { term: t('rights.roles'), value: roles() || null },
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
