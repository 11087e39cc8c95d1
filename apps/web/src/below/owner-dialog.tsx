import type { Membership } from '@streamwise/domain'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t as shared } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { type Choice, Combobox } from '#ui/fields/combobox.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { nameOfUser } from '#users/user.ts'
import { t } from './messages.ts'

export interface OwnerDialogProps {
  title: string
  /** What becomes of the one before and of the new one. */
  text: string
  /** Who may be named. */
  members: (search: string) => Promise<readonly Membership[]>
  /** Who owns it now, and is no choice. */
  owner: string | null
  run: (user_id: string) => Promise<unknown>
  onClose: () => void
}

/** Names the owner of a customer or an account: somebody who belongs to it already. */
export default function OwnerDialog(props: OwnerDialogProps) {
  const search = async (text: string): Promise<Choice[]> => {
    const members = await props.members(text)
    const people = new Map(members.map(({ user }) => [user.id, user]))
    if (props.owner) people.delete(props.owner)
    return [...people.values()]
      .filter(user => user.status === 'active')
      .map(user => ({ value: user.id, label: nameOfUser(user), detail: user.email }))
  }
  const form = createForm<{ user_id: string | null }>({
    initial: { user_id: null },
    submit: ({ user_id }) => props.run(user_id ?? ''),
    done: () => props.onClose(),
  })
  return (
    <Dialog open onOpenChange={open => !open && props.onClose()} title={props.title} description={props.text}>
      <Form form={form} guard={false}>
        <Combobox
          label={t('owner.field')}
          placeholder={t('owner.placeholder')}
          required
          search={search}
          {...form.field('user_id')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={props.onClose}>{shared('action.cancel')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()} disabled={!form.values.user_id}>
            {t('owner.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
