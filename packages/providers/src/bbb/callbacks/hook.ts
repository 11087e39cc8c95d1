import * as z from 'zod'
import type { CallbackRequest, ProviderNews } from '../../news-types.ts'
import { ProviderError } from '../../provider-error.ts'
import { type ChecksumAlgorithm, hash } from '../checksum.ts'
import { jsonOf } from '../json-call.ts'
import { newsOf } from './events.ts'
import type { Signer } from './read-callback.ts'

/** A delivery of bbb-webhooks: a form with `event`, an array of events (3.x) or a single one. */
export async function readHook(signer: Signer, request: CallbackRequest): Promise<ProviderNews[]> {
  await verify(signer, request)
  const event = jsonOf(new URLSearchParams(request.body).get('event') ?? '')
  const events = z
    .array(z.unknown())
    .min(1)
    .max(1000)
    .safeParse(Array.isArray(event) ? event : [event])
  if (!events.success || events.data.some(one => typeof one !== 'object' || one === null))
    throw new ProviderError('garbage', 'The message holds no event.')
  return events.data.flatMap(newsOf)
}

const byLength: ReadonlyMap<number, ChecksumAlgorithm> = new Map([
  [40, 'sha1'],
  [64, 'sha256'],
  [96, 'sha384'],
  [128, 'sha512'],
])

/**
 * `checksum = HASH(callback URL + raw body + secret)`, at the end of the address it is called at; with `auth2_0` the
 * secret itself as a bearer token in its place (bbb-webhooks, "hookChecksumAlgorithm").
 */
async function verify({ secret }: Signer, { url, headers, body }: CallbackRequest): Promise<void> {
  const [, callbackUrl = '', given = ''] = /^(.*)[?&]checksum=([0-9a-f]{40,128})$/is.exec(url) ?? []
  const algorithm = byLength.get(given.length)
  const bearer = /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  const genuine = algorithm
    ? await isSame(given.toLowerCase(), await hash(algorithm, callbackUrl + body + secret))
    : bearer !== undefined && (await isSame(bearer, secret))
  if (!genuine) throw new ProviderError('forged', "The message's checksum is not the provider's.")
}

/** Compares in a time that tells nothing of where two texts differ: their digests, to the last letter. */
async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([hash('sha256', one), hash('sha256', other)])
  let difference = 0
  for (let index = 0; index < a.length; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index)
  return difference === 0
}
