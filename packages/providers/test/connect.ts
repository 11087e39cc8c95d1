import { createHash } from 'node:crypto'
import type { ProviderIo, ProviderType } from '../src/provider-type.ts'

export const secret = '639259d4-9dd8-4b25-bf01-95f9567eaf4b'

/** A connection for tests: fetch as the runtime has it, a clock that stands still, short patience. */
export function connect(type: ProviderType, hostUrl: string, io: Partial<ProviderIo> = {}) {
  return type.connect(
    { host_url: hostUrl, secret },
    { fetch: (url, init) => fetch(url, init), now: () => 0, timeout: 5000, ...io },
  )
}

/** The call, the parameters and whether the checksum is right, worked out without the code under test. */
export function readCall(url: string, algorithm = 'sha256') {
  const [, call = '', query = ''] = /\/bigbluebutton\/api\/?([^?]*)\??(.*)$/s.exec(url) ?? []
  const [, signed = '', checksum = ''] = /^(.*?)&?checksum=([0-9a-f]+)$/s.exec(query) ?? []
  const expected = createHash(algorithm)
    .update(call + signed + secret)
    .digest('hex')
  return { call, params: new URLSearchParams(signed), signed: checksum === expected }
}
