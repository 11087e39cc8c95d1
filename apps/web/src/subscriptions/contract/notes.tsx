import type { Subscription } from '@streamwise/domain'
import { type JSX, Show } from 'solid-js'
import { Notice } from '#below/notice.tsx'
import { formatLocale } from '#messages/locale.ts'
import { Button } from '#ui/button.tsx'
import { now } from '#ui/data/now.ts'
import { dateText } from '#ui/data/time-format.ts'
import { timeZone } from '#ui/data/time-zone.ts'
import type { ContractActions } from './actions.ts'
import { t } from './messages.ts'
import { inGrace } from './possible.ts'

interface Note {
  tone: 'warning' | 'neutral'
  title: string
  text: string
  /** The way out of it. */
  action?: { label: string; onSelect: () => void }
}

/** Why a subscription does not simply run, and the way out. */
export function ContractNotes(props: { subscription: Subscription; actions: ContractActions }): JSX.Element {
  const note = () => noteOf(props.subscription, props.actions, now())
  return (
    <Show when={note()}>
      {said => (
        <Notice tone={said().tone} title={said().title} text={said().text}>
          <Show when={said().action}>
            {action => (
              <Button variant="primary" onClick={() => action().onSelect()}>
                {action().label}
              </Button>
            )}
          </Show>
        </Notice>
      )}
    </Show>
  )
}

const date = (at: string) => dateText(new Date(at), formatLocale(), timeZone())

function noteOf(subscription: Subscription, actions: ContractActions, at: Date): Note | undefined {
  const { status, suspended_by, is_active, cancels_at, ends_at, grace_ends_at } = subscription
  const may = actions.may()
  const renew = may.renew ? { label: t('renew'), onSelect: actions.askRenew } : undefined
  const goOn = may.uncancel ? { label: t('uncancel'), onSelect: () => void actions.uncancel() } : renew
  if (status === 'terminated')
    return { tone: 'neutral', title: t('note.terminated'), text: t('note.terminated.text') }
  if (status === 'inactive') {
    const action = may.activate
      ? { label: t('activate'), onSelect: () => void actions.activate() }
      : undefined
    return { tone: 'neutral', title: t('note.inactive'), text: t('note.inactive.text'), action }
  }
  if (status === 'canceled')
    return { tone: 'warning', title: t('note.canceled'), text: t('note.canceled.text'), action: goOn }
  if (suspended_by === 'platform') {
    const action = may.unsuspend
      ? { label: t('unsuspend'), onSelect: () => void actions.unsuspend() }
      : undefined
    return { tone: 'warning', title: t('note.suspended'), text: t('note.suspended.text'), action }
  }
  if (suspended_by === 'expiry' || !is_active) {
    const text = t('note.expired.text', { date: date(ends_at) })
    return { tone: 'warning', title: t('note.expired'), text, action: renew }
  }
  if (cancels_at !== null)
    return {
      tone: 'warning',
      title: t('note.cancels', { date: date(cancels_at) }),
      text: t('note.cancels.text'),
      action: goOn,
    }
  if (!inGrace(subscription, at)) return undefined
  const dates = { ended: date(ends_at), date: date(grace_ends_at) }
  return { tone: 'warning', title: t('note.grace'), text: t('note.grace.text', dates), action: renew }
}
