import type { CallbackKind } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'
import { sameText } from '../core/same-text.ts'

/** What a call of a provider is about, as its address says. `meeting`: our id of the room's meetings; '-': any. */
export type CallbackPath = { provider: string; kind: CallbackKind; meeting: string }

const KINDS: readonly string[] = ['ended', 'recording', 'analytics', 'hook'] satisfies CallbackKind[]
const isKind = (text: string): text is CallbackKind => KINDS.includes(text)

/** How many letters of the signature stand in an address: 132 bits. */
const LETTERS = 22

const signatureOf = ({ sign }: Pick<Deployment, 'sign'>, { provider, kind, meeting }: CallbackPath): string =>
  sign('callback', [provider, kind, meeting]).slice(0, LETTERS)

/**
 * An address that a provider calls when something happened. It is signed, because some of these calls say nothing of who
 * makes them; null as the meeting is for what a provider tells of all meetings.
 */
export function callbackUrl(
  deployment: Pick<Deployment, 'sign' | 'publicUrl'>,
  provider: string,
  kind: CallbackKind,
  meeting: string | null,
): string {
  const path = { provider, kind, meeting: meeting ?? '-' }
  const signature = signatureOf(deployment, path)
  return `${deployment.publicUrl}/callbacks/${provider}/${kind}/${path.meeting}/${signature}`
}

/** What an address of ours says, or null where it is none that we gave. */
export function callbackOf(
  deployment: Pick<Deployment, 'sign'>,
  parts: readonly string[],
): CallbackPath | null {
  const [provider = '', kind = '', meeting = '', signature = '', more] = parts
  if (more !== undefined || !isKind(kind)) return null
  const path = { provider, kind, meeting }
  return sameText(signature, signatureOf(deployment, path)) ? path : null
}
