import type { Simulator } from '@streamwise/simulator'
import type { ProviderErrorCode } from '../provider-error.ts'
import type { ProviderConnection, ProviderIo, ProviderType } from '../provider-type.ts'

/** Troubles that a simulated server can be put into. */
export type TroubleKind =
  | 'slow'
  | 'down'
  | 'reset'
  | 'half'
  | 'garbage'
  | 'html'
  | 'huge'
  | 'wrong_secret'
  | 'xml_bomb'
  | 'unknown_key'

export type ServerTrouble = {
  kind: TroubleKind | 'none'
  calls?: string[]
  times?: number
  delay_ms?: number
}

type Deliver = (url: string, init: RequestInit) => Promise<Response>

/** A simulated server, and how to be a client of it. */
export type ContractServer = AsyncDisposable & {
  properties: Record<string, unknown>
  /** The same with a secret that is not the server's; null where a server is never shown the secret when tested. */
  stranger: Record<string, unknown> | null
  /** The same for another address. */
  elsewhere(url: string): Record<string, unknown>
  setTrouble(trouble: ServerTrouble): void
  /** Puts the server's clock ahead, or behind. */
  skew(ms: number): void
  /** Opens a link as a browser does: whether that leads into the meeting. */
  visit(url: string): Promise<boolean>
  /** The books of a BigBlueButton or Scalelite; null for other servers. */
  bbb: Simulator | null
}

/** What a provider type brings to be held to the contract. */
export type ContractSubject = {
  name: string
  type: ProviderType
  /** `deliver` is how the server reaches us. */
  start(options: { now: () => number; deliver: Deliver }): Promise<ContractServer>
  /** What `test`, and whatever else is asked of the server, says in each trouble; absent for one that it can't be in. */
  troubles: Partial<Record<TroubleKind, ProviderErrorCode>>
}

/** The time at which every contract's clock stands. */
export const noon = Date.UTC(2026, 10, 20, 12)

export const meeting = {
  meeting_id: 'b1946ac9-2492-7d23-9f3a-1f0c7b8e6d5a',
  name: 'Maths',
  settings: {},
  features: {},
}

export const ioOf = (io: Partial<ProviderIo> = {}): ProviderIo => ({
  fetch: (url, init) => fetch(url, init),
  now: () => noon,
  timeout: 5000,
  ...io,
})

/** Takes whatever a server sends, without any network. */
const delivered: Deliver = async () => new Response(null, { status: 204 })

/** A started server with a connection to it. Close with `await using`. */
export async function begin(
  subject: ContractSubject,
  { deliver = delivered, ...io }: Partial<ProviderIo> & { deliver?: Deliver } = {},
) {
  const outside = ioOf(io)
  const server = await subject.start({ now: outside.now, deliver })
  return {
    server,
    connection: subject.type.connect(server.properties, outside),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

type Call = [name: string, call: () => Promise<unknown>]

/** Those of the calls that this connection has. */
const present = (calls: Record<string, (() => Promise<unknown>) | undefined>): Call[] =>
  Object.entries(calls).flatMap(([name, call]): Call[] => (call ? [[name, call]] : []))

/** Everything that a connection can ask its server without changing it, by name. */
export function questionsOf(connection: ProviderConnection): Call[] {
  const { watching, recordings, textTracks, servers } = connection
  const id = meeting.meeting_id
  return present({
    test: () => connection.test(),
    'watching.meeting': watching && (() => watching.meeting(id)),
    'watching.overview': watching && (() => watching.overview([id])),
    'recordings.list': recordings && (() => recordings.list({ meeting_ids: [id] })),
    'textTracks.list': textTracks && (() => textTracks.list('a')),
    'servers.list': servers && (() => servers.list()),
  })
}

/** Everything that changes something there. */
export function ordersOf(connection: ProviderConnection): Call[] {
  const { ending, recordings, documents, messages, textTracks, webhooks } = connection
  const id = meeting.meeting_id
  const document = { url: 'https://example.com/a.pdf', filename: 'A', current: true, downloadable: false }
  const track = {
    kind: 'captions',
    lang: 'en',
    label: 'English',
    filename: 'a.vtt',
    content: 'WEBVTT',
  } as const
  return present({
    startMeeting: () => connection.startMeeting(meeting),
    'ending.end': ending && (() => ending.end(id)),
    'recordings.publish': recordings && (() => recordings.publish('a', true)),
    'recordings.rename': recordings && (() => recordings.rename('a', 'A')),
    'recordings.delete': recordings && (() => recordings.delete('a')),
    'documents.insert': documents && (() => documents.insert(id, document)),
    'messages.send': messages && (() => messages.send(id, { text: 'Hi', sender: null })),
    'textTracks.add': textTracks && (() => textTracks.add('a', track)),
    'webhooks.register': webhooks && (() => webhooks.register('https://cp.example.com/a')),
  })
}
