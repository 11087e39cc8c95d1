import { useNavigate, useSearchParams } from '@solidjs/router'
import { Show } from 'solid-js'
import { api } from '#api/client.ts'
import { createForm, type Schema } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { Button } from '#ui/button.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { FrontDoor } from './front-door.tsx'
import { t } from './messages.ts'
import { signIn } from './session.ts'

interface Admin {
  first_name: string
  last_name: string
  email: string
  password: string
}

/** The first admin's password may open everything, so it is longer than the server asks of anybody. */
const shortest = 8

/** The one rule that the server doesn't have; the rest is its word. */
const schema: Schema<Admin> = {
  safeParse: input => {
    const admin = input as Admin // the form's own values
    if ([...admin.password].length >= shortest) return { success: true, data: admin }
    return { success: false, error: { issues: [{ path: ['password'], message: t('password.short') }] } }
  },
}

/** Creates the first admin with the one-time link that the server prints at its first start. */
export default function Setup() {
  const [params] = useSearchParams<{ token: string }>()
  const navigate = useNavigate()
  const form = createForm({
    initial: { first_name: '', last_name: '', email: '', password: '' },
    schema,
    submit: async (admin: Admin) => {
      await api.setup.complete.mutate({ token: params.token ?? '', ...admin })
      // Who just chose a password need not type it again; where signing in fails, its own page says why.
      return signIn(admin.email, admin.password).then(
        () => '/',
        () => '/sign-in?done=setup',
      )
    },
    done: next => navigate(next, { replace: true }),
  })
  return (
    <Show
      when={params.token}
      fallback={<FrontDoor title={t('setup.missing')} text={t('setup.missing.text')} />}
    >
      <FrontDoor title={t('setup.title')} text={t('setup.text')}>
        <Form form={form} guard={false}>
          <div class="grid grid-cols-2 gap-3">
            <TextField
              label={t('first_name')}
              autocomplete="given-name"
              autofocus
              required
              {...form.field('first_name')}
            />
            <TextField
              label={t('last_name')}
              autocomplete="family-name"
              required
              {...form.field('last_name')}
            />
          </div>
          <TextField
            label={t('email')}
            type="email"
            autocomplete="username"
            required
            {...form.field('email')}
          />
          <SecretField
            label={t('password')}
            description={t('password.hint')}
            required
            {...form.field('password')}
          />
          <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
            {t('setup.submit')}
          </Button>
        </Form>
      </FrontDoor>
    </Show>
  )
}
