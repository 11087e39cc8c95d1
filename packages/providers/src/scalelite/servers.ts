import * as z from 'zod'
import { checksum } from '../bbb/checksum.ts'
import { jsonOf } from '../bbb/json-call.ts'
import { type Server, send, understand } from '../bbb/request.ts'
import { ProviderError } from '../provider-error.ts'
import type { ProviderServer, Servers } from '../provider-type.ts'

/** What is taken of a server: its `secret` stands in the answer too, and is left there. */
const Backends = z
  .array(
    z.object({
      id: z.string(),
      url: z.url(),
      state: z.string().nullish(),
      online: z.string().nullish(),
      load: z.union([z.number(), z.string()]).nullish(),
      bbb_version: z.string().nullish(),
    }),
  )
  .max(10_000)

const Failure = z.object({ error: z.string().optional(), message: z.string().optional() })

/** The management API: signed with the balancer's own secret, JSON, on any host that it answers. */
export function servers(server: Server, secret: string): Servers {
  return { list: () => list(server, secret) }
}

/** Throws `ProviderError` where the management API does not answer to this secret, and says that it is that one. */
export async function testServers(server: Server, secret: string): Promise<void> {
  await list(server, secret).catch(thrown => {
    if (!(thrown instanceof ProviderError)) throw thrown
    const message = thrown.code === 'wrong_secret' ? 'its secret is wrong.' : thrown.message
    throw new ProviderError(thrown.code, `The management API: ${message}`, { key: thrown.key, cause: thrown })
  })
}

async function list(server: Server, secret: string): Promise<ProviderServer[]> {
  const sum = await checksum(server.algorithm, 'getServers', '', secret)
  const api = server.url.replace(/\/bigbluebutton\/api$/, '/scalelite/api')
  const { status, text } = await send(server.io, `${api}/getServers?checksum=${sum}`)
  const answer = jsonOf(text)
  const backends = Backends.safeParse(answer)
  if (status === 200 && backends.success) return backends.data.map(serverOf)
  const failure = Failure.safeParse(answer).data
  const words = failure?.error ?? failure?.message
  if (status === 404 && words !== undefined && /no servers are configured/i.test(words)) return []
  if (words !== undefined) throw new ProviderError('rejected', words.slice(0, 1000))
  // A refused checksum is told in BigBlueButton's XML, all else by the status.
  understand(server, status, text)
  throw new ProviderError('garbage', 'The list of servers can not be read.')
}

const states: Readonly<Record<string, ProviderServer['state']>> = { enabled: 'enabled', cordoned: 'draining' }

function serverOf({
  id,
  url,
  state,
  online,
  load,
  bbb_version,
}: z.output<typeof Backends>[number]): ProviderServer {
  const { host, origin } = new URL(url)
  return {
    name: host || id,
    url: origin,
    state: (state && Object.hasOwn(states, state) ? states[state] : undefined) ?? 'disabled',
    online: online === 'online',
    load: typeof load === 'number' && Number.isFinite(load) ? load : null,
    version: bbb_version?.slice(0, 64) || null,
  }
}
