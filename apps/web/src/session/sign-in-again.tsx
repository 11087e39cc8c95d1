import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { leaveUnguarded } from '#forms/unguarded.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Dialog } from '#ui/overlays/dialog.tsx'
import { giveUp, resume } from './expiry.ts'
import { t } from './messages.ts'
import { signInPath } from './next.ts'
import { explainSignIn } from './refusals.ts'
import { enter } from './session.ts'

const home = '/dashboard/'

/**
 * Asks for the password over the page where a session has ended. The same person goes on where they were; somebody else
 * begins at home, for what stands on the page is not theirs.
 */
export default function SignInAgain(props: { email: string }) {
  const { email: owner } = props
  const form = createForm({
    initial: { email: owner, password: '' },
    submit: async ({ email, password }) => {
      await enter(email.trim(), password).catch(explainSignIn)
      return email.trim().toLowerCase() === owner.toLowerCase()
    },
    done: same => {
      if (same) return resume()
      giveUp()
      leaveUnguarded(() => location.replace(home))
    },
  })
  const leave = () => {
    const path = signInPath(location)
    giveUp()
    leaveUnguarded(() => location.replace(`/dashboard${path}`))
  }
  return (
    <Dialog
      open
      modalOnly
      size="sm"
      onOpenChange={() => undefined}
      title={t('again.title')}
      description={t('again.text')}
    >
      <Form form={form} guard={false}>
        <TextField
          label={t('email')}
          type="email"
          autocomplete="username"
          description={
            form.values.email.trim().toLowerCase() === owner.toLowerCase() ? undefined : t('again.other')
          }
          {...form.field('email')}
        />
        <TextField
          label={t('password')}
          type="password"
          autocomplete="current-password"
          autofocus
          {...form.field('password')}
        />
        <div class="flex flex-wrap justify-end gap-2 pt-1 pb-3">
          <Button onClick={leave}>{t('again.leave')}</Button>
          <Button type="submit" variant="primary" busy={form.submitting()}>
            {t('sign_in.submit')}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
