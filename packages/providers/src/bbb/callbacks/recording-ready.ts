import * as z from 'zod'
import type { CallbackRequest, ProviderNews } from '../../news-types.ts'
import { ProviderError } from '../../provider-error.ts'
import type { Signer } from './read-callback.ts'
import { verifiedClaims } from './token.ts'

const Claims = z.object({ meeting_id: z.string().max(256), record_id: z.string().min(1).max(256) })

/**
 * `meta_bbb-recording-ready-url`: a form with a JWT, HS256 from BigBlueButton, HS256 or HS512 from Scalelite. It never
 * expires, so one can be sent again: it says no more than that there is something to look at.
 */
export async function readRecordingReady(signer: Signer, { body }: CallbackRequest): Promise<ProviderNews[]> {
  const token = new URLSearchParams(body).get('signed_parameters')
  if (!token) throw new ProviderError('garbage', 'The message holds no signed_parameters.')
  const payload = await verifiedClaims(signer, token, { algorithms: ['HS256', 'HS512'], expires: false })
  const claims = Claims.safeParse(payload)
  if (!claims.success) throw new ProviderError('garbage', 'The signed parameters name no recording.')
  const { record_id, meeting_id } = claims.data
  return [{ kind: 'recording', record_id, meeting_id, change: 'ready' }]
}
