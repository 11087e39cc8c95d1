import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { t } from '#messages/index.ts'
import { ConfirmDialog } from '#ui/overlays/confirm-dialog.tsx'
import { isUnguarded } from './unguarded.ts'

/** Asks before unsaved changes are lost, by a link of ours, by the browser's buttons, or by closing the page. */
export default function LeaveGuard(props: { dirty: () => boolean }) {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>()

  useBeforeLeave(event => {
    // A change of the search alone (a tab, a filter) stays on the page and keeps the form.
    const samePage = typeof event.to === 'string' && event.to.split('?')[0] === event.from.pathname
    if (!props.dirty() || event.defaultPrevented || samePage) return
    event.preventDefault()
    setLeaving(event)
  })

  createEffect(() => {
    if (!props.dirty()) return
    const ask = (event: BeforeUnloadEvent) => isUnguarded() || event.preventDefault()
    window.addEventListener('beforeunload', ask)
    onCleanup(() => window.removeEventListener('beforeunload', ask))
  })

  return (
    <ConfirmDialog
      open={leaving() !== undefined}
      onOpenChange={open => !open && setLeaving(undefined)}
      title={t('form.leave')}
      description={t('form.leave.text')}
      confirm={t('form.leave.confirm')}
      cancel={t('form.stay')}
      danger
      onConfirm={() => leaving()?.retry(true)}
    />
  )
}
