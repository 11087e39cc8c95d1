import { compactVerify, decodeProtectedHeader, errors } from 'jose'
import * as z from 'zod'

/** What a server takes tokens by. */
export interface Lock {
  algorithm: 'HS256' | 'RS256'
  /** The secret's bytes, or the public key of a key id; undefined where there is none. */
  keyOf(kid: string | undefined): Uint8Array | CryptoKey | undefined
  issuers: readonly string[]
  /** `*` takes any. */
  audiences: readonly string[]
  /** JaaS wants more of a token than Prosody does. */
  jaas: boolean
}

/** Those that the client knows (base/jwt/constants.ts). */
const FEATURES =
  `branding calendar create-polls file-upload flip inbound-call livestreaming live-translation lobby
  moderation outbound-call recording room screen-sharing send-groupchat send-private-message list-visitors
  sip-inbound-call sip-outbound-call transcription`.split(/\s+/)

const flag = z.union([z.boolean(), z.enum(['true', 'false'])])

/** A person's values must be texts: Prosody's presence_identity fails at anything else. */
const Claims = z.object({
  iss: z.string().optional(),
  aud: z.string().optional(),
  sub: z.string().optional(),
  room: z.string().optional(),
  exp: z.number().optional(),
  nbf: z.number().optional(),
  context: z
    .object({
      user: z.record(z.string(), z.string()).optional(),
      features: z.record(z.string(), flag).optional(),
    })
    .optional(),
})

export type Claims = z.infer<typeof Claims>

/** Why somebody is not let in, in Prosody's words where it has some. */
export class NotAllowed extends Error {}

/**
 * Checks a token as Prosody does (jitsi-meet: luajwtjitsi.lib.lua, token/util.lib.lua), and where it is JaaS as the
 * client does before (base/jwt/functions.ts). `domain` is the tenant, or the server's domain where there is none. `now`
 * in ms; not a second of leeway. Throws `NotAllowed`.
 */
export async function verify(
  token: string | undefined,
  place: { room: string; domain: string },
  lock: Lock,
  now: number,
): Promise<Claims> {
  if (!token) throw new NotAllowed('token required')
  const claims = await signedClaims(token, lock)
  const seconds = Math.floor(now / 1000)
  if (claims.exp !== undefined && seconds >= claims.exp) throw new NotAllowed('Not acceptable by exp')
  if (claims.nbf !== undefined && seconds < claims.nbf) throw new NotAllowed('Not acceptable by nbf')
  accepted('iss', claims.iss, lock.issuers)
  accepted('aud', claims.aud, lock.audiences)
  if (claims.room === undefined) throw new NotAllowed("'room' claim is missing")
  if (claims.room !== '*' && claims.room.toLowerCase() !== place.room)
    throw new NotAllowed('Room and token mismatched')
  if (claims.sub !== '*' && claims.sub?.toLowerCase() !== place.domain)
    throw new NotAllowed('Room and token mismatched')
  if (lock.jaas) forJaas(claims)
  return claims
}

function forJaas({ exp, context }: Claims): void {
  if (exp === undefined) throw new NotAllowed('expInvalid')
  if (!context?.features) throw new NotAllowed('featuresNotFound')
  const unknown = Object.keys(context.features).some(feature => !FEATURES.includes(feature))
  if (unknown) throw new NotAllowed('featureInvalid')
}

async function signedClaims(token: string, lock: Lock): Promise<Claims> {
  try {
    const { alg, kid, typ } = decodeProtectedHeader(token)
    if (typ !== 'JWT') throw new NotAllowed('Invalid typ')
    if (alg !== lock.algorithm) throw new NotAllowed('Invalid or incorrect alg')
    const key = lock.keyOf(kid)
    if (!key) throw new NotAllowed(kid ? 'could not obtain public key' : "'kid' claim is missing")
    const { payload } = await compactVerify(token, key, { algorithms: [lock.algorithm] })
    return Claims.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch (thrown) {
    if (thrown instanceof NotAllowed) throw thrown
    if (thrown instanceof errors.JWSSignatureVerificationFailed) throw new NotAllowed('Invalid signature')
    throw new NotAllowed('Invalid token')
  }
}

function accepted(name: string, claim: string | undefined, list: readonly string[]): void {
  if (claim === undefined) throw new NotAllowed(`'${name}' claim is missing`)
  if (!list.includes('*') && !list.includes(claim)) throw new NotAllowed(`invalid '${name}' claim`)
}
