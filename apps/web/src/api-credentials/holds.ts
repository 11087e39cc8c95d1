import { knownPermissions } from '#permissions/groups.ts'
import { useHeld } from '#permissions/held.ts'
import type { Credential } from './credential.ts'

/** Whether the reader holds all that a credential may do, where it may. Tracked where it is asked. */
export function useHoldsAll(): (credential: Pick<Credential, 'customer_id' | 'permissions'>) => boolean {
  const held = useHeld()
  return ({ customer_id, permissions }) => {
    const mine = held.at({ customer_id })
    return knownPermissions(permissions).every(code => mine.has(code))
  }
}
