import { useSession } from './session.ts'

/**
 * The customer whose own area this is: of readers who belong to one customer and not to the platform. Undefined for the
 * operator's people, and for who belongs to several customers. Tracked where the session is.
 */
export function useClient() {
  const session = useSession()
  return () => {
    const me = session.data()
    return me && !me.platform ? (me.customer ?? undefined) : undefined
  }
}
