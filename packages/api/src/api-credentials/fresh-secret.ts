import { newSecret } from '@streamwise/domain'
import { randomBytes, sha256 } from '../core/random.ts'

const HINT_LETTERS = 8

/** A new secret, and what is kept of it. */
export function freshSecret(): { secret: string; columns: { hint: string; secret_hash: string } } {
  const secret = newSecret(randomBytes)
  return { secret, columns: { hint: secret.slice(0, HINT_LETTERS), secret_hash: sha256(secret) } }
}
