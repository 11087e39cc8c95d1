import Mail from 'lucide-solid/icons/mail'
import { createSignal, Show } from 'solid-js'
import { piece } from '#app/page.ts'
import type { PeoplePlace } from '#memberships/place.ts'
import { Button } from '#ui/button.tsx'
import { t } from './messages.ts'

const InviteDialog = piece(() => import('./invite-dialog.tsx'))

/** Opens the window that invites somebody: to a place, else to one that is chosen. */
export function InviteButton(props: { place?: PeoplePlace }) {
  const [open, setOpen] = createSignal(false)
  return (
    <>
      <Button variant="primary" icon={<Mail size={15} />} onClick={() => setOpen(true)}>
        {t('invite')}
      </Button>
      <Show when={open()}>
        <InviteDialog place={props.place} onClose={() => setOpen(false)} />
      </Show>
    </>
  )
}
