import { Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { toApiError } from '#api/errors.ts'
import { createForm } from '#forms/create-form.ts'
import { Form } from '#forms/form.tsx'
import { Button } from '#ui/button.tsx'
import { SecretField } from '#ui/fields/secret-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { t } from './messages.ts'
import { personSchema } from './password-rule.ts'
import { explain, explainSignIn } from './refusals.ts'
import { nameOf, signIn, useSession } from './session.ts'

export type Invitation = Awaited<ReturnType<typeof api.invitations.preview.mutate>>

interface AcceptProps {
  invitation: Invitation
  link: { id: string; token: string }
  onAccepted: () => void
  /** It can't be accepted any more. */
  onGone: () => void
}

/** What it takes to accept: a name and a password, a password alone, or to be signed in as the right person. */
export function AcceptForm(props: AcceptProps) {
  return (
    <Switch>
      <Match when={props.invitation.needs === 'sign_in'}>
        <AcceptSignedIn {...props} />
      </Match>
      <Match when={props.invitation.needs === 'account'}>
        <AcceptAnew {...props} initial={{ first_name: '', last_name: '', password: '' }} />
      </Match>
      <Match when={props.invitation.needs === 'password'}>
        <AcceptAnew {...props} initial={{ password: '' }} />
      </Match>
    </Switch>
  )
}

/** Accepting fails for good where somebody else was faster: then the invitation is asked again what became of it. */
const accepting = (props: AcceptProps, more: Record<string, string> = {}) =>
  api.invitations.accept.mutate({ ...props.link, ...more }).catch(failure => {
    const { status } = toApiError(failure)
    if (status === 404 || status === 409) props.onGone()
    return explain(failure)
  })

type Newcomer = { password: string; first_name?: string; last_name?: string }

function AcceptAnew(props: AcceptProps & { initial: Newcomer }) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const form = createForm({
    initial: { ...props.initial } as Record<string, string>, // only what is asked for is there
    schema: personSchema<Record<string, string>>(),
    submit: async person => {
      await accepting(props, { ...person, timezone: timeZone })
      await signIn(props.invitation.email, person.password ?? '')
    },
    done: props.onAccepted,
  })
  return (
    <Form form={form} guard={false}>
      <p class="text-ink-soft">
        {t('invitation.for', { email: props.invitation.email })} {t('invitation.account')}
      </p>
      <Show when={'first_name' in props.initial}>
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
      </Show>
      <SecretField
        label={t('password')}
        description={t('password.hint')}
        required
        {...form.field('password')}
      />
      <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
        {t('invitation.accept')}
      </Button>
    </Form>
  )
}

function AcceptSignedIn(props: AcceptProps) {
  const session = useSession()
  const me = () => session.data()?.user
  const right = () => me()?.email === props.invitation.email
  const form = createForm({
    initial: { password: '' },
    submit: async ({ password }: { password: string }) => {
      if (!right()) await signIn(props.invitation.email, password).catch(explainSignIn)
      await accepting(props)
    },
    done: props.onAccepted,
  })
  return (
    <Form form={form} guard={false}>
      <Show
        when={right()}
        fallback={
          <>
            <p class="text-ink-soft">
              {t('invitation.for', { email: props.invitation.email })}{' '}
              <Show when={me()} fallback={t('invitation.known')}>
                {other => t('invitation.someone_else', { email: other().email })}
              </Show>
            </p>
            <TextField
              label={t('password')}
              type="password"
              autocomplete="current-password"
              autofocus
              {...form.field('password')}
            />
          </>
        }
      >
        <p class="text-ink-soft">{t('invitation.signed_in', { name: nameOf(session.data()) })}</p>
      </Show>
      <Button type="submit" variant="primary" class="mt-1 w-full" busy={form.submitting()}>
        {t('invitation.accept')}
      </Button>
    </Form>
  )
}
