import type { api } from '#api/client.ts'

export type Credential = Awaited<ReturnType<typeof api.apiCredentials.get.query>>
export type CreatedCredential = Awaited<ReturnType<typeof api.apiCredentials.create.mutate>>

/** Whether a credential still opens anything. */
export function statusOf(
  credential: Pick<Credential, 'revoked_at' | 'expires_at'>,
): 'active' | 'expired' | 'revoked' {
  if (credential.revoked_at !== null) return 'revoked'
  const { expires_at } = credential
  return expires_at !== null && Date.parse(expires_at) <= Date.now() ? 'expired' : 'active'
}
