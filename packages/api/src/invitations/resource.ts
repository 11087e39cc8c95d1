import { invitations, type Row, type Sql, type schema, sql } from '@streamwise/db'
import type { INVITATION_STATUSES, Invitation } from '@streamwise/domain'
import { type Resource, resource, shown } from '../core/resource.ts'
import { PLACE_NAME, placeShown } from '../memberships/place.ts'

type Extras = {
  place_name: string | null
  customer_status: string | null
  role_name: string | null
  role_permissions: string[]
  /** null: a credential, or gone. */
  inviter: string | null
}
export type InvitationRow = Row<typeof schema.invitations> & Extras
type Status = (typeof INVITATION_STATUSES)[number]

export const invitationResource: Resource<typeof schema.invitations, Extras, Invitation> = resource(
  invitations,
  {
    place_name: PLACE_NAME,
    customer_status: '(SELECT o.status FROM customers o WHERE o.id = t.within_customer_id)',
    role_name: '(SELECT x.name FROM roles x WHERE x.code = t.role)',
    role_permissions: 'json((SELECT x.permissions FROM roles x WHERE x.code = t.role))',
    inviter: `(SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = t.invited_by)`,
  },
  (row, deployment) =>
    ({
      ...shown(invitations, row, deployment),
      place: placeShown(row, deployment),
      status: statusOf(row, deployment.now()),
    }) as Invitation, // checked by the procedure's output schema
)

/** What became of an invitation. */
export function statusOf(
  row: { accepted_at: number | null; revoked_at: number | null; expires_at: number },
  now: number,
): Status {
  if (row.accepted_at !== null) return 'accepted'
  if (row.revoked_at !== null) return 'revoked'
  return row.expires_at <= now ? 'expired' : 'open'
}

/** `statusOf`, as a condition. */
export function statusIs(status: Status | undefined, now: number): Sql | null {
  if (status === undefined) return null
  if (status === 'accepted') return sql`t.accepted_at IS NOT NULL`
  if (status === 'revoked') return sql`t.accepted_at IS NULL AND t.revoked_at IS NOT NULL`
  const over = status === 'expired' ? sql`t.expires_at <= ${now}` : sql`t.expires_at > ${now}`
  return sql`t.accepted_at IS NULL AND t.revoked_at IS NULL AND ${over}`
}
