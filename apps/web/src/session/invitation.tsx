import { useLocation, useNavigate, useParams } from '@solidjs/router'
import { createResource, Match, Show, Switch } from 'solid-js'
import { api } from '#api/client.ts'
import { type ApiError, toApiError } from '#api/errors.ts'
import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import { FrontDoor } from './front-door.tsx'
import { AcceptForm, type Invitation } from './invitation-forms.tsx'
import { tokenIn } from './link-token.ts'
import { t } from './messages.ts'

type Opened = { invitation: Invitation; error?: never } | { invitation?: never; error: ApiError }

/** Shows who invites to what, and accepts: as a new user, or as the one whose address it is for. */
export default function InvitationPage() {
  const params = useParams<{ id: string }>()
  const location = useLocation()
  const navigate = useNavigate()
  const link = () => ({ id: params.id, token: tokenIn(location.hash) })
  const open = async (): Promise<Opened> =>
    api.invitations.preview.mutate(link()).then(
      invitation => ({ invitation }),
      failure => ({ error: toApiError(failure) }),
    )
  const [opened, { refetch }] = createResource(open)
  const invitation = () => opened.latest?.invitation
  return (
    <Switch fallback={<FrontDoor title={t('invitation.opening')} />}>
      <Match when={invitation()}>
        {found => (
          <FrontDoor title={titleOf(found())} text={textOf(found())}>
            <AcceptForm
              invitation={found()}
              link={link()}
              onAccepted={() => navigate('/', { replace: true })}
              onGone={() => void refetch()}
            />
          </FrontDoor>
        )}
      </Match>
      <Match when={opened.latest?.error}>
        {error => <Dead error={error()} onRetry={() => void refetch()} />}
      </Match>
    </Switch>
  )
}

const titleOf = ({ place }: Invitation) =>
  t('invitation.title', { place: place?.name ?? t('invitation.platform') })

function textOf({ invited_by_name: name, role: code, role_name }: Invitation): string {
  const role = isKnown(code) ? t(`role.${code}`) : role_name
  return name ? t('invitation.by', { name, role }) : t('invitation.plain', { role })
}

const KNOWN = ['admin', 'support', 'customer_owner', 'account_manager', 'moderator', 'viewer'] as const
const isKnown = (code: string): code is (typeof KNOWN)[number] => KNOWN.some(each => each === code)

/** What became of an invitation that can't be accepted, and what to do about it. */
function Dead(props: { error: ApiError; onRetry: () => void }) {
  const known = () => {
    const { status } = props.error.details
    return status === 'expired' || status === 'revoked' || status === 'accepted' ? status : undefined
  }
  const retried = () => props.error.status !== 404 && props.error.status !== 409 && props.error.status !== 422
  const kind = () => known() ?? 'dead'
  return (
    <Show
      when={!retried()}
      fallback={
        <FrontDoor title={t('invitation.dead')} text={props.error.message}>
          <Button variant="primary" class="w-full" onClick={props.onRetry}>
            {t('retry')}
          </Button>
        </FrontDoor>
      }
    >
      <FrontDoor title={t(`invitation.${kind()}`)} text={t(`invitation.${kind()}.text`)}>
        <Show when={known() === 'accepted'}>
          <Link href="/sign-in" button="primary" class="w-full">
            {t('sign_in.submit')}
          </Link>
        </Show>
      </FrontDoor>
    </Show>
  )
}
