import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useList } from '#api/list.ts'
import { keysOf } from '#memberships/membership.ts'
import type { PeoplePlace } from '#memberships/place.ts'
import { useRoles } from '#roles/role.ts'
import { DataTable } from '#ui/data/data-table.tsx'
import { Link } from '#ui/link.tsx'
import { useInvitationActions } from './actions.tsx'
import { invitationColumns } from './columns.tsx'
import { t } from './messages.ts'

/** Who is invited to a place and has not answered yet; nothing where nobody is. */
export function InvitationsOf(props: { place: PeoplePlace }) {
  const roles = useRoles()
  const actions = useInvitationActions(() => props.place.within)
  const of = (status: 'open' | 'expired') =>
    useList(api.invitations.list, () => ({ ...keysOf(props.place), status, total: true }))
  const open = of('open')
  const expired = of('expired')
  const waiting = () => open.rows().length > 0
  const over = () => expired.total() ?? 0
  const all = () =>
    `/invitations?${new URLSearchParams({ [`${props.place.object.toLowerCase()}_id`]: props.place.id })}`
  return (
    <>
      <Show when={waiting() || over() > 0}>
        <section>
          <div class="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <h2 class="font-semibold">{t('open_here')}</h2>
            <Link href={all()}>{over() > 0 ? t('all_here.expired', { n: over() }) : t('all_here')}</Link>
          </div>
          <Show when={waiting()}>
            <DataTable
              label={t('open_here')}
              list={open}
              columns={invitationColumns(roles, true)}
              actions={actions.menu}
              empty={undefined}
            />
          </Show>
        </section>
      </Show>
      {actions.windows()}
    </>
  )
}
