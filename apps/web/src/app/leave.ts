import { useNavigate } from '@solidjs/router'
import { t } from '#messages/index.ts'
import { signOut } from '#session/session.ts'
import { toast } from '#ui/overlays/toast.tsx'

/** Signs out, and leads to the sign-in page. */
export function useLeave(): () => Promise<void> {
  const navigate = useNavigate()
  return async () => {
    try {
      await signOut()
      navigate('/sign-in')
    } catch {
      toast.error(t('session.sign_out_failed'))
    }
  }
}
