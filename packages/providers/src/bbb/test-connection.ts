import { ProviderError } from '../provider-error.ts'
import type { ProviderTest } from '../provider-type.ts'
import type { ChecksumAlgorithm } from './checksum.ts'
import { callIndex, callServer, type Server } from './request.ts'
import { versionOf } from './version.ts'

/** After the one that every server of today takes, the strongest first. */
const inTurn: readonly ChecksumAlgorithm[] = ['sha256', 'sha512', 'sha384', 'sha1']

/**
 * The index finds the address wrong before the secret is tried. Without a `chosen` algorithm it finds one of those that
 * servers of this kind `take`: a wrong secret and an algorithm that is switched off look alike, so the secret is wrong once
 * all of them are refused.
 */
export async function testConnection(
  server: Server,
  { chosen, take }: { chosen: ChecksumAlgorithm | undefined; take: readonly ChecksumAlgorithm[] },
): Promise<ProviderTest> {
  const version = versionOf(await callIndex(server))
  if (chosen) return { latency_ms: await probe(server), version, found: {} }
  for (const algorithm of inTurn.filter(name => take.includes(name))) {
    const latency_ms = await unlessRefused(probe({ ...server, algorithm }))
    if (latency_ms !== null) return { latency_ms, version, found: { checksum_algorithm: algorithm } }
  }
  const message =
    server.words.wrong_secret ?? 'The server answers but refuses every checksum: the secret is wrong.'
  throw new ProviderError('wrong_secret', message, { key: 'checksumError' })
}

async function unlessRefused(latency: Promise<number>): Promise<number | null> {
  try {
    return await latency
  } catch (thrown) {
    if (thrown instanceof ProviderError && thrown.code === 'wrong_secret') return null
    throw thrown
  }
}

/** Milliseconds that a signed call takes. Not getMeetings: its answer grows with every person on the server. */
async function probe(server: Server): Promise<number> {
  const { now, elapsed = now } = server.io
  const started = elapsed()
  await callServer(server, 'isMeetingRunning', [['meetingID', 'streamwise-connection-test']])
  return Math.round(elapsed() - started)
}
