import { type JWTPayload, jwtVerify } from 'jose'
import { ProviderError } from '../../provider-error.ts'
import type { Signer } from './read-callback.ts'

/** In seconds: clocks differ. */
const TOLERANCE = 300

/** The claims of a JWT that was signed with the shared secret. Throws `ProviderError` (`forged`) for any other. */
export async function verifiedClaims(
  { secret, now }: Signer,
  token: string,
  { algorithms, expires }: { algorithms: readonly ('HS256' | 'HS512')[]; expires: boolean },
): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: [...algorithms],
      currentDate: new Date(now()),
      clockTolerance: TOLERANCE,
      requiredClaims: expires ? ['exp'] : [],
    })
    return payload
  } catch (cause) {
    throw new ProviderError('forged', "The message's token is not the provider's, or has expired.", { cause })
  }
}
