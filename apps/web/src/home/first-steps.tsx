import type { Permission } from '@streamwise/domain'
import Check from 'lucide-solid/icons/check'
import { For, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { useCan } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { cx } from '#ui/cx.ts'
import { Link } from '#ui/link.tsx'
import { t } from './messages.ts'
import type { Step, StepName } from './steps.ts'

const forms: Record<StepName, { href: string; permission: Permission }> = {
  serviceProviders: { href: '/service-providers/new', permission: 'service_providers:write' },
  servicePackages: { href: '/service-packages/new', permission: 'service_packages:write' },
  customers: { href: '/customers/new', permission: 'customers:write' },
  subscriptions: { href: '/subscriptions/new', permission: 'subscriptions:write' },
  accounts: { href: '/accounts/new', permission: 'accounts:write' },
  rooms: { href: '/rooms/new', permission: 'rooms:write' },
  roomTokens: { href: '/rooms', permission: 'room_tokens:write' },
}

/** What to do first, in its order, each step with its state and the next one with a button. */
export function FirstSteps(props: { steps: readonly Step[] }) {
  const done = () => props.steps.filter(step => step.state === 'done').length
  return (
    <Card
      title={t('steps.title')}
      description={t('steps.text')}
      actions={
        <span class="text-sm text-ink-faint tabular-nums">
          {t('steps.done', { done: done(), all: props.steps.length })}
        </span>
      }
      flush
    >
      <ol class="divide-y divide-line">
        <For each={props.steps}>{(step, index) => <StepRow step={step} position={index() + 1} />}</For>
      </ol>
    </Card>
  )
}

function StepRow(props: { step: Step; position: number }) {
  const can = useCan()
  const form = () => forms[props.step.name]
  // A link is made on the page of its room.
  const rooms = useEntity(
    api.rooms.list,
    () => ({ limit: 1, total: true }),
    () => ({ enabled: props.step.name === 'roomTokens' && can('rooms:read') }),
  )
  const href = () => {
    const room = rooms.data()?.data[0]
    return props.step.name === 'roomTokens' && room ? `/rooms/${room.id}` : form().href
  }
  const next = () => props.step.state === 'next'
  return (
    <li class={cx('flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3', next() && 'bg-selected')}>
      <span
        class={cx(
          'flex size-6 shrink-0 items-center justify-center rounded-full border text-xs font-semibold tabular-nums',
          props.step.state === 'done' && 'border-transparent bg-positive-soft text-positive',
          next() && 'border-transparent bg-accent text-on-accent',
          props.step.state === 'later' && 'border-line-strong text-ink-faint',
        )}
        aria-hidden="true"
      >
        <Show when={props.step.state === 'done'} fallback={props.position}>
          <Check size={14} strokeWidth={3} />
        </Show>
      </span>
      <div class="min-w-0 flex-1 basis-52">
        <h3 class={cx('font-medium', props.step.state === 'done' && 'text-ink-soft')}>
          {t(`step.${props.step.name}`)}
          <span class="sr-only">: {t(`step.${props.step.state}`)}</span>
        </h3>
        <p class="text-sm text-ink-soft">{t(`step.${props.step.name}.text`)}</p>
      </div>
      <Show when={next() && can(form().permission)}>
        <Link href={href()} button="primary">
          {t(`step.${props.step.name}.do`)}
        </Link>
      </Show>
    </li>
  )
}
