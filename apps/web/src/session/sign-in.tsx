import { useNavigate, useSearchParams } from '@solidjs/router'
import { ApiError, toApiError } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { t } from '#messages/index.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { FrontDoor } from './front-door.tsx'
import { safeNext } from './next.ts'
import { signIn } from './session.ts'

/** Signs in by e-mail and password, and leads on to `?next=`. */
export default function SignIn() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const form = createForm({
    initial: { email: '', password: '' },
    submit: ({ email, password }) => signIn(email.trim(), password).catch(explain),
    done: () => navigate(safeNext(text(params.next), location.origin), { replace: true }),
  })
  return (
    <FrontDoor title={t('sign_in.title')} text={params.done === 'setup' ? t('setup.done') : undefined}>
      <Form form={form} guard={false}>
        <TextField
          label={t('sign_in.email')}
          type="email"
          autocomplete="username"
          autofocus
          {...form.field('email')}
        />
        <TextField
          label={t('sign_in.password')}
          type="password"
          autocomplete="current-password"
          {...form.field('password')}
        />
        <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
          {t('sign_in.submit')}
        </Button>
      </Form>
    </FrontDoor>
  )
}

/** The refusal in words that say what to do. A wrong address and a wrong password are told the same way. */
function explain(failure: unknown): never {
  const error = toApiError(failure)
  const { code, status, requestId } = error
  if (status === 401) throw new ApiError({ code, status, message: t('sign_in.wrong') })
  if (status === 429) {
    throw new ApiError({ code, status, message: t('sign_in.limited', { seconds: error.retryAfter ?? 60 }) })
  }
  if (code === 'network' && status !== undefined) {
    throw new ApiError({ code, status, requestId, message: t('sign_in.unavailable') })
  }
  throw error
}

function text(param: string | string[] | undefined): string | undefined {
  return Array.isArray(param) ? param[0] : param
}
