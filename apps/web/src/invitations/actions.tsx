import Ban from 'lucide-solid/icons/ban'
import Send from 'lucide-solid/icons/send'
import { createSignal, type JSX, Show } from 'solid-js'
import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { piece } from '#app/page.ts'
import { allowedTo } from '#memberships/membership.ts'
import { type PlaceKeys, useHeld } from '#permissions/held.ts'
import { useRoles } from '#roles/role.ts'
import { DropdownMenu, type MenuItem } from '#ui/overlays/dropdown-menu.tsx'
import { type Question, QuestionDialog } from '#ui/overlays/question.tsx'
import { toast } from '#ui/overlays/toast.tsx'
import { daysOf, type Invitation, isUnanswered } from './invitation.ts'
import { t } from './messages.ts'

const HandedLink = piece(() => import('./handed-link.tsx'))

export interface InvitationActions {
  /** What the reader may do with an invitation, as a menu; nothing where that is nothing. */
  menu: (invitation: Invitation) => JSX.Element
  /** The windows of these actions; once a page. */
  windows: () => JSX.Element
}

/** Sending an invitation again, and taking it back. `within`: what lies above its place, where the page knows it. */
export function useInvitationActions(within?: () => PlaceKeys): InvitationActions {
  const held = useHeld()
  const roles = useRoles()
  const touches = [api.invitations, api.auditEntries]
  const resend = useAction(api.invitations.resend, { touches })
  const revoke = useAction(api.invitations.revoke, { touches })
  const [question, setQuestion] = createSignal<Question>()
  const [handed, setHanded] = createSignal<{ email: string; url: string }>()

  const sendAgain = async (invitation: Invitation) => {
    const { id, email } = invitation
    try {
      const { url } = await resend.run({ id, expires_in_days: daysOf(invitation) })
      if (url) setHanded({ email, url })
      else toast.success(t('did.send', { email }))
    } catch (failure) {
      toast.error(failure)
    }
  }
  const askToRevoke = ({ id, email }: Invitation) =>
    setQuestion({
      title: t('revoke.title', { email }),
      description: t('revoke.text'),
      confirm: t('revoke'),
      danger: true,
      run: async () => {
        await revoke.run({ id })
        toast.success(t('did.revoke', { email }))
      },
    })
  const itemsOf = (invitation: Invitation): MenuItem[][] => {
    const { customer_id, account_id, room_id } = invitation
    const place = within?.() ?? { customer_id, account_id, room_id }
    const mine = held.at(place)
    if (!isUnanswered(invitation) || !mine.has('memberships:write')) return []
    const gives = allowedTo(invitation, roles.find, place).every(code => mine.has(code))
    return [
      gives
        ? [{ label: t('resend'), icon: <Send size={15} />, onSelect: () => void sendAgain(invitation) }]
        : [],
      [
        {
          label: t('revoke'),
          icon: <Ban size={15} />,
          danger: true,
          onSelect: () => askToRevoke(invitation),
        },
      ],
    ]
  }
  return {
    menu: invitation => (
      <Show when={itemsOf(invitation).length > 0}>
        <DropdownMenu label={t('actions', { email: invitation.email })} groups={itemsOf(invitation)} />
      </Show>
    ),
    windows: () => (
      <>
        <QuestionDialog asked={question()} onClose={() => setQuestion()} />
        <Show when={handed()}>
          {link => (
            <HandedLink
              title={t('link.title')}
              text={t('link.text', { email: link().email })}
              url={link().url}
              onClose={() => setHanded()}
            />
          )}
        </Show>
      </>
    ),
  }
}
