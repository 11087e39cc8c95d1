import { A } from '@solidjs/router'
import { Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan, useClient } from '#session/session.ts'
import { StatusBadge } from '#ui/data/status-badge.tsx'
import { EmptyState } from '#ui/feedback/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import { CopyLink } from './copy-link.tsx'
import { EnterButton } from './enter-button.tsx'
import { Few } from './few.tsx'
import { HelpLink } from './help-link.tsx'
import { useLive } from './live.tsx'
import { t } from './messages.ts'

const few = 8

/** The first of the reader's rooms; asked for once, whoever wants to know. */
export function useRooms() {
  const can = useCan()
  return useEntity(
    api.rooms.list,
    () => ({ limit: few, total: true, include: ['account' as const] }),
    () => ({ enabled: can('rooms:read') }),
  )
}

/** The reader's rooms, each with the way in and what to send to others. */
export function Rooms() {
  const client = useClient()
  const live = useLive()
  const rooms = useRooms()
  const meetingIn = (room: { id: string }) => live.data()?.data.find(({ room_id }) => room_id === room.id)
  /** Rooms of different accounts may bear the same name. */
  const ofSeveral = () => new Set(rooms.data()?.data.map(room => room.account_id)).size > 1
  const open = (room: { status: string }) => room.status === 'active' && client()?.status === 'active'
  return (
    <Few
      title={t('rooms.title')}
      all={(rooms.data()?.meta.total ?? 0) > few ? { href: '/rooms', label: t('rooms.all') } : undefined}
      rows={rooms.data()?.data}
      error={rooms.error()}
      onRetry={rooms.reload}
      none={<NoRooms />}
    >
      {room => (
        <>
          <span class="flex min-w-0 flex-1 basis-40 flex-wrap items-baseline gap-x-2">
            <A
              href={`/rooms/${room.id}`}
              class="min-w-0 truncate rounded-sm font-medium hover:underline underline-offset-3"
            >
              {room.room_name}
            </A>
            <Show when={ofSeveral() && room.account}>
              {account => <span class="truncate text-sm text-ink-faint">{account().account_name}</span>}
            </Show>
          </span>
          <Show when={meetingIn(room)}>
            {meeting => <StatusBadge status="live" label={t('room.live', { n: meeting().participants })} />}
          </Show>
          <Show when={room.status !== 'active'}>
            <StatusBadge status={room.status} label={t('room.closed')} />
          </Show>
          <span class="ms-auto flex items-center gap-1">
            <Show when={room.status === 'active'}>
              <CopyLink room={room} />
            </Show>
            <Show when={open(room)}>
              <EnterButton room={room} live={meetingIn(room) !== undefined} />
            </Show>
          </span>
        </>
      )}
    </Few>
  )
}

/** What leads to a first room, by what the reader may do and what is there. */
function NoRooms() {
  const can = useCan()
  const client = useClient()
  const mayMake = () => can('rooms:write') && client()?.status === 'active'
  const accounts = useEntity(
    api.accounts.list,
    () => ({ limit: 1, total: true }),
    () => ({ enabled: mayMake() && can('accounts:read') }),
  )
  const plans = useEntity(
    api.subscriptions.list,
    () => ({ limit: 20 }),
    () => ({ enabled: mayMake() && can('subscriptions:read') }),
  )
  /** What is missing before a room can be made; `share`: that is not the reader's to do. */
  const missing = () => {
    if (!mayMake()) return 'share'
    if (accounts.data()?.meta.total !== 0) return 'room'
    return plans.data()?.data.length === 0 || !can('accounts:write') ? 'plan' : 'account'
  }
  const words = {
    share: 'rooms.none.wait',
    room: 'rooms.none.make',
    account: 'rooms.none.account',
    plan: 'rooms.none.plan',
  } as const
  return (
    <EmptyState
      title={t('rooms.none')}
      action={
        <Switch>
          <Match when={missing() === 'room'}>
            <Link href="/rooms/new" button="primary">
              {t('room.new')}
            </Link>
          </Match>
          <Match when={missing() === 'account'}>
            <Link href="/accounts/new" button="primary">
              {t('account.new')}
            </Link>
          </Match>
          <Match when={missing() === 'plan'}>
            <HelpLink label={t('plan.help')} button="primary" />
          </Match>
        </Switch>
      }
    >
      {t(words[missing()])}
    </EmptyState>
  )
}
