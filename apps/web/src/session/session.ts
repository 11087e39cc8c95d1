import type { Permission } from '@streamwise/domain'
import { api } from '#api/client.ts'
import { useEntity } from '#api/entity.ts'
import { apiError, networkError } from '#api/errors.ts'
import { queryClient } from '#api/query-client.ts'
import { withSession } from '#api/session-end.ts'
import { forgetVisits } from '#search/recent.ts'
import { clientOf } from './client.ts'

type Me = Awaited<ReturnType<typeof api.users.me.query>>

/** Who is signed in, or the error that says that nobody is. */
export function useSession() {
  return useEntity(api.users.me, () => ({}))
}

/**
 * The customer whose own area this is: of readers who are not of the platform. Undefined for the operator's people, and
 * for who belongs to no customer. Tracked where the session is.
 */
export function useClient() {
  const session = useSession()
  return () => clientOf(session.data())
}

/** What the signed-in user may do somewhere; in a client's area, somewhere in that customer. */
export function usePermissions(): () => readonly Permission[] {
  const session = useSession()
  return () => {
    const me = session.data()
    return (clientOf(me) ?? me)?.permissions ?? []
  }
}

/**
 * Whether the signed-in user may do this somewhere: `can('rooms:write')`. For leaving out what would be
 * refused; the server decides. Tracked where the session is.
 */
export function useCan(): (permission: Permission) => boolean {
  const permissions = usePermissions()
  return permission => permissions().includes(permission)
}

/** The name to call somebody by. */
export function nameOf(me: Me | undefined): string {
  return [me?.user?.first_name, me?.user?.last_name].filter(Boolean).join(' ')
}

/** Signs in; throws what the server refused with. */
export async function signIn(email: string, password: string): Promise<void> {
  await enter(email, password)
  await queryClient.invalidateQueries()
}

/** Changes the reader's password; their sessions elsewhere end. Throws what the server refused with. */
export const changePassword = (passwords: { currentPassword: string; newPassword: string }): Promise<void> =>
  withSession(() => post('/auth/change-password', passwords))

/** Ends the session, here and on the server, and forgets everything that was read in it. */
export async function signOut(): Promise<void> {
  await post('/auth/sign-out', {})
  forgetVisits()
  queryClient.clear()
}

/** Begins a session, and leaves what was read as it is. */
export const enter = (email: string, password: string): Promise<void> =>
  post('/auth/sign-in/email', { email, password })

async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => undefined)
  if (response?.ok) return
  const answer: unknown = await response?.json().catch(() => undefined)
  throw apiError(answer, response?.status) ?? networkError(response?.status)
}
