import type { Target } from './measure.ts'
import type { Server } from './servers.ts'

/** An operator's way to a platform. */
export type Operator = { url: string; secret: string }

/** A link into a room, as the platform and as the database know it. */
export type Door = { room: string; key: number; token: string }

/** What the bare provider's calls are signed with. */
export const PROVIDER_SECRET = 'a secret of a provider, for the bench only'

const CONTRACTS = 10
const ROOMS = 5

async function made(
  operator: Operator,
  path: string,
  body: object,
): Promise<{ id: string } & Record<string, unknown>> {
  const answer = await fetch(`${operator.url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${operator.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return answer.json()
}

/** Registers servers, and answers the package that sells them with quotas that hold and are not met. */
export async function sellMeetings(operator: Operator, servers: readonly Server[]): Promise<string> {
  const providers: object[] = []
  for (const [at, { url }] of servers.entries()) {
    const registered = await made(operator, '/service-providers', {
      provider_name: `Server ${at + 1}`,
      provider_type: 'bbb',
      properties: { host_url: url, secret: PROVIDER_SECRET },
    })
    providers.push({ service_provider_id: registered.id, default: at === 0 })
  }
  const quotas = [
    'max_participants',
    'max_concurrent_participants',
    'max_concurrent_meetings',
    'participant_minutes',
  ]
  const features = quotas.map(code => ({ code, value: 1_000_000 }))
  return (await made(operator, '/service-packages', { name: 'Meetings', features, providers })).id
}

/** Rooms of several contracts to a package, each with a link. */
export async function openDoors(
  operator: Operator,
  { package_id, keyOf }: { package_id: string; keyOf: (room: string) => number },
): Promise<Door[]> {
  const doors: Door[] = []
  for (let contract = 0; contract < CONTRACTS; contract++) {
    const customer = await made(operator, '/customers', {
      company_name: `Joined ${contract}`,
      first_name: 'Ana',
      last_name: 'Souza',
      email: `joined${contract}@example.com`,
    })
    const subscription = await made(operator, '/subscriptions', { package_id, subscriber_id: customer.id })
    const account = await made(operator, '/accounts', {
      account_name: 'Joined',
      subscription_id: subscription.id,
    })
    for (let at = 0; at < ROOMS; at++) {
      const room = await made(operator, '/rooms', { room_name: `Joined ${at}`, account_id: account.id })
      const token = await made(operator, `/rooms/${room.id}/tokens`, { role: 'moderator' })
      doors.push({ room: room.id, key: keyOf(room.id), token: String(token.token) })
    }
  }
  return doors
}

const JSON_BODY = { 'content-type': 'application/json' }
/** Another browser with each request. */
const who = { name: 'Ana Souza', visitor: '[<id>]' }

/** People who come to these doors of a platform in turns, each once. */
export const joining = ({ url, pid }: Server, doors: readonly Door[]): Target => ({
  url,
  pid,
  headers: JSON_BODY,
  requests: doors.map(({ room, token }) => ({
    method: 'POST',
    path: `/api/v1/rooms/${room}/join`,
    body: JSON.stringify({ ...who, token }),
  })),
})

/** The same people at the bare server. */
export const joiningBare = ({ url, pid }: Server, doors: readonly Door[]): Target => ({
  url,
  pid,
  headers: JSON_BODY,
  requests: doors.map(({ key, token }) => ({
    method: 'POST',
    path: '/join',
    body: JSON.stringify({ ...who, room: key, token }),
  })),
})

/** Has all servers checked now. Resolves once they are being asked, and throws where they never are. */
export async function checkServers(operator: Operator): Promise<void> {
  const jobs = async (query: string): Promise<{ id: string }[]> => {
    const headers = { authorization: `Bearer ${operator.secret}` }
    return (await (await fetch(`${operator.url}/api/v1/jobs?${query}`, { headers })).json()).data
  }
  const [clock] = await jobs('kind=watch_providers&status=waiting')
  if (clock) await made(operator, `/jobs/${clock.id}/retry`, {})
  for (let tries = 0; tries < 100; tries++) {
    const [latest] = await jobs('kind=watch_provider&sort=-created_at')
    if (latest) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('No server is being checked.')
}
