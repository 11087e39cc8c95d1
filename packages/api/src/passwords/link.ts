import { oneOf, type Row, type Rows, type Source, type schema, users } from '@streamwise/db'
import type { Deployment } from '../core/context.ts'
import { sameText } from '../core/same-text.ts'

/** A user with the hash of their password, or null where they have none yet. */
export type Keyholder = Row<typeof schema.users> & { password: string | null }

export const keyholder: Source<typeof schema.users, { password: string | null }> = {
  entity: users,
  extras: {
    password: `(SELECT s.password FROM sign_in_methods s WHERE s.user_id = t.id AND s.provider_id = 'credential' LIMIT 1)`,
  },
}

export const keyholderIn = (answer: Rows | undefined): Keyholder | null => oneOf(keyholder, answer)

/** How long a link works, in ms. */
export const LIVES = { reset: 3_600_000, welcome: 7 * 24 * 3_600_000 } as const

/** What of a user a link is made from; `id` as a key, or as it is shown. */
export type Signed = Pick<Keyholder, 'uuid' | 'email' | 'password'> & { id: number | string }

/** What of a user makes a token: once the password or the address is another, it opens nothing. */
const signature = ({ sign }: Deployment, { uuid, email, password }: Signed, until: number): string =>
  sign('password', [uuid, email, password ?? '', until])

/** The link by which a user chooses a password, until then. Stored nowhere; its token stands behind `#`. */
export function passwordLink(deployment: Deployment, user: Signed, until: number): string {
  const token = `${until.toString(36)}.${signature(deployment, user, until)}`
  const id = typeof user.id === 'string' ? user.id : deployment.ids.encode(users.object, user.id)
  return `${deployment.publicUrl}/dashboard/password/${id}#token=${token}`
}

/** Whether a token opens a user's password, and its time: null where it is none of theirs. */
export function endOfToken(deployment: Deployment, user: Signed, token: string): number | null {
  const [end = '', given = ''] = token.split('.')
  const until = Number.parseInt(end, 36)
  return Number.isSafeInteger(until) && sameText(given, signature(deployment, user, until)) ? until : null
}
