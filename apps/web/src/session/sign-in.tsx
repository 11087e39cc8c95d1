import { useNavigate, useSearchParams } from '@solidjs/router'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { FrontDoor } from './front-door.tsx'
import { t } from './messages.ts'
import { safeNext } from './next.ts'
import { explainSignIn } from './refusals.ts'
import { signIn } from './session.ts'

/** Signs in by e-mail and password, and leads on to `?next=`. */
export default function SignIn() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const form = createForm({
    initial: { email: '', password: '' },
    submit: ({ email, password }) => signIn(email.trim(), password).catch(explainSignIn),
    done: () => navigate(safeNext(text(params.next), location.origin), { replace: true }),
  })
  const setup = useEntity(api.setup.status, () => ({}))
  const note = () => {
    if (params.done === 'setup') return t('sign_in.setup')
    return setup.data()?.has_admin === false ? t('sign_in.first') : undefined
  }
  return (
    <FrontDoor title={t('sign_in.title')} text={note()}>
      <Form form={form} guard={false}>
        <TextField
          label={t('email')}
          type="email"
          autocomplete="username"
          autofocus
          {...form.field('email')}
        />
        <TextField
          label={t('password')}
          type="password"
          autocomplete="current-password"
          {...form.field('password')}
        />
        <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
          {t('sign_in.submit')}
        </Button>
      </Form>
      <p class="mt-4 text-center">
        <Link href="/forgot-password">{t('sign_in.forgot')}</Link>
      </p>
    </FrontDoor>
  )
}

function text(param: string | string[] | undefined): string | undefined {
  return Array.isArray(param) ? param[0] : param
}
