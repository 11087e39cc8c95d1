import { useAction } from '#api/action.ts'
import { api } from '#api/client.ts'
import { ApiError, toApiError } from '#api/errors.ts'
import { locale } from '#messages/locale.ts'
import { nameOf, useSession } from '#session/session.ts'
import { toast } from '#ui/overlays/toast.tsx'
import { refusalOf } from './join-refusal.ts'
import { t } from './messages.ts'

/** The longest name that a meeting takes. */
const LONGEST_NAME = 64

/**
 * Goes into a room's meeting by the reader's right, in a new tab, and starts it where it does not run: one click, no
 * form. The tab is opened within the click, or the browser would not let us; it says what it waits for.
 */
export function useJoinRoom() {
  const session = useSession()
  const join = useAction(api.rooms.join, { touches: [api.rooms.status, api.meetings] })
  const name = () => {
    const me = session.data()
    return (nameOf(me) || me?.user?.email || '').slice(0, LONGEST_NAME)
  }
  const enter = async (id: string, role: 'moderator' | 'attendee') => {
    const tab = window.open('', '_blank')
    if (tab) {
      tab.opener = null
      tab.document.title = t('join.opening')
      tab.document.body.textContent = t('join.opening')
    }
    try {
      const { join_url } = await join.run({ id, role, name: name(), locale: locale() })
      if (tab && !tab.closed) tab.location.replace(join_url)
      else
        toast.success(t('join.blocked'), {
          label: t('join.open'),
          onSelect: () => void window.open(join_url, '_blank', 'noopener'),
        })
    } catch (failure) {
      tab?.close()
      toast.error(inOurWords(toApiError(failure)))
    }
  }
  return { enter, busy: join.busy }
}

/** The server speaks to participants; whoever runs the room reads what to do about it. */
function inOurWords(error: ApiError): ApiError {
  const message = refusalOf(error.details)
  if (!message) return error
  const { code, status, details, requestId } = error
  return new ApiError({ code, message, status, details, requestId })
}
