import { sql } from '@streamwise/db'
import type { Json } from '../http.ts'
import { customerNamed, type Features } from '../line.ts'
import type { Chance } from './chance.ts'
import type { Mortal } from './mortal.ts'
import type { Server } from './servers.ts'

export type Room = { id: string; moderators: string; sold: Sold; contract: string; meeting_id: string }

/** What a package sells, as far as the servers' books can show that it was kept. */
export type Sold = { name: string; features: Features; default: Server['name'] }

const PACKAGES: readonly Sold[] = [
  { name: 'Free', default: 'webhooks', features: [{ code: 'recording', value: true }] },
  {
    name: 'Small',
    default: 'plain',
    features: [
      { code: 'recording', value: true },
      { code: 'max_participants', value: 3 },
      { code: 'max_concurrent_meetings', value: 6 },
    ],
  },
  {
    name: 'Timed',
    default: 'scalelite',
    features: [
      { code: 'recording', value: true },
      { code: 'max_duration', value: 8 },
      { code: 'max_concurrent_participants', value: 12 },
      { code: 'participant_minutes', value: 400 },
    ],
  },
]

export const limitOf = (sold: Sold, code: string): number =>
  Number(sold.features.find(feature => feature.code === code)?.value ?? Infinity)

/** Three packages, each with another of the servers first, three customers each, and rooms that anybody may open. */
export async function business(
  { admin, database }: Pick<Mortal, 'admin' | 'database'>,
  servers: readonly Server[],
  luck: Chance,
  count: number,
): Promise<Room[]> {
  const providers = new Map<string, string>()
  for (const { name, provider_type, simulator } of servers) {
    const properties = { host_url: simulator.apiUrl, secret: simulator.secret }
    const made = await admin.made('/service-providers', { provider_name: name, provider_type, properties })
    providers.set(name, made.id)
  }
  const places: { account: Json; contract: string; sold: Sold }[] = []
  for (const sold of PACKAGES) {
    const made = await admin.made('/service-packages', {
      name: sold.name,
      features: sold.features,
      providers: [...providers].map(([name, service_provider_id]) => ({
        service_provider_id,
        default: name === sold.default,
      })),
    })
    for (let customer = 1; customer <= 3; customer++) {
      const name = `${sold.name} ${customer}`
      const { id } = await admin.made('/customers', customerNamed(name))
      const contract = await admin.made('/subscriptions', { package_id: made.id, subscriber_id: id })
      const account = { account_name: name, subscription_id: contract.id }
      places.push({ account: await admin.made('/accounts', account), contract: contract.id, sold })
    }
  }
  const rooms: Room[] = []
  for (let number = 0; number < count; number++) {
    const place = luck.pick(places)
    if (!place) throw new Error('There is no account.')
    const { account, contract, sold } = place
    const room = { room_name: `Room ${number}`, account_id: account.id, is_public: true }
    const { id, uuid } = await admin.made('/rooms', room)
    const { token } = await admin.made(`/rooms/${id}/tokens`, { role: 'moderator' })
    const [answer] = await database.read([sql`SELECT meeting_id FROM rooms WHERE uuid = ${uuid}`])
    rooms.push({ id, moderators: token, sold, contract, meeting_id: String(answer?.rows[0]?.[0]) })
  }
  return rooms
}
