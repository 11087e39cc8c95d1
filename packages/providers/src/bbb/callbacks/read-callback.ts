import type { CallbackKind, CallbackRequest, ProviderNews } from '../../news-types.ts'
import { ProviderError } from '../../provider-error.ts'
import { readAnalytics } from './analytics.ts'
import { readHook } from './hook.ts'
import { readRecordingReady } from './recording-ready.ts'

/** Who signed: the shared secret, and the time by which a signature may be too old. */
export type Signer = { secret: string; now: () => number }

/** In characters: an analytics body has some 500 a person. */
const maxBody = 4 * 1024 * 1024

const readers = {
  // Not signed at all.
  ended: async () => [{ kind: 'ended_hint' }],
  recording: readRecordingReady,
  analytics: readAnalytics,
  hook: readHook,
} satisfies Record<CallbackKind, (signer: Signer, request: CallbackRequest) => Promise<ProviderNews[]>>

/** Verifies and reads what a server sent. `kinds`: those that a server of this product sends. */
export async function readCallback(
  signer: Signer,
  kinds: readonly CallbackKind[],
  kind: CallbackKind,
  request: CallbackRequest,
): Promise<ProviderNews[]> {
  if (!kinds.includes(kind)) throw new ProviderError('forged', 'A server of this type sends no such message.')
  if (request.body.length > maxBody) throw new ProviderError('garbage', 'The message is too large.')
  return readers[kind](signer, request)
}
