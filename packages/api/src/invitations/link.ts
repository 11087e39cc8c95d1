import { invitations } from '@streamwise/db'
import type { Deployment } from '../core/context.ts'
import { sameText } from '../core/same-text.ts'

type Signed = { uuid: string; nonce: string; expires_at: number }

/** How a link came to whoever has it. Only a mail shows whose address it is: a link that was handed over went through the inviter's hands. */
export type Way = 'mailed' | 'handed'

/** What opens an invitation. It is stored nowhere: it is made again from the row, and a new nonce ends it. */
const tokenOf = ({ sign }: Deployment, { uuid, nonce, expires_at }: Signed, way: Way): string =>
  sign('invitation', [uuid, nonce, expires_at, way])

/** How the link came that this token is of, or null where it opens nothing. */
export const wayOf = (deployment: Deployment, row: Signed, token: string): Way | null =>
  (['mailed', 'handed'] as const).find(way => sameText(token, tokenOf(deployment, row, way))) ?? null

/** The link to an invitation. The token stands behind `#`, so that no server is ever told it. */
export const invitationLink = (
  deployment: Deployment,
  row: Signed & { id: string | number },
  way: Way,
): string => {
  const id = typeof row.id === 'string' ? row.id : deployment.ids.encode(invitations.object, row.id)
  return `${deployment.publicUrl}/dashboard/invitation/${id}#token=${tokenOf(deployment, row, way)}`
}
