import { createForm, type Schema } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { FormActions } from '#forms/form-actions.tsx'
import { explain } from '#session/refusals.ts'
import { changePassword } from '#session/session.ts'
import { Card } from '#ui/card.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { t } from './messages.ts'

interface Passwords {
  currentPassword: string
  newPassword: string
}

const SHORTEST = 8
const blank: Passwords = { currentPassword: '', newPassword: '' }

/** Says before sending what the server would refuse. */
const schema: Schema<Passwords> = {
  safeParse: input => {
    const given = input as Passwords // the form's own values
    const issues = [
      ...(given.currentPassword === ''
        ? [{ path: ['currentPassword'], message: t('password.missing') }]
        : []),
      ...([...given.newPassword].length < SHORTEST
        ? [{ path: ['newPassword'], message: t('password.short') }]
        : []),
      ...(given.newPassword !== '' && given.newPassword === given.currentPassword
        ? [{ path: ['newPassword'], message: t('password.same') }]
        : []),
    ]
    return issues.length > 0 ? { success: false, error: { issues } } : { success: true, data: given }
  },
}

/** Changes the reader's own password, which ends their sessions everywhere else. */
export function PasswordForm(props: { email: string }) {
  const form = createForm({
    initial: blank,
    schema,
    submit: passwords => changePassword(passwords).catch(explain),
    done: () => {
      form.reset(blank)
      toast.success(t('password.changed'))
    },
  })
  return (
    <Form form={form}>
      <Card title={t('section.password')} description={t('section.password.hint')}>
        <div class="grid gap-4 sm:grid-cols-2">
          {/* Password managers look for the name that a password belongs to. */}
          <input type="email" autocomplete="username" value={props.email} readOnly hidden />
          <TextField
            label={t('field.current')}
            type="password"
            required
            autocomplete="current-password"
            {...form.field('currentPassword')}
          />
          <SecretField
            label={t('field.new')}
            description={t('field.new.hint')}
            required
            {...form.field('newPassword')}
          />
        </div>
      </Card>
      <FormActions form={form} submit={t('password.submit')} />
    </Form>
  )
}
