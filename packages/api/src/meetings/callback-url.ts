import type { CallbackKind } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'

/** Where an address is about no meeting in particular. */
const NO_MEETING = '-'
const SIGNATURE_LENGTH = 22

/** The signature in an address that a provider calls: 132 bits that nobody else can make. */
const callbackSignature = (
  deployment: Pick<Deployment, 'sign'>,
  provider: string,
  kind: CallbackKind,
  meeting: string,
): string => deployment.sign('callback', [provider, kind, meeting]).slice(0, SIGNATURE_LENGTH)

/**
 * The address at which a provider (by its UUID) tells us something, of one meeting (by the id that the provider knows it
 * by) or, where null, of all. Whoever has it may call it: it is a secret between the platform and the provider.
 */
export function callbackUrl(
  deployment: Pick<Deployment, 'sign' | 'publicUrl'>,
  provider: string,
  kind: CallbackKind,
  meetingId: string | null,
): string {
  const meeting = meetingId ?? NO_MEETING
  const signature = callbackSignature(deployment, provider, kind, meeting)
  return `${deployment.publicUrl}/callbacks/${provider}/${kind}/${encodeURIComponent(meeting)}/${signature}`
}
