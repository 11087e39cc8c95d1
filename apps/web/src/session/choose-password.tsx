import { useLocation, useNavigate, useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { Button } from '#ui/button.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { Link } from '#ui/link.tsx'
import { FrontDoor } from './front-door.tsx'
import { tokenIn } from './link-token.ts'
import { t } from './messages.ts'
import { personSchema } from './password-rule.ts'
import { explain } from './refusals.ts'
import { signIn } from './session.ts'

/** Chooses a password by the link that came by mail, and signs in with it. */
export default function ChoosePassword() {
  const params = useParams<{ id: string }>()
  const location = useLocation()
  const navigate = useNavigate()
  const [dead, setDead] = createSignal(tokenIn(location.hash) === '')
  const form = createForm({
    initial: { password: '' },
    schema: personSchema<{ password: string }>(),
    submit: async ({ password }: { password: string }) => {
      const link = { id: params.id, token: tokenIn(location.hash) }
      const { email } = await api.passwords.reset.mutate({ ...link, password }).catch(refused)
      await signIn(email, password)
    },
    done: () => navigate('/', { replace: true }),
  })
  function refused(failure: unknown): never {
    const { status } = toApiError(failure)
    if (status === 404 || status === 409) setDead(true)
    return explain(failure)
  }
  return (
    <Show
      when={!dead()}
      fallback={
        <FrontDoor title={t('choose.dead')} text={t('choose.dead.text')}>
          <Link href="/forgot-password" button="primary" class="w-full">
            {t('choose.new_link')}
          </Link>
        </FrontDoor>
      }
    >
      <FrontDoor title={t('choose.title')} text={t('choose.text')}>
        <Form form={form} guard={false}>
          <SecretField
            label={t('password.new')}
            description={t('password.hint')}
            required
            {...form.field('password')}
          />
          <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
            {t('choose.submit')}
          </Button>
        </Form>
      </FrontDoor>
    </Show>
  )
}
