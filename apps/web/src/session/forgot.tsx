import { createSignal, Show } from 'solid-js'
import { api } from '#api/client.ts'
import { ApiError, toApiError } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { Link } from '#ui/link.tsx'
import { FrontDoor } from './front-door.tsx'
import { t } from './messages.ts'
import { explain } from './refusals.ts'

/** Asks for a link to choose a new password. */
export default function Forgot() {
  const [sent, setSent] = createSignal<string>()
  const form = createForm({
    initial: { email: '' },
    submit: async ({ email }: { email: string }) => {
      await api.passwords.request.mutate({ email: email.trim() }).catch(refused)
      return email.trim()
    },
    done: setSent,
  })
  return (
    <Show
      when={sent()}
      fallback={
        <FrontDoor title={t('forgot.title')} text={t('forgot.text')}>
          <Form form={form} guard={false}>
            <TextField
              label={t('email')}
              type="email"
              autocomplete="username"
              autofocus
              {...form.field('email')}
            />
            <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
              {t('forgot.submit')}
            </Button>
          </Form>
          <Back />
        </FrontDoor>
      }
    >
      {email => (
        <FrontDoor title={t('forgot.sent')} text={t('forgot.sent.text', { email: email() })}>
          <Back />
        </FrontDoor>
      )}
    </Show>
  )
}

const Back = () => (
  <p class="mt-4 text-center">
    <Link href="/sign-in">{t('sign_in.back')}</Link>
  </p>
)

function refused(failure: unknown): never {
  const { code, status } = toApiError(failure)
  if (code === 'not_usable') throw new ApiError({ code, status, message: t('forgot.no_mail') })
  return explain(failure)
}
