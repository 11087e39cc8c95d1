import { ProviderError } from '../provider-error.ts'
import type { ProviderTest } from '../provider-type.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import { callIndex, callServer, type Server } from './request.ts'
import { versionOf } from './version.ts'

/** The strongest first, after the one that every server of today takes and keeps taking. */
const inTurn: readonly ChecksumAlgorithm[] = ['sha256', 'sha512', 'sha384', 'sha1']

/**
 * The index finds the address wrong before the secret is tried. Without a `chosen` algorithm it finds one: a wrong
 * secret and an algorithm that is switched off look alike, so the secret is wrong once all of them are refused.
 */
export async function testConnection(
  server: Server,
  chosen: ChecksumAlgorithm | undefined,
): Promise<ProviderTest> {
  const version = versionOf(await callIndex(server))
  if (chosen) return { latency_ms: await probe(server), version, found: {} }
  let last: unknown
  for (const algorithm of inTurn) {
    try {
      const latency_ms = await probe({ ...server, algorithm })
      return { latency_ms, version, found: { checksum_algorithm: algorithm } }
    } catch (thrown) {
      if (!(thrown instanceof ProviderError) || thrown.code !== 'wrong_secret') throw thrown
      last = thrown
    }
  }
  throw last
}

/** Milliseconds that a signed call takes. Not getMeetings: its answer grows with every person on the server. */
async function probe(server: Server): Promise<number> {
  const started = server.io.now()
  await callServer(server, 'isMeetingRunning', [['meetingID', 'streamwise-connection-test']])
  return Math.round(server.io.now() - started)
}
