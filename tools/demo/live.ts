import { each, type StreamWiseClient } from '@streamwise/client'
import { customerName } from '@streamwise/domain'
import { visit } from '@streamwise/simulator'
import { type Country, fullName, personOf } from './plan/people.ts'
import { type Random, seededRandom } from './plan/random.ts'

/** A room with people in it right now. `link` opens it for one more. */
export type LiveRoom = {
  id: string
  room_name: string
  customer: { name: string; email: string }
  people: number
  link: string
}

/** Packages whose customers are in meetings: between them both kinds of BigBlueButton are. */
const BUSY = ['Team', 'Campus', 'Enterprise']

/** Tests every provider that is in use, as an admin would in the morning: their health is today's. */
export async function checkHealth(client: StreamWiseClient): Promise<void> {
  for await (const { id } of each(client.serviceProviders.list.query, { active: true, limit: 100 }))
    await client.serviceProviders.test.mutate({ id })
}

/** Lets people join a room of one customer of each busy package, through links, as participants do. */
export async function fillRooms(client: StreamWiseClient, seed: number): Promise<LiveRoom[]> {
  const random = seededRandom(seed)
  const live: LiveRoom[] = []
  for await (const sold of each(client.servicePackages.list.query, { status: 'active', limit: 100 })) {
    const room = BUSY.includes(sold.name) ? await usableRoom(client, sold.id) : null
    if (room) live.push(await join(client, random, room))
  }
  return live
}

type Room = Awaited<ReturnType<StreamWiseClient['rooms']['get']['query']>>
type Usable = { room: Room; customer: Awaited<ReturnType<StreamWiseClient['customers']['get']['query']>> }

/** The first room below a package that people can join: everything above it is active, and it has links. */
async function usableRoom(client: StreamWiseClient, package_id: string): Promise<Usable | null> {
  const contracts = { package_id, status: 'active', limit: 100 } as const
  for await (const subscription of each(client.subscriptions.list.query, contracts)) {
    const customer = await client.customers.get.query({ id: subscription.subscriber_id })
    if (customer.status !== 'active') continue
    const rooms = { subscription_id: subscription.id, status: 'active', sort: 'created_at' } as const
    const { data } = await client.rooms.list.query(rooms)
    // Where a moderator has to let people in, nobody would.
    const room = data.find(({ room_settings }) => room_settings.guest_policy === undefined)
    if (room) return { room, customer }
  }
  return null
}

async function join(client: StreamWiseClient, random: Random, { room, customer }: Usable): Promise<LiveRoom> {
  const tokens = (await client.roomTokens.list.query({ room_id: room.id, limit: 100 })).data
  const of = (role: 'moderator' | 'attendee') => tokens.find(token => token.role === role)
  const moderator =
    of('moderator') ?? (await client.roomTokens.create.mutate({ room_id: room.id, role: 'moderator' }))
  const attendee =
    of('attendee') ?? (await client.roomTokens.create.mutate({ room_id: room.id, role: 'attendee' }))
  const people = random.between(3, 7)
  for (let at = 0; at < people; at++) {
    const name = fullName(personOf(random, (customer.country ?? 'US') as Country)) // the demo's customers' own countries
    const { token } = at === 0 ? moderator : attendee
    const { join_url } = await client.rooms.join.mutate({ id: room.id, name, token })
    const { status, url } = await visit(join_url)
    if (status !== 200)
      throw new Error(
        `${name} could not join ${room.room_name}: ${new URL(url).pathname} answered ${status}.`,
      )
  }
  const { email } = customer
  return {
    id: room.id,
    room_name: room.room_name,
    customer: { name: customerName(customer), email },
    people,
    link: attendee.url,
  }
}
