import type { api } from '#api/client.ts'

export type Invitation = Awaited<ReturnType<typeof api.invitations.get.query>>

export const statuses = ['open', 'expired', 'accepted', 'revoked'] as const

/** Whether its link can still be sent again or taken back. */
export const isUnanswered = ({ status }: Invitation): boolean => status === 'open' || status === 'expired'
