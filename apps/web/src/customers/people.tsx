import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useRoles } from '#roles/role.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { Badge } from '#ui/data/badge.tsx'
import { SkeletonLines } from '#ui/feedback/skeleton.tsx'
import { Link } from '#ui/link.tsx'
import { nameOfUser } from '#users/user.ts'
import { t } from './messages.ts'

const shown = 6

/** Who belongs to a customer, and with which role; the owner first. */
export default function People(props: { customer: string }) {
  const can = useCan()
  const members = useEntity(api.memberships.ofCustomer, () => ({
    customer_id: props.customer,
    limit: 50,
    total: true,
  }))
  const roles = useRoles()
  const sorted = () =>
    [...(members.data()?.data ?? [])].sort((a, b) => Number(b.owner) - Number(a.owner)).slice(0, shown)
  const more = () => (members.data()?.meta.total ?? 0) - sorted().length
  return (
    <Card title={t('card.people')} flush>
      <Show
        when={members.data()}
        fallback={
          <div class="p-4">
            <Show when={members.error()} fallback={<SkeletonLines lines={3} />}>
              {error => <p class="text-ink-soft">{error().message}</p>}
            </Show>
          </div>
        }
      >
        <ul class="divide-y divide-line">
          <For each={sorted()} fallback={<li class="p-4 text-ink-soft">{t('people.none')}</li>}>
            {member => (
              <li class="flex min-h-row flex-wrap items-center justify-between gap-x-3 px-4 py-1.5">
                <span class="min-w-0 flex-1 basis-32 truncate" title={member.user.email}>
                  <Show when={can('users:read')} fallback={nameOfUser(member.user)}>
                    <Link href={`/users/${member.user.id}`}>{nameOfUser(member.user)}</Link>
                  </Show>
                </span>
                <span class="flex items-center gap-1.5 text-sm text-ink-faint">
                  <Show when={member.owner} fallback={roles.nameOf(member.role)}>
                    <Badge tone="accent">{t('people.owner')}</Badge>
                  </Show>
                </span>
              </li>
            )}
          </For>
          <Show when={more() > 0}>
            <li class="px-4 py-2 text-sm">
              <Link href={`/customers/${props.customer}?tab=people`}>{t('people.more', { n: more() })}</Link>
            </li>
          </Show>
        </ul>
      </Show>
    </Card>
  )
}
