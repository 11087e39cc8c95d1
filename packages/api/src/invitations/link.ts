import { invitations } from '@streamwise/db'
import type { Deployment } from '../core/context.ts'
import { sameText } from '../core/same-text.ts'

type Signed = { uuid: string; nonce: string; expires_at: number }

/** What opens an invitation. It is stored nowhere: it is made again from the row, and a new nonce ends it. */
const tokenOf = ({ sign }: Deployment, { uuid, nonce, expires_at }: Signed): string =>
  sign('invitation', [uuid, nonce, expires_at])

export const opens = (deployment: Deployment, row: Signed, token: string): boolean =>
  sameText(token, tokenOf(deployment, row))

/** The link to an invitation. The token stands behind `#`, so that no server is ever told it. */
export const invitationLink = (deployment: Deployment, row: Signed & { id: string | number }): string => {
  const id = typeof row.id === 'string' ? row.id : deployment.ids.encode(invitations.object, row.id)
  return `${deployment.publicUrl}/dashboard/invitation/${id}#token=${tokenOf(deployment, row)}`
}
