import { SignJWT } from 'jose'
import type { JoinSpec, MeetingSpec, StartedMeeting } from '../meeting-types.ts'
import type { ProviderConnection, ProviderIo, ProviderTest } from '../provider-type.ts'
import { claimsOf } from './claims.ts'
import { fetchScript } from './fetch-script.ts'
import { meetingLink } from './link.ts'

/** How tokens are signed for a server, and where it is. */
export type Jitsi = {
  /** With the tenant, without a slash at the end. */
  url: string
  /** A file that every such server has, and what stands in it. */
  landmark: { file: string; holds: RegExp }
  /** Null: the server takes everybody. `key` throws `ProviderError` where it can't be used. */
  signer: null | {
    header: { alg: 'HS256' | 'RS256'; kid?: string }
    issuer: { iss: string; aud: string; sub: string }
    key(): Promise<CryptoKey | Uint8Array>
  }
  /** What a test can't find out, for people. */
  untested: string
  io: ProviderIo
}

/** A connection to a Jitsi Meet: tokens are all that it is told, so nothing can be asked, ended or recorded through it. */
export function connectJitsi(jitsi: Jitsi): ProviderConnection {
  return {
    test: () => test(jitsi),
    startMeeting: meeting => startMeeting(jitsi, meeting),
    joinUrl: join => joinUrl(jitsi, join),
  }
}

/** A token is signed before the server is asked: a key that can't sign is wrong whatever the server says. */
async function test(jitsi: Jitsi): Promise<ProviderTest> {
  const { signer, untested, io } = jitsi
  if (signer) await signed(signer, { ...signer.issuer, room: 'streamwise-connection-test' })
  const { now, elapsed = now } = io
  const begun = elapsed()
  await reach(jitsi)
  return { latency_ms: Math.round(elapsed() - begun), version: null, found: {}, note: untested }
}

/**
 * Nothing is made on the server before somebody comes: the session is one that we make up. Whether the server is there is
 * asked all the same, so that a meeting can go to another one.
 */
async function startMeeting(jitsi: Jitsi, { meeting_id }: MeetingSpec): Promise<StartedMeeting> {
  await reach(jitsi)
  return { create_time: jitsi.io.now(), internal_meeting_id: meeting_id, already_running: false }
}

const reach = ({ url, landmark, io }: Jitsi) => fetchScript(`${url}/${landmark.file}`, landmark.holds, io)

async function joinUrl({ url, signer, io }: Jitsi, join: JoinSpec): Promise<string> {
  const token = signer && (await signed(signer, claimsOf(join, signer.issuer, io.now())))
  return meetingLink(url, join, token)
}

async function signed(
  signer: NonNullable<Jitsi['signer']>,
  claims: Record<string, unknown>,
): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', ...signer.header }).sign(await signer.key())
}
