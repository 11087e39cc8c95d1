import { invalidInput } from '@streamwise/domain'
import type { Context } from '../core/context.ts'

/** When something new expires, in ms; null: never. Throws `invalid_input` for what would be over before it begins. */
export function expiryOf({ deployment }: Context, expires_at: string | null): number | null {
  if (expires_at === null) return null
  const at = Date.parse(expires_at)
  if (at <= deployment.now()) throw invalidInput({ expires_at: ['Enter a time in the future.'] })
  return at
}
