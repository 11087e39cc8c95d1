import type { api } from '#api/client.ts'

export type Invitation = Awaited<ReturnType<typeof api.invitations.get.query>>

export const statuses = ['open', 'expired', 'accepted', 'revoked'] as const

/** Whether its link can still be sent again or taken back. */
export const isUnanswered = ({ status }: Invitation): boolean => status === 'open' || status === 'expired'

const day = 86_400_000

/** For how many days its link was sent: what it is sent again for. */
export const daysOf = ({ sent_at, expires_at }: Pick<Invitation, 'sent_at' | 'expires_at'>): number =>
  Math.min(30, Math.max(1, Math.round((Date.parse(expires_at) - Date.parse(sent_at)) / day)))
